import GongwenExport
import GongwenIngest
import GongwenJSON
import GongwenModel
import GongwenPipeline

/// An export of an outputs folder.
struct ExportRun {
  /// The files to make, and their contents.
  struct Plan {
    /// The folder of the outputs.
    var outputs: String
    /// The folder of the inputs, to which nothing is exported; nil where none is known.
    var inputs: String?
    /// The format; nil where only tables are made.
    var format: ExportFormat?
    /// Its options.
    var options = ExportOptions()
    /// Whether the stream begins with a byte order mark.
    var hasByteOrderMark = false
    /// The folder that the export goes to; nil for standard output.
    var folder: String?
    /// The folder that the tables go to; nil if none are made.
    var tables: String?
    /// The documents.
    var filter = ExportFilter()
    /// Whether documents of sources that were deleted or are excluded are left out.
    var omitsOrphans = false
    /// How much is reported on standard error.
    var verbosity = Verbosity.normal
  }

  private let plan: Plan
  private var target: Target = .output
  private var tables: ExportTables?
  /// Documents that could not be read.
  private(set) var faults = 0
  /// Documents that were exported to a stream.
  private var rows = 0
  /// Documents that met the conditions.
  private var included = 0
  /// Sources that were deleted or are excluded, and have documents.
  private var orphans: OrphanedSources?
  /// Their documents among the exported ones.
  private var orphaned = 0
  /// The collection that was read last: its path and its id.
  private var collection: (path: String, id: String)?

  private enum Target {
    case output
    case stream(ExportTables)
    case files(ExportFolder)
  }

  /// Prepares an export.
  ///
  /// - Throws: ``CommandFailure`` when a folder cannot be used.
  init(_ plan: Plan) throws(CommandFailure) {
    self.plan = plan
    if let folder = plan.folder, let format = plan.format {
      target = try CommandFailure.lifting { () throws(RunError) in
        try Self.target(format, folder, plan)
      }
    }
    guard let folder = plan.tables else { return }
    if let other = plan.folder, ExportPlace.isSame(folder, other) {
      throw CommandFailure(.usage, "\(folder): --to and --tables need folders of their own")
    }
    tables = try CommandFailure.lifting { () throws(RunError) in
      try ExportTables(
        path: folder, names: ExportTable.allCases.map(\.fileName), apartFrom: plan.outputs,
        plan.inputs)
    }
  }

  private static func target(
    _ format: ExportFormat, _ folder: String, _ plan: Plan
  ) throws(RunError) -> Target {
    if format.isStream {
      return .stream(
        try ExportTables(
          path: folder, names: [fileName(of: format)], apartFrom: plan.outputs, plan.inputs)
      )
    }
    let options = "\(Pipeline.version) \(format.version)\(plan.options.hasMap ? " map" : "")"
    return .files(
      try ExportFolder(
        path: folder, label: ExportLabel(format: format.rawValue, options: options),
        endings: [format.ending, format.ending + mapEnding],
        written: plan.options.hasMap ? 2 : 1, others: fileNames, apartFrom: plan.outputs,
        plan.inputs))
  }

  private static let mapEnding = ".map.json"

  private static func fileName(of stream: ExportFormat) -> String {
    "documents.\(stream.ending)"
  }

  /// The names of all streams and tables.
  private static var fileNames: [String] {
    ExportFormat.allCases.filter(\.isStream).map(fileName) + ExportTable.allCases.map(\.fileName)
  }

  /// Exports all documents.
  ///
  /// - Throws: ``CommandFailure`` when the outputs cannot be read or the export cannot be written.
  mutating func run() throws(CommandFailure) {
    var failure: CommandFailure?
    do throws(RunError) {
      let snapshot = try OutputsSnapshot(outputs: plan.outputs)
      let orphans = try readOrphans()
      self.orphans = orphans
      if let format = plan.format {
        try writeStream(
          (plan.hasByteOrderMark ? ExportFormat.byteOrderMark : []) + format.head, &failure)
      }
      let filter = plan.filter
      let target = target
      if case .files(let folder) = target, plan.verbosity == .verbose {
        folder.observe = { StandardError.line("\($1.rawValue) \($0)") }
      }
      var hasPath = false
      let isLeftOut = { [omits = plan.omitsOrphans] (path: String) in
        omits && orphans?.contains(path) == true
      }
      try snapshot.forEach(where: {
        let isIncluded = filter.includes(path: $0)
        if isIncluded { hasPath = true }
        return isIncluded && isLeftOut($0) == false
      }) {
        (path) throws(RunError) in
        // What is left out for good leaves the folder of the export, too.
        if case .files(let folder) = target, isLeftOut(path) == false { try folder.pass(path) }
      } _: { (file) throws(RunError) in
        try export(file, &failure)
        return failure == nil
      }
      if failure == nil { try finish() }
      warnOfOrphans()
      if included == 0, faults == 0, plan.verbosity != .quiet {
        StandardError.line(
          plan.filter == ExportFilter()
            ? "warning: \(plan.outputs) has no document"
            : "warning: " + plan.filter.emptiness(hasPath: hasPath))
      }
    } catch {
      throw failure ?? CommandFailure(.unable, error.message)
    }
    if let failure { throw failure }
  }

  /// The catalog may be absent, busy or damaged: the documents are exported all the same, unless it decides which.
  private func readOrphans() throws(RunError) -> OrphanedSources? {
    do throws(RunError) {
      let orphans = try OrphanedSources(outputs: plan.outputs)
      guard plan.omitsOrphans, !orphans.areKnown else { return orphans }
      throw .catalog(
        "there is no catalog that has the deleted sources; start a run before --no-orphans")
    } catch {
      if plan.omitsOrphans { throw error }
      StandardError.line("warning: \(error.message); documents of deleted sources are not marked")
      return nil
    }
  }

  private func warnOfOrphans() {
    if orphaned == 0 || plan.verbosity == .quiet { return }
    let documents = Quantity.count(orphaned, "document")
    StandardError.line(
      "warning: \(documents) of sources that were deleted or are excluded exported; --no-orphans leaves them out"
    )
  }

  private mutating func export(
    _ file: OutputDocument, _ failure: inout CommandFailure?
  ) throws(RunError) {
    // Without conditions on documents, those that are unchanged need not be parsed.
    if case .files(let folder) = target, tables == nil, plan.filter.isOfPaths {
      included += 1
      if orphans?.contains(file.source) == true { orphaned += 1 }
      return try folder.settle(file) { () throws(RunError) in read(file).flatMap { files(of: $0) } }
    }
    guard let document = read(file) else {
      if case .files(let folder) = target { try folder.pass(file.path) }
      return
    }
    let isIncluded = plan.filter.includes(document)
    let isOrphaned = orphans?.contains(file.source) == true
    if isIncluded { included += 1 }
    if isIncluded, isOrphaned { orphaned += 1 }
    var options = plan.options
    options.isOrphaned = isOrphaned
    if isIncluded, let tables {
      if plan.format == nil, plan.verbosity == .verbose {
        StandardError.line("exported \(file.path)")
      }
      for (index, table) in ExportTable.allCases.enumerated() {
        try tables.write(table.rows(of: document, isOrphaned: isOrphaned), to: index)
      }
    }
    guard let format = plan.format else { return }
    if case .files(let folder) = target {
      guard isIncluded else { return try folder.exclude(file) }
      try folder.settle(file) { () throws(RunError) in files(of: document) }
    } else if isIncluded {
      // A canonical document is exported as it is, with members that this version does not know.
      let isWhole = format == .jsonl && plan.options.hasOrigins
      let bytes =
        isWhole
        ? file.bytes + [UInt8(ascii: "\n")] : format.export(document, options).bytes
      if plan.verbosity == .verbose { StandardError.line("exported \(file.path)") }
      try writeStream(rows > 0 && !format.isStream ? [UInt8(ascii: "\n")] + bytes : bytes, &failure)
      rows += 1
    }
  }

  /// The files of a document.
  private func files(of document: Document) -> [ExportFolder.File]? {
    guard let format = plan.format else { return nil }
    let export = format.export(document, plan.options)
    let map = export.map.map { [(format.ending + Self.mapEnding, $0)] } ?? []
    return [(format.ending, export.bytes)] + map
  }

  /// The document in a file; nil, with a warning, if it is not a document or belongs to another version of its collection.
  private mutating func read(_ file: OutputDocument) -> Document? {
    let document: Document
    do throws(DocumentError) {
      document = try DocumentReader.read(file.bytes)
    } catch {
      StandardError.line(
        "warning: \(file.path): \(error.code.rawValue): \(error); left out of the export")
      faults += 1
      return nil
    }
    if file.member == nil {
      collection = document.kind == .collection ? (file.source, document.id) : nil
    } else if let collection, collection.path == file.source, document.collection != collection.id {
      StandardError.line(
        "warning: \(file.path): a run is replacing this collection; left out, export again")
      faults += 1
      return nil
    }
    return document
  }

  private func writeStream(
    _ bytes: [UInt8], _ failure: inout CommandFailure?
  ) throws(RunError) {
    switch target {
    case .files: break
    case .stream(let stream): try stream.write(bytes, to: 0)
    case .output:
      do throws(CommandFailure) {
        try StandardOutput.write(bytes)
      } catch {
        failure = error
      }
    }
  }

  private func finish() throws(RunError) {
    try tables?.finish()
    switch target {
    case .output: break
    case .stream(let stream): try stream.finish()
    case .files(let folder):
      try folder.finish()
      if plan.verbosity == .quiet { return }
      let summary = folder.summary
      StandardError.line(
        "exported \(summary.written), unchanged \(summary.unchanged), removed \(summary.removed)")
    }
  }
}
