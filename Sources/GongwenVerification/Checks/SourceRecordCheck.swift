import GongwenJSON
import GongwenModel
import GongwenText

/// Reads the form of a source again and compares it with its document: charset, media type and pages.
struct SourceRecordCheck {
  let source: [UInt8]
  let text: SourceText
  /// The words of the page's own markup, where the source is a page.
  let markup: MarkupWords?

  /// Checks the record of a document.
  func check(_ document: inout DocumentCheck) {
    document.at("source") { check in
      let record = check.value["source"]
      checkPages(record, &check)
      checkAddress(record, &check)
      if let charset = record?["charset"] {
        check.at("charset") { checkCharset(charset, record, &$0) }
      }
      checkLibraries(record?["mediaType"]?.asString, &check)
    }
  }

  private func checkPages(_ record: JSONValue?, _ check: inout DocumentCheck) {
    guard case .pages(let pages) = text.size else {
      for name in ["pages", "pageSizes"] where record?[name] != nil {
        check.report(.sourceDiffers, "only a PDF has \(name)")
      }
      return
    }
    // Releases before 0.2.0 wrote no sizes.
    if let sizes = record?["pageSizes"]?.asArray {
      let own = text.pageSizes?.map { [$0.width, $0.height, $0.rotation] }
      if sizes.map({ $0.asArray?.compactMap(\.asInt) ?? [] }) != own {
        check.at("pageSizes") { $0.report(.sourceDiffers, "the pages have other sizes") }
      }
    }
    if record?["pages"]?.asInt != pages.count {
      check.at("pages") { $0.report(.sourceDiffers, "the source has \(pages.count) pages") }
    }
  }

  /// An address comes from the sidecar or from the source.
  private func checkAddress(_ record: JSONValue?, _ check: inout DocumentCheck) {
    guard let address = record?["url"]?.asString, record?["sidecar"] == nil else { return }
    // A comment has no references.
    let isWritten = markup?.gives(.string(address), isDate: false) ?? false
    if !isWritten, !holds(address) {
      check.at("url") { $0.report(.sourceDiffers, "the source does not name it") }
    }
  }

  /// Evidence that the source's own bytes give or deny.
  private func checkCharset(
    _ charset: JSONValue, _ record: JSONValue?, _ check: inout DocumentCheck
  ) {
    let evidence = charset["evidence"]?.asString
    let mark = Self.marks.first { source.starts(with: $0.bytes) }
    if let mark, evidence != "configured" {
      if evidence != "bom" || charset["name"]?.asString != mark.name {
        check.report(.sourceDiffers, "the source begins with the byte order mark of \(mark.name)")
      }
    } else if evidence == "bom", mark == nil {
      check.report(.sourceDiffers, "the source has no byte order mark")
    }
    if evidence == "utf-8", !String.isUTF8(source) {
      check.report(.sourceDiffers, "the source is not UTF-8")
    }
    guard let declared = charset["declared"]?.asString else {
      if evidence == "meta" { check.report(.sourceDiffers, "no charset is declared") }
      return
    }
    // A label comes from the source or from its sidecar.
    if record?["sidecar"] == nil, !holds(declared) {
      check.report(.sourceDiffers, "the source does not declare \(declared)")
    }
  }

  private static let marks: [(bytes: [UInt8], name: String)] = [
    ([0xEF, 0xBB, 0xBF], "UTF-8"), ([0xFF, 0xFE], "UTF-16LE"), ([0xFE, 0xFF], "UTF-16BE"),
  ]

  private func holds(_ label: String) -> Bool {
    let wanted = Array(label.utf8)
    guard let first = wanted.first else { return false }
    var start = source.startIndex
    while let index = source[start...].firstIndex(of: first) {
      if source[index...].starts(with: wanted) { return true }
      start = index + 1
    }
    return false
  }

  /// The libraries that must have taken part in reading a format.
  private func checkLibraries(_ mediaType: String?, _ check: inout DocumentCheck) {
    let wanted: [String] =
      switch mediaType {
      case MediaType.html.rawValue, MediaType.xhtml.rawValue: ["icu", "libxml2"]
      case MediaType.pdf.rawValue: ["icu", "poppler"]
      default: ["icu"]
      }
    let libraries = check.value["provenance"]?["libraries"]
    for name in wanted where libraries?[name] == nil {
      check.report(.shapeWrong, "\(name) must be among the libraries of a \(mediaType ?? "source")")
    }
  }
}

extension String {
  fileprivate static func isUTF8(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { String(validating: $0, as: UTF8.self) != nil }
  }
}
