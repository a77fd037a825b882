/// Files that are attached to releases, known by the ends of their names.
enum AttachedFiles {
  /// Documents, tables and archives, sorted: the formats of GB/T 33190 (.ofd) and of the office programs that
  /// government sites publish in.
  private static let documents: [String] = [
    ".7z", ".ceb", ".csv", ".doc", ".docm", ".docx", ".et", ".ofd", ".pdf", ".ppt", ".pptx", ".rar",
    ".rtf", ".wps", ".xls", ".xlsm", ".xlsx", ".zip",
  ]
  /// Pictures, sorted: a link to one is an attachment too.
  private static let pictures: [String] = [".bmp", ".jpeg", ".jpg", ".png", ".tif", ".tiff"]

  /// Whether an address is that of a document, a table or an archive.
  static func isDocument(_ href: String) -> Bool { ends(href, with: documents) }

  /// Whether a line is the name of a document, a table or an archive: 1.申报表.doc.
  static func isName(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    guard line.count <= 120, let stop = line.lastIndex(of: "."), line.endIndex - stop <= 5 else {
      return false
    }
    return documents.contains(String(String.UnicodeScalarView(line[stop...])).lowercased())
  }

  /// Whether an address is that of a file.
  static func isFile(_ href: String) -> Bool { ends(href, with: documents + pictures) }

  private static func ends(_ href: String, with ends: [String]) -> Bool {
    let path = href.lowercased().prefix { $0 != "?" && $0 != "#" }
    return ends.contains { path.hasSuffix($0) }
  }
}
