import Foundation
import GongwenPress
import GongwenJSON

/// Another form of a text that must give the same document.
enum Relation: String, CaseIterable {
  case crlf, decomposed, fullWidthDigits = "full-width-digits"
  case halfWidthMarks = "half-width-marks"
  case trailingBlanks = "trailing-blanks"
  case page, escapedPage = "escaped-page"
  case wrapped, printed

  /// The bytes, and the end of the file's name.
  func form(of text: String) -> (bytes: [UInt8], name: String) {
    switch self {
    case .crlf: (Array(lines(text).joined(separator: "\r\n").utf8), "txt")
    case .decomposed: (Array(text.decomposedStringWithCanonicalMapping.utf8), "txt")
    case .fullWidthDigits: (Array(Self.wide(text).utf8), "txt")
    case .halfWidthMarks:
      (Array(String(text.map { Self.narrow[$0] ?? $0 }).utf8), "txt")
    case .trailingBlanks: (Array(lines(text).joined(separator: "  \n").utf8), "txt")
    case .wrapped:
      (Array(Recast.wrapped(lines(text), columns: 64).joined(separator: "\n").utf8), "txt")
    case .printed: (Recast.printed(lines(text)), "pdf")
    case .page: (Array(page(text).utf8), "html")
    case .escapedPage:
      (
        Array(
          page(text).unicodeScalars.map { $0.isASCII ? String($0) : "&#\($0.value);" }.joined().utf8
        ),
        "html"
      )
    }
  }

  /// What differs between two answers.
  func fault(_ first: Answer, _ second: Answer) -> String? {
    if let failure = second.failure { return "failure \(failure)" }
    if first.outline.sections != second.outline.sections {
      let wanted = first.outline.sections
      let got = second.outline.sections
      let place = zip(wanted, got).prefix { $0 == $1 }.count
      return
        "tree: \(place < wanted.count ? wanted[place] : "—") / \(place < got.count ? got[place] : "—")"
    }
    // A title that is broken, or a line that is centred, may be another element: the tree alone counts.
    if self == .wrapped || self == .printed { return nil }
    let digests = [first, second].map { $0.document?["textDigest"]?.asString }
    return digests[0] == digests[1] ? nil : "textDigest"
  }

  private static let narrow: [Character: Character] = ["，": ",", "；": ";", "（": "(", "）": ")"]

  private func lines(_ text: String) -> [String] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
  }

  private static func wide(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { sign in
          ("0"..."9").contains(sign) ? Unicode.Scalar(sign.value + 0xFEE0) ?? sign : sign
        }))
  }

  private func page(_ text: String) -> String {
    let body = lines(text).filter { !$0.allSatisfy(\.isWhitespace) }.map { line in
      let escaped = line.replacingOccurrences(of: "&", with: "&amp;")
        .replacingOccurrences(of: "<", with: "&lt;")
      return "<p>\(escaped)</p>"
    }
    return "<html><head><meta charset=\"utf-8\"/></head><body><div class=\"content\">"
      + body.joined(separator: "\n") + "</div></body></html>"
  }
}
