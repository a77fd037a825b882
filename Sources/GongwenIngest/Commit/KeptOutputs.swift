internal import GongwenCatalog

/// The outputs that stay where `onRemoved` is `keep` and a source was deleted or is excluded: those of a source that has a
/// document, be it of an earlier version that `onFailure` has kept. A record alone does not stay: that source cannot be tried
/// again, and it may never have been one.
///
/// Runs, watches and `verify` ask here, so that they count the same.
struct KeptOutputs {
  let catalog: Catalog
  /// The tree of documents; nil where there is none.
  let documents: OutputTree?
  /// The path of the outputs, for messages.
  let path: String

  /// Rows that are looked up at a time.
  private static let page = 1000

  /// Whether there is a document of a source to keep.
  func hasDocument(_ source: String) throws(RunError) -> Bool {
    do throws(SystemError) {
      return try documents?.size(of: OutputPath(source)) != nil
    } catch {
      throw .outputs(path: path, error)
    }
  }

  /// The outputs that do not become orphans where nothing at all is in the inputs folder, since a disk may not be mounted; nil
  /// where all are orphans already.
  func heldBack() throws(RunError) -> HeldBackRemoval? {
    let present = try RunError.catalog(catalog.presentCount) + failedCount()
    if present == 0 { return nil }
    return HeldBackRemoval(
      removed: present, all: try RunError.catalog(catalog.count), isFolderEmpty: true,
      isRemoval: false)
  }

  /// How many sources in quarantine have an earlier document.
  private func failedCount() throws(RunError) -> Int {
    var count = 0
    var last: String?
    repeat {
      let rows = try RunError.catalog { () throws(CatalogError) in
        try catalog.quarantined(after: last, limit: Self.page)
      }
      for row in rows where row.digest != nil {
        if try hasDocument(row.path) { count += 1 }
      }
      last = rows.count < Self.page ? nil : rows.last?.path
    } while last != nil
    return count
  }
}

extension RecordedResults {
  /// The outputs that cannot be proven where nothing at all is in the inputs folder, since a disk may not be mounted; nil where
  /// all outputs are recorded as those of deleted or excluded sources.
  ///
  /// - Throws: ``RunError`` when catalog or outputs cannot be read.
  public func outputsOfEmptyFolder(_ onRemoved: RemovalPolicy, _ reader: OutputsReader)
    throws(RunError) -> HeldBackRemoval?
  {
    var unproven = try kept(reader).heldBack()
    unproven?.isRemoval = onRemoved == .prune
    return unproven
  }

  /// The source that a run has recorded and whose output is at a path of the outputs folder: its document, its record in
  /// quarantine, or a member of its collection. Nil for any other path.
  ///
  /// - Throws: ``RunError`` when the catalog cannot be read.
  public func source(ofOutput path: String, _ reader: OutputsReader) throws(RunError) -> String? {
    let ending = ".json"
    let tree = ["documents/", "quarantine/"].first(where: path.hasPrefix)
    guard let tree, path.hasSuffix(ending) else { return nil }
    let own = String(path.dropFirst(tree.count).dropLast(ending.count))
    if try source(own) != nil { return own }
    guard tree == "documents/", let slash = own.lastIndex(of: "/"),
      let member = Int(own[own.index(after: slash)...]), member > 0
    else { return nil }
    let collection = String(own[..<slash])
    guard let row = try source(collection) else { return nil }
    // A source that failed since may have kept the members of its collection; its row does not count them.
    let members =
      row.outcome == .quarantined ? try keptMembers(of: collection, reader) : row.members
    return member <= members ? collection : nil
  }

  /// How many members the document of a source names that a failure has kept; files of a collection are asked for one by one, so the
  /// last answer is remembered.
  private func keptMembers(of source: String, _ reader: OutputsReader) throws(RunError) -> Int {
    if let last = lastKept, last.source == source { return last.members }
    let members: Int
    do throws(SystemError) {
      members = try reader.memberCount(of: source)
    } catch {
      throw .outputs(path: outputs, error)
    }
    lastKept = (source, members)
    return members
  }

  /// Whether the outputs of a source stay although it was deleted or is excluded, with `onRemoved` `keep`.
  ///
  /// - Throws: ``RunError`` when outputs cannot be read.
  public func keepsOutputs(of source: String, _ reader: OutputsReader) throws(RunError) -> Bool {
    try kept(reader).hasDocument(source)
  }

  private func kept(_ reader: OutputsReader) -> KeptOutputs {
    KeptOutputs(catalog: catalog, documents: reader.documents, path: outputs)
  }
}
