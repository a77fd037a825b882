public import BenchmarkInputs
import GongwenBoilerplate
import GongwenHTMLReader
import GongwenJSON
import GongwenModel
import GongwenNormalisation
import GongwenPDFReader
import GongwenPipeline
import GongwenPlainTextReader
import GongwenStructure
import GongwenText

/// Leads a sample through the stages, one by one and all at once, and lets a meter read.
public struct StagePass: Sendable {
  private let pipeline = Pipeline(
    options: PipelineOptions(), configurationDigest: String(repeating: "0", count: 64))

  /// Makes a pass.
  public init() {}

  /// All stages by themselves, then the whole pipeline; gives false where the sample gives no document.
  public func measure(_ sample: Sample, with meter: Meter) -> Bool {
    guard let raw = read(sample, with: meter) else { return false }
    meter.begin()
    let stripped = BoilerplateClassifier()(raw)
    meter.end(.strip)
    meter.begin()
    let text = Normaliser(profile: .standard)(stripped)
    meter.end(.normalise)
    meter.begin()
    let structured = Structure()(text)
    meter.end(.structure)
    // So that it is not given back while another stage is measured.
    return withExtendedLifetime((raw, stripped, text, structured)) {
      complete(sample, with: meter) && measureWhole(sample, with: meter) != nil
    }
  }

  /// The whole pipeline, from bytes to canonical JSON as `gongwen convert` makes it; gives its size, or
  /// nil where the sample gives no document.
  public func measureWhole(_ sample: Sample, with meter: Meter) -> Int? {
    meter.begin()
    defer { meter.end(.whole) }
    return whole(sample)
  }

  /// The same without a meter.
  public func whole(_ sample: Sample) -> Int? {
    guard let documents = try? pipeline.process(input(sample)) else { return nil }
    return documents.reduce(0) { $0 + $1.bytes.count }
  }

  /// The kind of a sample by its content: `text`, `html`, `pdf`, or nothing of that.
  public func type(of sample: Sample) -> String? {
    guard case .known(let type) = MediaTypeDetector.detect(sample.bytes) else { return nil }
    switch type {
    case .plainText: return "text"
    case .html, .xhtml: return "html"
    case .pdf: return "pdf"
    }
  }

  private func read(_ sample: Sample, with meter: Meter) -> RawDocument? {
    let mediaType = MediaTypeDetector.detect(sample.bytes)
    if mediaType == .known(.pdf) {
      meter.begin()
      let reading = try? PDFReader(maximumPages: pipeline.options.maximumPages).read(sample.bytes)
      meter.end(.read)
      return reading?.document
    }
    guard case .known(let type) = mediaType else { return nil }
    let isPage = type != .plainText
    meter.begin()
    var hints = CharsetHints()
    if isPage { hints.meta = MetaPrescan.label(sample.bytes) }
    let text = CharsetDetector.decide(sample.bytes, hints: hints).text
    meter.end(.decode)
    guard isPage else {
      meter.begin()
      let raw = PlainTextReader().read(text)
      meter.end(.read)
      return raw
    }
    let markup = Array(String(String.UnicodeScalarView(text.scalars)).utf8)
    meter.begin()
    SilentParser.parse(markup)
    meter.end(.libxml2)
    meter.begin()
    let raw = try? HTMLReader().read(text)
    meter.end(.read)
    return raw
  }

  /// The work of no stage before it, and the writing.
  private func complete(_ sample: Sample, with meter: Meter) -> Bool {
    let documents = try? pipeline.process(input(sample)) { stage in
      if stage == .structure { meter.begin() }
    }
    guard let documents else { return false }
    meter.end(.complete)
    for document in documents {
      meter.begin()
      let bytes = DocumentWriter.bytes(of: document.document)
      meter.end(.write)
      withExtendedLifetime(bytes) {}
    }
    return true
  }

  private func input(_ sample: Sample) -> SourceInput {
    SourceInput(path: sample.name, bytes: sample.bytes)
  }
}
