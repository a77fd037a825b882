import Crypto
import GongwenJSON
import GongwenModel

extension DocumentCheck {
  /// Whether ids, hashes and sizes are those of the bytes and of the words.
  mutating func checkIdentity(sourceHash: String, sourceSize: Int) {
    at("source") { check in
      let source = check.value["source"]
      if source?["sha256"]?.asString != sourceHash {
        check.report(.sourceDiffers, "sha256 is not that of the source, \(sourceHash)")
      }
      if source?["bytes"]?.asInt != sourceSize {
        check.report(.sourceDiffers, "bytes is not the size of the source, \(sourceSize)")
      }
    }
    checkID(sourceHash)
    if let collection = value["collection"]?.asString, collection != sourceHash {
      at("collection") { $0.report(.idWrong, "is not the id of the source's collection") }
    }
    let digest = Self.contentDigest(of: value)
    if value["digest"]?.asString != digest {
      at("digest") { $0.report(.digestWrong, "body and metadata give \(digest)") }
    }
    let textDigest = Self.sha256(WordLines(value["body"]).bytes)
    if value["textDigest"]?.asString != textDigest {
      at("textDigest") { $0.report(.textDigestWrong, "the words give \(textDigest)") }
    }
  }

  private mutating func checkID(_ sourceHash: String) {
    guard let id = value["id"]?.asString else { return }
    let hash = id.prefix { $0 != "#" }
    let number = String(id.dropFirst(hash.count))
    let isMember = value["collection"] != nil
    let isRight = isMember ? TextForm.isMemberID(number) : number.isEmpty
    if hash != sourceHash || !isRight {
      let form = isMember ? sourceHash + "#n" : sourceHash
      at("id") { $0.report(.idWrong, "is not \(form)") }
    }
  }

  /// The digest that body and metadata of a document give, without their origins.
  static func contentDigest(of document: JSONValue) -> String {
    let content = ["body", "metadata"].compactMap { name in
      document[name].map { (name: name, value: withoutPlaces($0)) }
    }
    return sha256(CanonicalJSON.bytes(of: .object(content)))
  }

  private static func withoutPlaces(_ value: JSONValue) -> JSONValue {
    switch value {
    case .array(let elements): .array(elements.map(withoutPlaces))
    case .object(let members):
      .object(
        members.compactMap { member in
          switch member.name {
          case "origin", "evidence", "annotations", "links", "sid": nil
          default: (member.name, withoutPlaces(member.value))
          }
        })
    default: value
    }
  }

  /// The SHA-256 of bytes, in hex.
  static func sha256(_ bytes: [UInt8]) -> String {
    let digits = [UInt8]("0123456789abcdef".utf8)
    var hex: [UInt8] = []
    for byte in SHA256.hash(data: bytes) {
      hex.append(digits[Int(byte >> 4)])
      hex.append(digits[Int(byte & 0x0F)])
    }
    return String(decoding: hex, as: UTF8.self)
  }
}
