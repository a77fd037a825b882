import Crypto
import GongwenModel
import GongwenText

/// A source as the stage `read` hands it on.
struct ReadSource {
  /// The facts about it.
  var record: SourceRecord
  /// Its characters and blocks.
  var raw: RawDocument
  /// The diagnostics of its reading and its sidecar.
  var diagnostics: [Diagnostic]
  /// The versions of the libraries that took part in reading it, in addition to ICU.
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
  /// - Throws: a `StageFailure` with the codes `too-large`, `empty-file`, `binary-file`, `saved-archive` or
  ///   `own-output`, or one of the readers'.
  func read(_ input: consuming SourceInput) throws(StageFailure) -> ReadSource {
    try checkSize(input)
    let mediaType = try mediaType(of: input)
    guard let format = SourceFormat.all.first(where: { $0.mediaTypes.contains(mediaType) }) else {
      throw failure(
        "binary-file", "no reader accepts \(mediaType.rawValue); convert it or remove it")
    }
    return try read(input, mediaType, format)
  }

  private func read(
    _ input: SourceInput, _ mediaType: MediaType, _ format: SourceFormat
  ) throws(StageFailure) -> ReadSource {
    let sidecar = Sidecar(input.sidecar)
    // Before the source is read: libraries may be updated meanwhile.
    let libraries = format.libraries()
    let hints = CharsetHints(
      configured: input.charset,
      transport: sidecar.contentType.flatMap({ CharsetLabels.label(inContentType: $0) }))
    let reading = try format.reader(options).read(ReaderInput(bytes: input.bytes, hints: hints))
    var record = record(of: input, mediaType, sidecar)
    record.charset = reading.charset
    record.pages = reading.pages
    record.pageSizes = reading.pageSizes
    record.url = record.url ?? reading.document.evidence.url
    var raw = reading.document
    if case .web(var outline) = raw.evidence {
      outline.retrievedFrom = sidecar.url
      raw.evidence = .web(outline)
    }
    return ReadSource(
      record: record, raw: raw,
      diagnostics: sidecar.diagnostics + reading.document.diagnostics, libraries: libraries)
  }

  /// The facts about a source before it is read.
  private func record(
    of input: SourceInput, _ mediaType: MediaType, _ sidecar: Sidecar
  ) -> SourceRecord {
    var record = SourceRecord(
      path: input.path, sha256: input.sha256 ?? ContentDigest.hex(of: input.bytes),
      bytes: input.bytes.count,
      mediaType: mediaType.rawValue)
    record.url = sidecar.url
    record.retrieved = sidecar.retrieved
    record.sidecarSHA256 = input.sidecarSHA256 ?? input.sidecar.map(ContentDigest.hex(of:))
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

  /// The media type that was asked for, or that of the content. An archive is never a page or a PDF;
  /// asked for as text, it is the text that it consists of.
  private func mediaType(of input: SourceInput) throws(StageFailure) -> MediaType {
    guard let asked = input.mediaType else {
      return try known(MediaTypeDetector.detect(input.bytes))
    }
    if asked != .plainText, let wrapped = MediaTypeDetector.wrapped(input.bytes) {
      return try known(wrapped)
    }
    return asked
  }

  private func known(_ content: DetectedContent) throws(StageFailure) -> MediaType {
    switch content {
    case .known(let mediaType): return mediaType
    case .unsupported(let description):
      throw failure(
        "binary-file", "its content is \(description), not a policy text; convert it or remove it")
    case .savedArchive(let description):
      throw failure(
        "saved-archive",
        "it is \(description), whose text is encoded or mixed with headers; open it and save the page"
          + " as plain HTML, or unpack it, and use the files inside")
    case .ownOutput(let schema):
      throw failure(
        "own-output",
        "it is output of gongwen itself (\(schema)), not a source; remove it, or use the source it was"
          + " made from")
    }
  }

  private func failure(_ code: String, _ message: String) -> StageFailure {
    StageFailure(stage: .read, code: code, message: message)
  }
}
