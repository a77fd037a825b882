/// The header of a mail, if some bytes begin with one: lines `Name: value`, and indented ones that
/// continue a value, up to the first line that is neither (RFC 5322, 2.2).
///
/// Browsers save pages as mails (MHTML), and what reads them calls both MIME.
struct MailHeader {
  /// The header's fields.
  private(set) var fields = 0
  /// Whether one of them declares that the body is in parts, or encoded.
  private(set) var isMIME = false

  /// Whether the bytes are a mail that is not just text: one field alone may be the first line of a
  /// text on mail.
  var isArchive: Bool { isMIME && fields > 1 }

  /// Bytes in which the header is looked for. Mails that went a long way have several KiB of
  /// `Received` and signatures above the decisive fields.
  private static let span = 65_536
  /// Decisive fields, in lower case, with the beginning of their values.
  private static let signs: [(name: String, values: [String])] = [
    ("mime-version", [""]),
    ("content-type", ["multipart/", "message/rfc822"]),
    ("content-transfer-encoding", ["base64", "quoted-printable"]),
  ]

  /// Looks for a header at the start of some bytes, behind blank lines and what mail boxes and broken
  /// copies have in front of one.
  init(_ bytes: [UInt8]) {
    var rest = bytes.prefix(Self.span)
    var name = ""
    var value: [UInt8] = []
    while !rest.isEmpty {
      let line = TextLines.takeFirst(&rest)
      if let indent = line.first, indent == 0x20 || indent == 0x09, fields > 0,
        line.contains(where: { !TextLines.isBlank($0) })
      {
        value += line
      } else if let field = Self.name(of: line) {
        finish(name, value)
        fields += 1
        name = field
        value = Array(line.dropFirst(field.utf8.count + 1))
      } else if fields > 0 || !Self.isPreface(line) {
        break
      }
    }
    finish(name, value)
  }

  /// Takes a field in whose value is complete.
  private mutating func finish(_ name: String, _ value: [UInt8]) {
    let start = value.drop(while: TextLines.isBlank)
    isMIME =
      isMIME
      || Self.signs.contains { sign in
        sign.name == name
          && sign.values.contains { MarkupSniffer.hasPrefix($0, Array(start.prefix(64)), at: 0) }
      }
  }

  /// The name of the field that a line begins, in lower case.
  private static func name(of line: ArraySlice<UInt8>) -> String? {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else {
      return nil
    }
    let name = line[..<colon]
    guard name.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "<") }) else {
      return nil
    }
    return String(decoding: name, as: UTF8.self).lowercased()
  }

  /// Whether a line may be above a header: a blank one, the `From ` of a mail box, a boundary between
  /// parts, and the sentence that announces them to people.
  private static func isPreface(_ line: ArraySlice<UInt8>) -> Bool {
    let starts = ["From ", ">From ", "--", "This is a multi-part message in MIME format"]
    return line.allSatisfy(TextLines.isBlank)
      || starts.contains { line.starts(with: $0.utf8) }
  }
}
