import GongwenJSON
import GongwenModel

/// A text item of a DoclingDocument.
struct DoclingText {
  var reference: String
  var parent: String
  var label: Label
  var scalars: [Unicode.Scalar] = []
  var places: [DoclingProvenance] = []

  enum Label: Hashable {
    case title
    /// The level counts from 1.
    case header(level: Int)
    case text
    case caption
    case footnote
    /// An item with the sign that a browser makes.
    case item(marker: String, isEnumerated: Bool)
  }

  func write(to json: inout JSONBuffer) {
    json.openObject()
    json.member("self_ref", reference)
    json.name("parent")
    json.reference(parent)
    json.references("children", [])
    json.member("content_layer", "body")
    json.member("label", name)
    json.list("prov", places) { $1.write(to: &$0) }
    for member in ["orig", "text"] as [StaticString] {
      json.name(member)
      json.string(scalars)
    }
    switch label {
    case .header(let level): json.member("level", level)
    case .item(let marker, let isEnumerated):
      json.name("enumerated")
      json.raw(isEnumerated ? "true" : "false")
      json.member("marker", marker)
    case .title, .text, .caption, .footnote: break
    }
    json.closeObject()
  }

  private var name: String {
    switch label {
    case .title: "title"
    case .header: "section_header"
    case .text: "text"
    case .caption: "caption"
    case .footnote: "footnote"
    case .item: "list_item"
    }
  }
}
