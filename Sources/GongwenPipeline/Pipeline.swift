import GongwenBoilerplate
import GongwenJSON
public import GongwenModel
import GongwenNormalisation
import GongwenPDFReader
public import GongwenStructure
import GongwenText

/// The stages in their order: values in, values out; no I/O, no clock, no shared state.
public struct Pipeline: Sendable {
  /// The version of the program; part of every document's provenance.
  public static let version = "0.2.0"

  /// The current versions of the libraries that may take part, by the names of the contract.
  public static var libraries: [String: String] {
    SourceFormat.all.reduce(into: ["icu": LibraryVersions.icu]) { all, format in
      all.merge(format.libraries()) { own, _ in own }
    }
  }

  /// Where poppler's tables are looked for.
  public static let popplerDataFolder = PopplerTables.folder

  /// Whether poppler's tables are missing, without which many a PDF loses its Chinese.
  public static var lacksPopplerData: Bool { PopplerTables.installed.areMissing }

  /// Whether poppler's library is missing, without which no PDF is read.
  public static var lacksPoppler: Bool { PDFFile.popplerVersion == nil }

  /// The version of a stage's rules: the same source may give other bytes under another version.
  public static func version(of stage: Stage) -> Int { DocumentFactory.version(of: stage) }

  /// The options all sources are processed with.
  public let options: PipelineOptions
  /// SHA-256 of the effective configuration in JCS form, in hex.
  public let configurationDigest: String

  /// Makes a pipeline.
  public init(options: PipelineOptions, configurationDigest: String) {
    self.options = options
    self.configurationDigest = configurationDigest
  }

  /// Turns a source into its document, or into a collection followed by its members. `finished` is called
  /// after each stage but the last. The bytes of the source are released once they are read.
  ///
  /// - Throws: a `StageFailure` when the source gives no document.
  public func process(_ input: consuming SourceInput, finished: (Stage) -> Void = { _ in })
    throws(StageFailure) -> [FinishedDocument]
  {
    let source = try SourceReader(options: options).read(consume input)
    finished(.read)
    return try documents(of: consume source, finished: finished)
  }

  /// The reasons for the elements of a source's heads and closings: a list for each of its documents.
  ///
  /// - Throws: a `StageFailure` when the source gives no document.
  public func explanations(of input: consuming SourceInput) throws(StageFailure)
    -> [[ElementExplanation]]
  {
    var source = try SourceReader(options: options).read(consume input)
    let stripped = BoilerplateClassifier()(source.takeRaw())
    try require(stripped)
    return Structure().explanations(of: Normaliser(profile: options.profile)(stripped))
  }

  /// The stages behind `read`.
  func documents(of source: consuming ReadSource, finished: (Stage) -> Void = { _ in })
    throws(StageFailure) -> [FinishedDocument]
  {
    try unwritten(consume source, finished).map { FinishedDocument(writing: $0) }
  }

  /// The documents before they are written: what they were made of is released by then, which may be larger than they are.
  private func unwritten(_ source: consuming ReadSource, _ finished: (Stage) -> Void)
    throws(StageFailure) -> [Document]
  {
    let read = source.raw.diagnostics.count
    let stripped = BoilerplateClassifier()(source.takeRaw())
    source.diagnostics += stripped.diagnostics.dropFirst(read)
    try require(stripped)
    finished(.strip)
    let text = Normaliser(profile: options.profile)(stripped)
    finished(.normalise)
    let structured = Structure()(text)
    finished(.structure)
    return try DocumentFactory(pipeline: self, source: source, text: text).documents(structured)
  }

  private static func refusal(of document: RawDocument) -> String {
    if let ruin = document.diagnostics.first(where: { $0.code == "text-mis-decoded" }),
      MisdecodedText(document.scalars).isRuin
    {
      return ruin.message
    }
    if case .web(let outline) = document.evidence, let refusal = outline.refusal {
      return refusal + "; is it the right page?"
    }
    return "everything in it is page furniture (menus, footers); is it the right page?"
  }

  /// A source that is all furniture has no document in it, and neither has one most of whose text was decoded wrongly before it was
  /// stored. The words of a page around its article do not count, if there are others.
  private func require(_ document: RawDocument) throws(StageFailure) {
    if let ruin = document.diagnostics.first(where: { $0.code == "text-mis-decoded" }) {
      let text = document.blocks.filter { $0.furniture == nil }
      if MisdecodedText(of: text.isEmpty ? document.blocks : text, in: document).isLost {
        throw StageFailure(stage: .strip, code: "text-mis-decoded", message: ruin.message)
      }
    }
    guard document.blocks.contains(where: { $0.furniture == nil }) else {
      throw StageFailure(
        stage: .strip, code: "no-main-text",
        message: Self.refusal(of: document))
    }
  }
}
