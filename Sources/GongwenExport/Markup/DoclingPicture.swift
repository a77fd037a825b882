import GongwenJSON

/// A picture of a DoclingDocument: a figure, by its words.
struct DoclingPicture {
  var reference: String
  var captions: [String]
  var children: [String]

  func write(to json: inout JSONBuffer) {
    json.openObject()
    json.member("self_ref", reference)
    json.name("parent")
    json.reference("#/body")
    json.references("children", captions + children)
    json.member("content_layer", "body")
    json.member("label", "picture")
    json.references("captions", captions)
    json.closeObject()
  }
}
