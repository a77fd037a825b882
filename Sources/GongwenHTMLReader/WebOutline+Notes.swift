import GongwenModel

/// Facts that the attributes of elements give in addition to their text.
extension WebOutline {
  /// Notes a field of a form at a raw offset, if it is one for text.
  mutating func noteInput(_ attributes: TagAttributes, at offset: Int) {
    let type = attributes[.type]?.lowercased() ?? "text"
    if type == "password" { passwords.append(offset) }
    if ["email", "password", "tel", "text"].contains(type) { fields.append(offset) }
  }

  /// Notes the first time that the markup of an article names (HTML, 4.5.14), that of its publication, as a META tag.
  mutating func noteTime(_ attributes: TagAttributes) {
    let name = "time:datetime"
    guard let time = attributes[.datetime], meta(name) == nil else { return }
    meta.append(Meta(name: name, content: time))
  }
}
