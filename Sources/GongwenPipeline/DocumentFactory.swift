import GongwenJSON
import GongwenModel
import GongwenStructure
import GongwenText

/// Completes a document: ids, digests, provenance.
struct DocumentFactory {
  /// The pipeline that made it.
  let pipeline: Pipeline
  /// The source.
  let source: ReadSource
  /// The canonical text.
  let text: CanonicalText

  /// The versions of the stages' rules, each raised when its output may change for the same input.
  static let stageVersions: [Stage: Int] = [
    .read: 1, .strip: 1, .normalise: 1, .structure: 1, .write: 1,
  ]

  /// The document of a source that is one document.
  ///
  /// - Throws: a ``StageFailure`` with the code `text-unaccounted` where a character of the source
  ///   would be lost: the document is withheld then.
  func document(_ structured: StructuredDocument) throws(StageFailure) -> Document {
    let (body, ids) = Document.numbered(structured.body)
    let coverage = CoverageCount.count(structured, of: text)
    guard coverage.unaccounted == 0 else {
      throw StageFailure(
        stage: .write, code: "text-unaccounted",
        message: "\(coverage.unaccounted) characters would be lost; report this file as a bug")
    }
    var diagnostics = source.diagnostics + structured.diagnostics
    for index in diagnostics.indices { diagnostics[index].node = ids[diagnostics[index].handle] }
    var provenance = Provenance(
      generatorVersion: Pipeline.version, libraries: ["icu": LibraryVersions.icu],
      configuration: pipeline.configurationDigest, coverage: coverage)
    provenance.stages = stages(structured)
    var document = Document(
      id: source.record.sha256, kind: .document, source: source.record,
      metadata: structured.metadata, body: body, removed: structured.removed,
      diagnostics: diagnostics, provenance: provenance)
    document.digest = Hex.sha256(DocumentWriter.content(of: document))
    document.textDigest = Hex.sha256(DocumentWriter.textLines(of: body))
    return document
  }

  private func stages(_ structured: StructuredDocument) -> [StageRecord] {
    let furniture = text.blocks.filter { $0.block.furniture != nil }.count
    let edits = text.map.runs.filter { $0.rule != nil }.count
    let counts: [Stage: [String: Int]] = [
      .read: source.raw.counts,
      .strip: ["body": text.blocks.count - furniture, "removed": furniture],
      .normalise: ["edits": edits],
      .structure: structured.counts,
      .write: [:],
    ]
    return Stage.allCases.map { stage in
      StageRecord(stage, version: Self.stageVersions[stage] ?? 0, counts: counts[stage] ?? [:])
    }
  }
}
