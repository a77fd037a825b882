public import GongwenText

/// The formats whose sources can be read afresh.
public enum SourceReadings {
  /// A reading for each media type, independent of the pipeline's reader.
  public static let all: [MediaType: any SourceReading] = [
    .html: HTMLSource(),
    .pdf: PDFSource(),
    .plainText: PlainTextSource(),
    .xhtml: HTMLSource(),
  ]
}
