/// The first bytes of the formats that turn up among releases and cannot be read, with names that
/// can stand in an error.
///
/// Source: WHATWG MIME Sniffing, 6, and the formats' own specifications.
enum FileSignatures {
  /// Signatures at the start of a file, sorted by their bytes.
  static let table: [(bytes: [UInt8], name: String)] = [
    ([0x00, 0x00, 0x00, 0x0C, 0x6A, 0x50], "a JPEG 2000 image"),
    ([0x1F, 0x8B], "a gzip archive (gz, tgz, warc.gz)"),
    ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard archive (zst, warc.zst)"),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7-Zip archive"),
    (Array("BZh9".utf8), "a bzip2 archive"),
    (Array("CAJ\0".utf8), "a CAJ document"),
    (Array("GIF87a".utf8), "a GIF image"),
    (Array("GIF89a".utf8), "a GIF image"),
    (Array("II*\0".utf8), "a TIFF image"),
    (Array("MM\0*".utf8), "a TIFF image"),
    (Array("MZ\u{90}\0".unicodeScalars.map { UInt8($0.value) }), "a Windows program"),
    (Array("PK\u{3}\u{4}".utf8), "a ZIP archive (docx, xlsx, ofd, …)"),
    (Array("PK\u{5}\u{6}".utf8), "an empty ZIP archive"),
    (Array("Rar!\u{1A}\u{7}".utf8), "a RAR archive"),
    (Array("SQLite format 3\0".utf8), "an SQLite database"),
    (Array("bplist0".utf8), "a property list"),
    (Array("{\\rtf".utf8), "an RTF document"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "a PNG image"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an Office document (doc, xls, ppt, wps)"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "an xz archive"),
    ([0xFF, 0xD8, 0xFF], "a JPEG image"),
  ]

  /// Where a tar archive names its format, behind the name of its first file.
  private static let tarPlace = 257

  /// The name of the format some bytes start as, if it is one of these.
  static func name(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: Array("RIFF".utf8)), bytes.count > 12 {
      return bytes[8..<12].elementsEqual(Array("WEBP".utf8)) ? "a WebP image" : "a RIFF file"
    }
    if bytes.dropFirst(tarPlace).starts(with: Array("ustar".utf8)),
      bytes.prefix(tarPlace).contains(0)
    {
      return "a tar archive"
    }
    return table.first { bytes.starts(with: $0.bytes) }?.name
  }
}
