import GongwenJSON

/// A list of a DoclingDocument.
struct DoclingGroup {
  var reference: String
  var children: [String] = []

  func write(to json: inout JSONBuffer) {
    json.openObject()
    json.member("self_ref", reference)
    json.name("parent")
    json.reference("#/body")
    json.references("children", children)
    json.member("content_layer", "body")
    json.member("name", "list")
    json.member("label", "list")
    json.closeObject()
  }
}
