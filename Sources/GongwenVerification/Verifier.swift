import GongwenJSON
import GongwenModel
public import GongwenText

/// Proves documents against their source.
///
/// It decodes the source afresh, recounts everything and believes no figure: that words, places and
/// edits are those of the documents. Whether an edit was the right one for its context is a question
/// of tests.
public struct Verifier: Sendable {
  private let readings: [MediaType: any SourceReading]
  private let libraries: [String: String]
  private let version: String?

  /// Makes a verifier.
  ///
  /// `readings` are the formats that can be read afresh, by media type. `libraries` are the
  /// versions of the libraries of this program, by the names of the contract: documents made with
  /// others get a warning. `version` is that of this program: members that it does not know are a
  /// fault in documents that are not newer.
  public init(
    readings: [MediaType: any SourceReading] = SourceReadings.all,
    libraries: [String: String] = [:], version: String? = nil
  ) {
    self.readings = readings
    self.libraries = libraries
    self.version = version
  }

  /// The faults of the documents of one source: a document, or a collection and its members.
  ///
  /// `documents` are the bytes of each document's file. An empty result is a proof. Linear in the
  /// size of the source and of the documents, except for binary searches.
  public func verify(documents: [[UInt8]], source: [UInt8]) -> [Finding] {
    verify(documents.map(WrittenDocument.init), source: source)
  }

  /// The faults of the documents of one source, as ``verify(documents:source:)`` finds them.
  public func verify(_ documents: [WrittenDocument], source: [UInt8]) -> [Finding] {
    var findings = Findings()
    var checks: [DocumentCheck] = []
    for (index, document) in documents.enumerated() {
      guard let value = value(of: document, number: index + 1, &findings) else { continue }
      checks.append(
        DocumentCheck(value, number: index + 1, version: version, findings: Findings()))
    }
    guard let first = checks.first else { return findings.finished() }
    checkEach(&checks, source)
    checkTogether(checks, &findings)
    if let text = read(source, as: first, &findings) {
      prove(&checks, text)
      let markup = text.page.map { MarkupWords(of: $0) }
      let record = SourceRecordCheck(source: source, text: text, markup: markup)
      let metadata = MetadataCheck(markup: markup)
      for index in checks.indices {
        record.check(&checks[index])
        metadata.check(&checks[index])
      }
    }
    return findings.finished() + checks.flatMap { $0.findings.finished() }
  }

  private func value(
    of document: WrittenDocument, number: Int, _ findings: inout Findings
  ) -> JSONValue? {
    if let fault = document.fault {
      findings.add(
        .jsonInvalid, document: "document \(number)",
        "line \(fault.line), column \(fault.column): \(fault.message); documents are a line each, as convert writes them without --pretty"
      )
    }
    guard let value = document.value else { return nil }
    let canonical = CanonicalJSON.bytes(of: value)
    if canonical != document.bytes {
      let offset = zip(canonical, document.bytes).prefix { $0 == $1 }.count
      findings.add(
        .notCanonical, document: value["id"]?.asString ?? "document \(number)",
        "the bytes leave the RFC 8785 form at byte \(offset); convert writes it without --pretty")
    }
    return value
  }

  /// The findings about each document that need none of the source's characters.
  private func checkEach(_ checks: inout [DocumentCheck], _ source: [UInt8]) {
    let hash = DocumentCheck.sha256(source)
    let members = Set(
      checks.flatMap { $0.value["members"]?.asArray ?? [] }.compactMap { $0["id"]?.asString })
    for index in checks.indices {
      checks[index].checkShape()
      checks[index].checkIdentity(sourceHash: hash, sourceSize: source.count)
      checks[index].checkReferences(members: members)
      checks[index].checkMarkers("body", of: checks[index].value)
      checks[index].checkCitations()
      checks[index].checkOrder()
      checks[index].checkLibraries(libraries)
    }
  }

  /// Whether the documents are those of one source: all describe it the same, and a collection
  /// and its members name each other.
  private func checkTogether(_ checks: [DocumentCheck], _ findings: inout Findings) {
    guard let first = checks.first else { return }
    for check in checks.dropFirst() where check.value["source"] != first.value["source"] {
      findings.add(
        .sourcesDisagree, document: check.name, path: "source", "is not that of \(first.name)")
    }
    let listed = checks.flatMap { $0.value["members"]?.asArray ?? [] }
      .compactMap { $0["id"]?.asString }
    let expected = (0..<max(0, checks.count - 1)).map { "#\($0 + 1)" }
    let present = checks.filter { $0.value["collection"] != nil }.map { check in
      String(check.name.drop { $0 != "#" })
    }
    if listed != expected || present.sorted() != expected.sorted() {
      findings.add(
        .memberMismatch, document: first.name, path: "members",
        "names \(listed.count) members, \(present.count) are there")
    }
    checkMembers(of: first, among: checks, &findings)
  }

  /// Whether each member has the title of its document, and the entry that names it.
  private func checkMembers(
    of collection: DocumentCheck, among checks: [DocumentCheck], _ findings: inout Findings
  ) {
    let entries = NodeIndex(of: collection.value["body"])
    for (index, member) in (collection.value["members"]?.asArray ?? []).enumerated() {
      guard let id = member["id"]?.asString, let title = member["title"]?.asString,
        let document = checks.first(where: { $0.name.hasSuffix(id) })
      else { continue }
      let own = document.value["metadata"]?["title"]?.asString
      if let own, NodeIndex.folded(own) != NodeIndex.folded(title) {
        findings.add(
          .memberMismatch, document: collection.name, path: "members[\(index)]",
          "\(title) is not the title of its document, \(own)")
      }
      if let entry = member["entry"]?.asString.flatMap(entries.name),
        !NodeIndex.areSimilar(entry, title)
      {
        findings.add(
          .memberMismatch, document: collection.name, path: "members[\(index)]",
          "\(title) is not what its entry names, \(entry)")
      }
    }
  }

  private func read(
    _ source: [UInt8], as first: DocumentCheck, _ findings: inout Findings
  ) -> SourceText? {
    let record = first.value["source"]
    let mediaType = record?["mediaType"]?.asString ?? ""
    guard let reading = MediaType(rawValue: mediaType).flatMap({ readings[$0] }) else {
      findings.add(
        .mediaTypeUnsupported, document: first.name, path: "source.mediaType",
        "\(mediaType) cannot be read afresh")
      return nil
    }
    let charset = record?["charset"]?["name"]?.asString.flatMap(Charset.init)
    do throws(SourceReadingError) {
      return try reading.read(source, charset: charset)
    } catch {
      findings.add(.sourceUnreadable, document: first.name, path: "source", error.message)
      return nil
    }
  }

  private func prove(_ checks: inout [DocumentCheck], _ text: SourceText) {
    var origins = OriginCheck(
      source: text, table: .published, marks: CharacterMarks(count: text.scalars.count))
    for index in checks.indices { origins.check(&checks[index]) }
    var coverage = CoverageCheck(
      source: text, marks: origins.marks, regions: Regions(of: checks, in: text))
    coverage.check(&checks)
    for index in LineShares(of: text, in: checks).divided() {
      checks[0].report(
        .lineDivided,
        "\(text.scalars[index]) at \(text.place(of: index)) is set aside from its line")
    }
  }
}
