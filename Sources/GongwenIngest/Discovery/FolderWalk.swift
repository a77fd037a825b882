/// The entries of one folder, one after the other in byte order. Only the names are in memory; what they
/// stand for is asked when their turn comes.
struct FolderWalk: Sendable {
  /// The folder.
  let folder: OpenFolder
  /// Its path in the encoded form, with its last slash; empty for the inputs folder.
  let path: String

  /// Its exclusions.
  let exclusions: FolderExclusions

  private let listing: FolderListing
  private let names: [[UInt8]]
  /// Whether it is an outputs folder: the names that the program gives there are no sources.
  private let isOutputs: Bool
  private var position = 0
  /// Encoded forms that another name might share: those that differ from the name, or look as if.
  private var taken: Set<String> = []

  /// Reads the names of a folder.
  init(
    folder: OpenFolder, path: String, listing: FolderListing, isOutputs: Bool = false,
    _ exclusions: FolderExclusions
  ) throws(SystemError) {
    self.folder = folder
    self.path = path
    self.exclusions = exclusions
    self.listing = listing
    self.isOutputs = isOutputs
    names = try isOutputs ? OutputsNames.others(in: folder) : folder.names()
  }

  /// Passes through a folder: there is nothing to come, but single names may be asked for.
  init(
    passing folder: OpenFolder, path: String, listing: FolderListing, isOutputs: Bool = false,
    _ exclusions: FolderExclusions
  ) {
    self.folder = folder
    self.path = path
    self.exclusions = exclusions
    self.listing = listing
    self.isOutputs = isOutputs
    names = []
  }

  /// Whether nothing is in the folder but hidden names and `outputs`, when its names were read.
  func isBare(apartFrom outputs: FileStatus.Identity?) -> Bool {
    folder.isBare(names, apartFrom: outputs)
  }

  /// The entry of one name in a walk of the folder; nil if the walk would skip it.
  func entry(named name: [UInt8]) -> FolderListing.Entry? {
    if isOutputs, OutputsNames.isOwn(name) { return nil }
    let entry = listing.entry(for: name, in: folder, exclusions) {
      (try? folder.status($0)) != nil
    }
    guard let entry, entry.encoded.utf8.contains(UInt8(ascii: "~")) else { return entry }
    // Whether an earlier name has its encoded form, only the whole folder tells.
    guard var walk = try? FolderWalk(folder: folder, path: path, listing: listing, exclusions)
    else {
      return entry
    }
    while let other = walk.next() { if other.name == name { return other } }
    return nil
  }

  /// The next entry; nil at the end.
  mutating func next() -> FolderListing.Entry? {
    while position < names.count {
      let name = names[position]
      position += 1
      guard let entry = listing.entry(for: name, in: folder, exclusions, exists: names.holds)
      else { continue }
      switch entry.content {
      case .warning, .excluded: return entry
      case .source, .folder, .failure: return unshared(entry)
      }
    }
    return nil
  }

  /// The entry, or a failure in its place if an earlier name has its encoded form.
  private mutating func unshared(_ entry: FolderListing.Entry) -> FolderListing.Entry {
    // Only a shortened form, which ends in a digest behind a tilde, can be another name's own.
    guard entry.encoded.utf8.contains(UInt8(ascii: "~")) else { return entry }
    if taken.insert(entry.encoded).inserted { return entry }
    return FolderListing.Entry(
      name: entry.name, encoded: PathEncoding.alternative(to: entry.encoded),
      content: .failure(.clash(entry.encoded)))
  }
}
