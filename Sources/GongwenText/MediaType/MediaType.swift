/// The media types of sources that can be read (IANA names).
public enum MediaType: String, CaseIterable, Hashable, Sendable {
  /// Plain text.
  case plainText = "text/plain"
  /// HTML.
  case html = "text/html"
  /// XHTML.
  case xhtml = "application/xhtml+xml"
  /// PDF.
  case pdf = "application/pdf"
}

extension FileFormat {
  /// All formats that are recognised, in the order in which they are tested: those with signatures of their own
  /// before those that only the text itself shows.
  ///
  /// Formats without a media type are those that turn up among releases and cannot be read. Source: WHATWG MIME
  /// Sniffing, 6, and the formats' own specifications.
  static let all: [FileFormat] = [
    FileFormat(.pdf, "a PDF document", .test(PDFSignature.matches)),
    FileFormat("a WebP image", .test { RIFFSignature.form(of: $0.bytes) == "WEBP" }),
    FileFormat("a RIFF file", .test { RIFFSignature.form(of: $0.bytes) != nil }),
    FileFormat("a tar archive", .test(TarSignature.matches)),
    FileFormat("a JPEG 2000 image", .start([0x00, 0x00, 0x00, 0x0C, 0x6A, 0x50])),
    FileFormat("a gzip archive (gz, tgz, warc.gz)", .start([0x1F, 0x8B])),
    FileFormat("a Zstandard archive (zst, warc.zst)", .start([0x28, 0xB5, 0x2F, 0xFD])),
    FileFormat("a 7-Zip archive", .start([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C])),
    FileFormat("a bzip2 archive", .ascii("BZh9")),
    FileFormat("a CAJ document", .ascii("CAJ\0")),
    FileFormat("a GIF image", .ascii("GIF87a"), .ascii("GIF89a")),
    FileFormat("a TIFF image", .ascii("II*\0"), .ascii("MM\0*")),
    FileFormat("a Windows program", .start([0x4D, 0x5A, 0x90, 0x00])),
    FileFormat("a ZIP archive (docx, xlsx, ofd, …)", .ascii("PK\u{3}\u{4}")),
    FileFormat("an empty ZIP archive", .ascii("PK\u{5}\u{6}")),
    FileFormat("a RAR archive", .ascii("Rar!\u{1A}\u{7}")),
    FileFormat("an SQLite database", .ascii("SQLite format 3\0")),
    FileFormat("a property list", .ascii("bplist0")),
    FileFormat("an RTF document", .ascii("{\\rtf")),
    FileFormat("a program", .start([0x7F, 0x45, 0x4C, 0x46])),
    FileFormat("a PNG image", .start([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])),
    FileFormat(
      "an Office document (doc, xls, ppt, wps)",
      .start([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])),
    FileFormat("an xz archive", .start([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00])),
    FileFormat("a JPEG image", .start([0xFF, 0xD8, 0xFF])),
    FileFormat(.xhtml, "an XHTML page", .test { MarkupSniffer.isXHTML($0.letters.bytes) }),
    FileFormat(.html, "an HTML page", .test { MarkupSniffer.isMarkup($0.letters.bytes) }),
    FileFormat(.plainText, "a text", .test(TextSignature.matches)),
  ]
}
