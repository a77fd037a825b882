import GongwenText

/// Files that are attached to releases, known by the ends of their names.
public enum AttachedFiles {
  /// Documents, tables and archives, sorted: the formats of GB/T 33190 (.ofd) and of the office programs that
  /// government sites publish in.
  private static let documents: Set<String> = [
    ".7z", ".ceb", ".csv", ".doc", ".docm", ".docx", ".et", ".ofd", ".pdf", ".ppt", ".pptx", ".rar",
    ".rtf", ".wps", ".xls", ".xlsm", ".xlsx", ".zip",
  ]
  /// Pictures, sorted: a link to one is an attachment too.
  private static let pictures: Set<String> = [".bmp", ".jpeg", ".jpg", ".png", ".tif", ".tiff"]

  /// Whether an address is that of a document, a table or an archive.
  public static func isDocument(_ href: String) -> Bool {
    ending(of: href).map(documents.contains) ?? false
  }

  /// Whether a line is the name of a document, a table or an archive, with its size behind it or without: 1.申报表.doc（23KB）.
  public static func isName(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    let line = withoutSize(line)
    guard line.count <= longestName, let stop = line.lastIndex(of: "."),
      line.endIndex - stop <= longestEnding
    else { return false }
    return documents.contains(String(String.UnicodeScalarView(line[stop...])).lowercased())
  }

  /// The names of several files that links leave without a blank between (汇总表.xls验收报告.zip); another text as it is.
  public static func names(
    in text: ArraySlice<Unicode.Scalar>
  ) -> [ArraySlice<Unicode.Scalar>] {
    guard isName(text) else { return [text] }
    var names: [ArraySlice<Unicode.Scalar>] = []
    var rest = text
    var place = text.startIndex
    while let stop = rest[place...].firstIndex(of: ".") {
      place = stop + 1
      let letters = text[place...].prefix {
        $0.isASCII && ($0.properties.isAlphabetic || isDigit($0))
      }
      let end = place + letters.count
      guard end < text.endIndex, UnicodeClass.isHan(text[end]), isName(text[rest.startIndex..<end])
      else { continue }
      names.append(text[rest.startIndex..<end])
      rest = text[end...]
      place = end
    }
    return names + [rest]
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.numericType == .decimal
  }

  /// The name of a file without its ending; another text as it is.
  public static func withoutEnding(
    _ line: ArraySlice<Unicode.Scalar>
  ) -> ArraySlice<Unicode.Scalar> {
    guard isName(line), let stop = withoutSize(line).lastIndex(of: ".") else { return line }
    return line[..<stop]
  }

  /// A text without the size of a file in brackets at its end (120KB), and the blanks before it.
  public static func withoutSize(
    _ text: ArraySlice<Unicode.Scalar>
  ) -> ArraySlice<Unicode.Scalar> {
    guard let last = text.last, last == ")" || last == "）",
      let open = text.lastIndex(where: { $0 == "(" || $0 == "（" }),
      let first = text[(open + 1)...].first, first.properties.numericType == .decimal
    else { return text }
    let unit = text[(open + 1)...].dropLast().drop {
      $0.properties.numericType == .decimal || $0 == "." || $0 == " "
    }
    let word = String(String.UnicodeScalarView(unit)).lowercased()
    return sizes.contains(word) ? text[..<open].dropLast(while: UnicodeClass.isBlank) : text
  }

  /// Units of the sizes of files.
  private static let sizes: Set<String> = ["b", "g", "gb", "k", "kb", "m", "mb", "字节"]

  /// Whether an address is that of a file.
  public static func isFile(_ href: String) -> Bool {
    ending(of: href).map { documents.contains($0) || pictures.contains($0) } ?? false
  }

  /// The ending of an address from its last point on, in lower case, without query and fragment.
  private static func ending(of href: String) -> String? {
    var href = href
    return href.withUTF8 { bytes in
      let path = bytes.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
      guard let point = path.suffix(longestEnding).lastIndex(of: UInt8(ascii: ".")) else {
        return nil
      }
      return String(decoding: path[point...], as: UTF8.self).lowercased()
    }
  }

  /// The longest ending with its point (.docx), in characters, each of which is a byte.
  private static let longestEnding = 5
  /// The longest name, in characters: file systems allow 255 bytes, and mixed names have about two
  /// bytes a character.
  private static let longestName = 120
}
