import GongwenHTMLReader
import GongwenPDFReader
import GongwenPlainTextReader
public import GongwenText

/// A format that the pipeline reads: a row of ``all``.
public struct SourceFormat: Sendable {
  /// The media types that its reader accepts.
  public let mediaTypes: [MediaType]
  /// The current versions of the libraries that its reader uses in addition to ICU, by the names of the contract.
  public let libraries: @Sendable () -> [String: String]
  /// Its reader, with the limits of the options.
  public let reader: @Sendable (PipelineOptions) -> any Reader

  /// All formats.
  public static let all: [SourceFormat] = [
    SourceFormat(
      mediaTypes: [.plainText], libraries: { [:] }, reader: { _ in PlainTextReader() }),
    SourceFormat(
      mediaTypes: [.html, .xhtml], libraries: { ["libxml2": HTMLReader.parserVersion] },
      reader: { _ in HTMLReader() }),
    SourceFormat(
      mediaTypes: [.pdf], libraries: { poppler },
      reader: { PDFReader(maximumPages: $0.maximumPages, maximumGlyphs: $0.maximumGlyphs) }),
  ]

  /// The versions of poppler, none where it is missing, and of its tables: SHA-256 of their paths and sizes, in hex, since
  /// they have no version.
  ///
  /// Both are looked for each time, since they may be installed while a process runs.
  private static var poppler: [String: String] {
    var versions = ["popplerData": ContentDigest.hex(of: PopplerTables.installed.listing)]
    versions["poppler"] = PDFFile.popplerVersion
    return versions
  }
}
