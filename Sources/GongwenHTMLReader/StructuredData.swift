import GongwenModel

/// The facts on its article in the data of a page (JSON-LD, schema.org).
struct StructuredData {
  /// The values as META tags with the names `ld:headline` and `ld:datepublished`.
  let tags: [WebOutline.Meta]

  /// The members that are read, each with the name of its tag.
  private static let members = [
    ("\"datePublished\"", "ld:datepublished"), ("\"headline\"", "ld:headline"),
  ]
  /// The longest value, in characters: a title. Longer ones are texts.
  private static let longest = 200

  /// Looks for the first string of each member; anything else than a string is passed over.
  init(_ scripts: [Range<Int>], in scalars: [Unicode.Scalar]) {
    tags = scripts.flatMap { script in
      Self.members.compactMap { member, name in
        Self.value(of: Array(member.unicodeScalars), in: scalars[script]).map {
          WebOutline.Meta(name: name, content: $0)
        }
      }
    }
  }

  private static func value(
    of member: [Unicode.Scalar], in text: ArraySlice<Unicode.Scalar>
  ) -> String? {
    for start in text.indices where text[start] == "\"" && text[start...].starts(with: member) {
      var rest = text[start...].dropFirst(member.count).drop { $0.value <= 0x20 }
      guard rest.first == ":" else { continue }
      rest = rest.dropFirst().drop { $0.value <= 0x20 }
      guard rest.first == "\"" else { continue }
      let value = rest.dropFirst().prefix(longest).prefix { $0 != "\"" && $0 != "\\" }
      guard rest.dropFirst(value.count + 1).first == "\"", !value.isEmpty else { continue }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: value)
      return String(view)
    }
    return nil
  }
}
