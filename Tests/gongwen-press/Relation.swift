import Foundation
import GongwenJSON
import GongwenPress

/// Another form of a text that must give the same document.
enum Relation: String, CaseIterable {
  case crlf, decomposed, composed, fullWidthDigits = "full-width-digits"
  case halfWidthMarks = "half-width-marks"
  case trailingBlanks = "trailing-blanks"
  case chineseEncoding = "gb18030"
  case wideEncoding = "utf-16"
  case page, escapedPage = "escaped-page"
  case chrome
  case wrapped, wrappedNarrow = "wrapped-narrow", printed, printedNarrow = "printed-narrow"
  case traditional

  /// Two documents must be the same in this.
  enum Measure {
    /// Tree, and all words.
    case words
    /// Tree: a title that is broken, or a line that is centred, may be another element.
    case tree
    /// The tree without the words of its headings, which are in another script.
    case shape
  }

  /// What must be the same.
  var measure: Measure {
    switch self {
    case .wrapped, .wrappedNarrow, .printed, .printedNarrow: .tree
    case .traditional: .shape
    default: .words
    }
  }

  /// The bytes, and the end of the file's name; nil where the other program that it needs is not installed, or where
  /// the text has no such form.
  func form(of text: String) -> (bytes: [UInt8], name: String)? {
    let lines = Self.lines(text)
    switch self {
    case .crlf: return (Array(lines.joined(separator: "\r\n").utf8), "txt")
    case .decomposed: return (Array(text.decomposedStringWithCanonicalMapping.utf8), "txt")
    case .composed: return (Array(text.precomposedStringWithCanonicalMapping.utf8), "txt")
    case .fullWidthDigits: return (Array(Self.wide(text).utf8), "txt")
    case .halfWidthMarks:
      return (Array(String(text.map { Self.narrow[$0] ?? $0 }).utf8), "txt")
    case .trailingBlanks: return (Array(lines.joined(separator: "  \n").utf8), "txt")
    case .chineseEncoding:
      return Filter.run("iconv", ["-f", "UTF-8", "-t", "GB18030"], Array(text.utf8)).map {
        ($0, "txt")
      }
    case .wideEncoding:
      let units = [0xFEFF] + Array(text.utf16)
      return (units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }, "txt")
    case .page: return (Array(Recast.page(lines).utf8), "html")
    case .chrome: return (Array(Recast.page(lines, chromeSeed: UInt64(text.count)).utf8), "html")
    case .escapedPage:
      let page = Recast.page(lines).unicodeScalars
      return (
        Array(page.map { $0.isASCII ? String($0) : "&#\($0.value);" }.joined().utf8), "html"
      )
    case .wrapped: return (Self.wrapped(lines, 64), "txt")
    case .wrappedNarrow: return (Self.wrapped(lines, 44), "txt")
    case .printed: return (Recast.printed(lines), "pdf")
    case .printedNarrow: return (Recast.printed(lines, characters: 22), "pdf")
    case .traditional:
      return Filter.run("opencc", ["-c", "s2t.json"], Array(text.utf8)).map { ($0, "txt") }
    }
  }

  /// What differs between two answers.
  func fault(_ first: Answer, _ second: Answer) -> String? {
    if let failure = second.failure { return "failure \(failure)" }
    if second.count != 1 { return "collection of \(second.count)" }
    let wanted = sections(of: first)
    let got = sections(of: second)
    if wanted != got {
      let place = zip(wanted, got).prefix { $0 == $1 }.count
      let entry = { (list: [String]) in place < list.count ? list[place] : "—" }
      return "tree: \(entry(wanted)) / \(entry(got))"
    }
    guard measure == .words else { return nil }
    let digests = [first, second].map { $0.document?["textDigest"]?.asString }
    return digests[0] == digests[1] ? nil : "textDigest"
  }

  private func sections(of answer: Answer) -> [String] {
    guard measure == .shape else { return answer.outline.sections }
    return answer.outline.sections.map { section in
      section.hasSuffix("∅")
        ? section : section.split(separator: " ").prefix(3).joined(separator: " ")
    }
  }

  private static let narrow: [Character: Character] = ["，": ",", "；": ";", "（": "(", "）": ")"]

  private static func lines(_ text: String) -> [String] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
  }

  private static func wrapped(_ lines: [String], _ columns: Int) -> [UInt8] {
    Array(Recast.wrapped(lines, columns: columns).joined(separator: "\n").utf8)
  }

  private static func wide(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { sign in
          ("0"..."9").contains(sign) ? Unicode.Scalar(sign.value + 0xFEE0) ?? sign : sign
        }))
  }
}
