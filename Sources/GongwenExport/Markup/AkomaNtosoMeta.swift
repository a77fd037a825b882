import GongwenModel

/// The metadata of an Akoma Ntoso document.
struct AkomaNtosoMeta {
  let document: Document
  /// The prefix of ids: they are unique in the file.
  let prefix: String

  /// The date of a document that has none: the schema wants one.
  private static let noDate = "0001-01-01"

  func write(to out: inout ExportBytes) {
    let kind = "/akn/cn/doc/\(date.day)/\(Self.uriPart(document.id))"
    let part = prefix.isEmpty ? "!main" : "!\(prefix.dropLast(2))"
    out.raw("<meta>\n<identification source=\"#\(prefix)gongwen\">\n")
    level("FRBRWork", kind, part, "<FRBRcountry value=\"cn\"/>", to: &out)
    level("FRBRExpression", "\(kind)/zho@", part, "<FRBRlanguage language=\"zho\"/>", to: &out)
    level("FRBRManifestation", "\(kind)/zho@.akn", part, "", to: &out)
    out.raw("</identification>\n<references source=\"#\(prefix)gongwen\">\n")
    organisation("gongwen", "gongwen", to: &out)
    if issuers.isEmpty { organisation("unknown", "unknown", to: &out) }
    for (index, issuer) in issuers.enumerated() {
      organisation("issuer_\(index + 1)", issuer, to: &out)
    }
    out.raw("</references>\n</meta>\n")
  }

  private var issuers: [String] { document.metadata.values[.issuers] ?? [] }

  /// The first day that is known to the day, with its name: no day is guessed.
  private var date: (day: String, name: String) {
    let metadata = document.metadata
    let candidates: [(String?, String)] =
      [
        (metadata[.issued], "issued"), (metadata[.versionDate], "version"),
        (metadata[.published], "published"),
      ] + metadata.history.reversed().map { ($0.date, $0.act.rawValue) }
    for case (let day?, let name) in candidates where Self.isDay(day) { return (day, name) }
    return (Self.noDate, "unknown")
  }

  private static func isDay(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, text.utf8.count == 10,
      text.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return year > 0 && (1...12).contains(month) && (1...days[month - 1]).contains(day)
  }

  private func level(
    _ name: StaticString, _ uri: String, _ part: String, _ last: StaticString,
    to out: inout ExportBytes
  ) {
    let author = issuers.isEmpty ? "unknown" : "issuer_1"
    out.raw("<")
    out.raw(name)
    out.raw(">\n<FRBRthis value=\"\(uri)/\(part)\"/>\n<FRBRuri value=\"\(uri)\"/>\n")
    out.raw("<FRBRdate date=\"\(date.day)\" name=\"\(date.name)\"/>\n")
    out.raw("<FRBRauthor href=\"#\(prefix)\(author)\"/>\n")
    out.raw(last)
    out.raw("\n</")
    out.raw(name)
    out.raw(">\n")
  }

  private func organisation(_ id: String, _ name: String, to out: inout ExportBytes) {
    out.raw(
      "<TLCOrganization eId=\"\(prefix)\(id)\" href=\"/ontology/organization/\(id)\" showAs=\"")
    out.aside(Array(name.unicodeScalars), MarkupEscape(lineBreak: " "))
    out.raw("\"/>\n")
  }

  /// A text as a part of a URI (RFC 3986, 2.3).
  private static func uriPart(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      case UInt8(ascii: "#"): result += "~"
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += (byte < 16 ? "%0" : "%") + digits
      }
    }
    return result
  }
}
