internal import GongwenCatalog
internal import GongwenJSON

/// Results that are committed together.
struct CommitGroup {
  /// The change of a source's outputs.
  enum Change {
    case documents([RenderedDocument])
    /// A record; the temporary file that holds it, if it is not in its place already.
    case record(FailureRecord, file: String?, earlier: EarlierDocuments)
    /// No change.
    case none
    /// They go.
    case removal
  }

  /// The consequence of a failure for the documents that have its name.
  enum EarlierDocuments {
    /// Nothing: they may be those of other sources, or good when the moment is over.
    case stay
    /// The source's own document is outdated; those below its name may be other sources'.
    case own
    /// All are outdated.
    case all
  }

  /// One source's result.
  struct Result {
    var path: String
    var change: Change
    /// The row it gets; nil where it loses its row.
    var row: CatalogSource?
    /// Whether it has a row now.
    var hasRow: Bool
    /// The event for consumers of the outputs; nil if nothing changes for them.
    var event: CatalogEvent?
    /// The row of the same failure, where an earlier run had it: then the event is one only if the source loses
    /// documents.
    var standing: CatalogEntry?

    /// Whether committing it touches what readers see.
    var changesOutputs: Bool {
      switch change {
      case .documents, .record, .removal: true
      case .none: false
      }
    }
  }

  /// Results after which a group is committed.
  private static let most = 1024
  /// Bytes of documents after which it is.
  private static let heaviest = 32 << 20
  /// Nanoseconds after which it is.
  private static let oldest: Int64 = 500_000_000

  private(set) var results: [Result] = []
  private var bytes = 0
  private var begun: Int64 = 0

  /// Whether there is anything to commit.
  var isEmpty: Bool { results.isEmpty }

  /// Adds a result.
  mutating func add(_ result: Result) {
    if results.isEmpty { begun = SystemClock.monotonic }
    results.append(result)
    if case .documents(let rendered) = result.change {
      bytes += rendered.reduce(0) { $0 + $1.bytes }
    }
  }

  /// The nanoseconds until the group must be committed; 0 or less if it must now, nil if it is
  /// empty.
  var patience: Int64? {
    if results.isEmpty { return nil }
    if results.count >= Self.most || bytes >= Self.heaviest { return 0 }
    return begun + Self.oldest - SystemClock.monotonic
  }
}
