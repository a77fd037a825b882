internal import GongwenJSON

/// The documents of a source that was renamed: nothing in them says where the source stands but
/// `source.path` and the paths of members.
enum MovedDocuments {
  /// The documents under their new path; nil where they are not what they ought to be.
  static func rewrite(_ documents: [[UInt8]], from old: String, to new: String)
    -> (documents: [[UInt8]], summary: WorkerAnswer.Summary)?
  {
    var rewritten: [[UInt8]] = []
    var summary: WorkerAnswer.Summary?
    for bytes in documents {
      guard let value = try? JSONReader.parse(bytes), CanonicalJSON.bytes(of: value) == bytes,
        value["source"]?["path"]?.asString == old
      else { return nil }
      let moved = replace(value) { name, member in
        switch name {
        case "source": replace(member) { $0 == "path" ? .string(new) : $1 }
        case "members": members(member, from: old, to: new)
        default: member
        }
      }
      rewritten.append(CanonicalJSON.bytes(of: moved))
      summary = summary ?? self.summary(of: value)
    }
    return summary.map { (rewritten, $0) }
  }

  private static func members(_ value: JSONValue, from old: String, to new: String) -> JSONValue {
    guard let list = value.asArray else { return value }
    let moved = list.map { member in
      replace(member) { name, value in
        guard name == "path", let path = value.asString, path.hasPrefix(old + "/") else {
          return value
        }
        return .string(new + path.dropFirst(old.count))
      }
    }
    return .array(moved)
  }

  private static func replace(_ value: JSONValue, _ change: (String, JSONValue) -> JSONValue)
    -> JSONValue
  {
    guard let members = value.asObject else { return value }
    return .object(members.map { ($0.name, change($0.name, $0.value)) })
  }

  private static func summary(of document: JSONValue) -> WorkerAnswer.Summary {
    WorkerAnswer.Summary(
      isCollection: document["kind"]?.asString == "collection",
      digest: document["digest"]?.asString, textDigest: document["textDigest"]?.asString,
      title: document["metadata"]?["title"]?.asString,
      mediaType: document["source"]?["mediaType"]?.asString)
  }
}
