import GongwenJSON
import GongwenModel
import GongwenStructure
import GongwenText

/// Completes a document except for its digests: ids, coverage, provenance.
struct DocumentFactory {
  /// The pipeline that made it.
  let pipeline: Pipeline
  /// The source.
  let source: ReadSource
  /// The canonical text.
  let text: CanonicalText
  /// Counts of the stages before `structure` over the whole source: counted once, not for each member of a collection.
  private let counts: [Stage: [String: Int]]

  /// A factory for the documents of a source.
  init(pipeline: Pipeline, source: ReadSource, text: CanonicalText) {
    self.pipeline = pipeline
    self.source = source
    self.text = text
    let furniture = text.blocks.count { $0.block.furniture != nil }
    counts = [
      .read: source.raw.counts,
      .strip: ["body": text.blocks.count - furniture, "removed": furniture],
      .normalise: ["edits": text.map.runs.count { $0.rule != nil }],
    ]
  }

  /// The version of a stage's rules, raised when its output may change for the same input.
  static func version(of stage: Stage) -> Int {
    switch stage {
    case .read: 6
    case .strip: 6
    case .normalise: 6
    case .structure: 6
    case .write: 1
    }
  }

  /// The document of a source, or its collection followed by the members; their digests are still to be computed
  /// (``FinishedDocument``).
  ///
  /// - Throws: a `StageFailure` with the code `text-unaccounted` where a character of the source
  ///   would be lost, or `self-check` where a text differs from its origin: the documents are
  ///   withheld then.
  func documents(_ structured: StructuredSource) throws(StageFailure) -> [Document] {
    if let lost = ShownText.lost(from: text) { throw unaccounted(lost.count, first: lost.first) }
    var proof = OriginProof(text, bytes: source.record.bytes)
    let documents = try documents(structured, &proof)
    if let shown = text.shown {
      let counted = documents.reduce(0) { $0 + $1.provenance.coverage.characters }
      if counted < shown { throw unaccounted(shown - counted, first: nil) }
      if counted > shown { throw faulty("\(counted - shown) characters are counted twice") }
    }
    return documents
  }

  private func documents(
    _ structured: StructuredSource, _ proof: inout OriginProof
  ) throws(StageFailure) -> [Document] {
    let sha256 = source.record.sha256
    switch structured {
    case .document(let document):
      return [try complete(document, id: sha256, kind: .document, members: [], &proof)]
    case .collection(let own, let members):
      let listed = members.enumerated().map { place, member in
        var listed = Member(
          number: place + 1, title: member.title, path: "\(source.record.path)/\(place + 1).json")
        listed.entryHandle = member.entryHandle
        return listed
      }
      var result = [try complete(own, id: sha256, kind: .collection, members: listed, &proof)]
      for (place, member) in members.enumerated() {
        result.append(
          try complete(
            member.document, id: "\(sha256)#\(place + 1)", kind: .document, members: [],
            collection: sha256, &proof))
      }
      return result
    }
  }

  private func complete(
    _ structured: StructuredDocument, id: String, kind: Document.Kind, members: [Member],
    collection: String? = nil, _ proof: inout OriginProof
  ) throws(StageFailure) -> Document {
    let (body, ids, sids) = Document.numbered(structured.body)
    let (coverage, missing) = proof.take(structured, body: body)
    if coverage.unaccounted > 0 { throw unaccounted(coverage.unaccounted, first: missing) }
    if let fault = proof.fault { throw faulty(fault) }
    // What the reading says of the source stands in its own document.
    let reading = id == source.record.sha256 ? source.diagnostics : []
    var document = Document(
      id: id, kind: kind, source: source.record, metadata: structured.metadata, body: body,
      removed: structured.removed, diagnostics: reading + structured.diagnostics,
      provenance: provenance(structured, coverage))
    for index in document.diagnostics.indices {
      let handle = document.diagnostics[index].handle
      document.diagnostics[index].node = ids[handle]
      document.diagnostics[index].sid = sids[handle]
    }
    document.members = members
    document.collection = collection
    document.links = structured.links
    for index in members.indices {
      document.members[index].entry = ids[members[index].entryHandle]
    }
    return document
  }

  /// Characters of the source would be lost.
  private func unaccounted(_ count: Int, first: Int?) -> StageFailure {
    var message = "\(count) characters would be lost"
    if let first {
      let (address, place) = text.source.place(of: first)
      message += ", first \(text.raw[first].codePoint) at "
      switch address.space {
      case .bytes: message += "byte \(place)"
      case .page(let page): message += "page \(page), character \(place)"
      }
    }
    return StageFailure(
      stage: .write, code: "text-unaccounted", message: message + "; report this file as a bug")
  }

  /// A document would say what is not so.
  private func faulty(_ fault: String) -> StageFailure {
    StageFailure(
      stage: .write, code: "self-check", message: fault + "; report this file as a bug")
  }

  private func provenance(_ structured: StructuredDocument, _ coverage: Coverage) -> Provenance {
    Provenance(
      generatorVersion: Pipeline.version, libraries: libraries,
      configuration: pipeline.configurationDigest, stages: stages(structured), coverage: coverage,
      certainty: structured.certainty)
  }

  private var libraries: [String: String] {
    source.libraries.merging(["icu": LibraryVersions.icu]) { own, _ in own }
  }

  private func stages(_ structured: StructuredDocument) -> [StageRecord] {
    Stage.allCases.map { stage in
      let own = stage == .structure ? structured.counts : [:]
      return StageRecord(stage, version: Self.version(of: stage), counts: counts[stage] ?? own)
    }
  }
}
