import Crypto
import GongwenHTMLReader
import GongwenModel
import GongwenPDFReader
import GongwenPlainTextReader
import GongwenText

/// A source as the stage `read` hands it on.
struct ReadSource {
  /// What is known of it.
  var record: SourceRecord
  /// Its characters and blocks.
  var raw: RawDocument
  /// What its reading and its sidecar gave rise to.
  var diagnostics: [Diagnostic]
  /// The versions of the libraries that took part in reading it, beside ICU.
  var libraries: [String: String] = [:]

  /// Hands on the characters and blocks, and keeps no more of them than their counts: a large source
  /// would stay in memory to the end.
  mutating func takeRaw() -> RawDocument {
    defer {
      raw = RawDocument(scalars: [], map: SourceMap(), blocks: [], counts: raw.counts)
    }
    return raw
  }
}

/// The stage `read`: bytes to a raw document, by the content's media type.
struct SourceReader {
  /// The options of the pipeline.
  let options: PipelineOptions

  /// Reads a source.
  ///
  /// - Throws: a ``StageFailure`` with the codes `too-large`, `empty-file`, `blank-file` or
  ///   `binary-file`, or one of the readers'.
  func read(_ input: consuming SourceInput) throws(StageFailure) -> ReadSource {
    try checkSize(input)
    let mediaType = try mediaType(of: input)
    let sidecar = Sidecar(input.sidecar)
    switch mediaType {
    case .plainText, .html, .xhtml: return try readCharacters(input, mediaType, sidecar)
    case .pdf: return try readPDF(input, sidecar)
    }
  }

  private func readPDF(
    _ input: SourceInput, _ sidecar: Sidecar
  ) throws(StageFailure) -> ReadSource {
    let reading = try PDFReader(maximumPages: options.maximumPages).read(input.bytes)
    var record = record(of: input, .pdf, sidecar)
    record.pages = reading.pages
    return ReadSource(
      record: record, raw: reading.document,
      diagnostics: sidecar.diagnostics + reading.document.diagnostics,
      libraries: ["poppler": PDFFile.popplerVersion])
  }

  /// Reads a text or a page: bytes that are characters once their charset is known.
  private func readCharacters(
    _ input: SourceInput, _ mediaType: MediaType, _ sidecar: Sidecar
  ) throws(StageFailure) -> ReadSource {
    let isPage = mediaType != .plainText
    var hints = CharsetHints(
      configured: input.charset,
      transport: sidecar.contentType.flatMap({ CharsetLabels.label(inContentType: $0) }))
    if isPage { hints.meta = MetaPrescan.label(input.bytes) }
    let decision = CharsetDetector.decide(input.bytes, hints: hints)
    let raw =
      isPage ? try HTMLReader().read(decision.text) : PlainTextReader().read(decision.text)
    guard !raw.blocks.isEmpty else {
      throw failure(
        "blank-file", "it holds nothing but blanks and control characters; remove or replace it")
    }
    var record = record(of: input, mediaType, sidecar)
    record.charset = decision.record
    record.url = record.url ?? raw.page?.address
    return ReadSource(
      record: record, raw: raw,
      diagnostics: sidecar.diagnostics + decision.diagnostics + raw.diagnostics,
      libraries: isPage ? ["libxml2": HTMLReader.parserVersion] : [:])
  }

  /// What is known of a source before it is read.
  private func record(
    of input: SourceInput, _ mediaType: MediaType, _ sidecar: Sidecar
  ) -> SourceRecord {
    var record = SourceRecord(
      path: input.path, sha256: Hex.sha256(input.bytes), bytes: input.bytes.count,
      mediaType: mediaType.rawValue)
    record.url = sidecar.url
    record.retrieved = sidecar.retrieved
    record.sidecarSHA256 = input.sidecar.map(Hex.sha256)
    return record
  }

  private func checkSize(_ input: SourceInput) throws(StageFailure) {
    if input.bytes.isEmpty {
      throw failure("empty-file", "it is empty; remove it or fetch it again")
    }
    if input.bytes.count > options.maximumBytes {
      var failure = failure(
        "too-large",
        "it has \(input.bytes.count) bytes, the limit is \(options.maximumBytes); raise limits.bytes"
      )
      failure.limit = "limits.bytes"
      throw failure
    }
  }

  private func mediaType(of input: SourceInput) throws(StageFailure) -> MediaType {
    if let asked = input.mediaType { return asked }
    return try detected(input)
  }

  private func detected(_ input: SourceInput) throws(StageFailure) -> MediaType {
    switch MediaTypeDetector.detect(input.bytes) {
    case .known(let mediaType): return mediaType
    case .unsupported(let description):
      throw failure(
        "binary-file", "its content is \(description), not a policy text; convert it or remove it")
    }
  }

  private func failure(_ code: String, _ message: String) -> StageFailure {
    StageFailure(stage: .read, code: code, message: message)
  }
}
