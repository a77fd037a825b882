import CPosix
public import GongwenModel

/// Walks the inputs folder, a folder at a time and in byte order; memory grows with the largest
/// folder, not with the number of sources.
public struct Discovery {
  /// The events of a walk.
  public enum Event: Sendable {
    /// A folder is entered.
    case folder(DiscoveredFolder)
    /// A source.
    case source(DiscoveredSource)
    /// Something that ought to be a source and cannot be.
    case failure(DiscoveryFailure)
    /// Something a person may want to know.
    case warning(String)
    /// A file that is not a source, or a folder, with its last slash, that has none.
    case excluded(path: String, Exclusion)
  }

  private struct Level {
    var rawPath: [UInt8]
    /// Where the folder is; links on the way to it have been resolved.
    var place: RealPath
    var identity: FileStatus.Identity
    var links: Int
    var walk: FolderWalk

    var path: String { walk.path }
    var folder: OpenFolder { walk.folder }
  }

  /// Links to folders on the way to a source; more look like a maze.
  private static let mostLinks = 8
  /// Folders one in another: each is open here, by the outputs, and by workers. Far more
  /// than any tree that was made on purpose has.
  private static let mostLevels = 1000

  /// Called with a folder, its path and the bytes of its name, before its names are read.
  typealias Entering = (OpenFolder, String, [UInt8]) -> Void

  private let root: OpenFolder
  private let listing: FolderListing
  private let excluded: FileStatus.Identity?
  private let entering: Entering
  private let deepest: Int
  private var levels: [Level] = []
  private var pending: [Event] = []

  /// Starts a walk at `root`; the folder `excluding` (the outputs) is passed over if it is met.
  init(
    root: OpenFolder, links: LinkPolicy, filter: SourceFilter = SourceFilter(),
    exclusions: FolderExclusions? = nil, excluding: OpenFolder? = nil,
    entering: @escaping Entering = { _, _, _ in }
  ) throws(SystemError) {
    self.root = root
    listing = FolderListing(links: LinkResolver(policy: links, inputs: root), filter: filter)
    excluded = try excluding?.status().identity
    self.entering = entering
    // An eighth: three trees of this depth are held open, and what else a run needs.
    deepest = min(Self.mostLevels, Int(gw_raise_open_files() / 8))
    try enter(
      root, path: "", rawPath: [], place: RealPath(bytes: []), links: 0,
      exclusions ?? FolderExclusions(root: root, filter: filter))
  }

  /// Starts a walk of what is at one path below `root`, with everything below it: what a walk of
  /// the whole would come upon there. It finds nothing where nothing is, or nothing of interest.
  init(
    root: OpenFolder, at components: [[UInt8]], links: LinkPolicy, filter: SourceFilter,
    excluding: OpenFolder?, entering: @escaping Entering
  ) throws(SystemError) {
    self.root = root
    listing = FolderListing(links: LinkResolver(policy: links, inputs: root), filter: filter)
    excluded = try excluding?.status().identity
    self.entering = entering
    deepest = min(Self.mostLevels, Int(gw_raise_open_files() / 8))
    let identity = try root.status().identity
    let top = FolderWalk(
      passing: root, path: "", listing: listing, FolderExclusions(root: root, filter: filter))
    levels = [
      Level(rawPath: [], place: RealPath(bytes: []), identity: identity, links: 0, walk: top)
    ]
    for (number, name) in components.enumerated() {
      guard let level = levels.last, exists(name, in: level.folder),
        let entry = level.walk.entry(named: name)
      else { return }
      guard number < components.count - 1 else {
        visit(entry, in: level)
        return
      }
      guard case .folder(let link) = entry.content else { return }
      do throws(DiscoveryFailure.Reason) {
        try descend(entry, link: link, from: level, isPassing: true)
      } catch {
        fail(entry, in: level, error)
        return
      }
    }
  }

  private func exists(_ name: [UInt8], in folder: OpenFolder) -> Bool {
    do throws(SystemError) {
      _ = try folder.status(name)
      return true
    } catch {
      return error.isMissing == false
    }
  }

  /// Starts a walk at the folder `inputs`, passing over the folder `outputs`.
  ///
  /// - Throws: ``RunError`` when a folder cannot be read.
  public init(
    inputs: String, links: LinkPolicy, filter: SourceFilter, excluding outputs: String
  ) throws(RunError) {
    let excluded: OpenFolder
    do throws(SystemError) {
      excluded = try OpenFolder.open(outputs)
    } catch {
      throw .outputs(path: outputs, error)
    }
    do throws(SystemError) {
      try self.init(
        root: try OpenFolder.open(inputs), links: links, filter: filter, excluding: excluded)
    } catch {
      throw .inputs(path: inputs, error)
    }
  }

  /// Starts a walk at a folder that a person named, by the bytes of its path. The exclusions of `base`, if there is one,
  /// hold here.
  ///
  /// - Throws: `StageFailure` of the stage `read` when it cannot be read.
  public init(
    named path: [UInt8], below base: NamedFolder? = nil, links: LinkPolicy, filter: SourceFilter
  ) throws(StageFailure) {
    do throws(SystemError) {
      let root = try OpenFolder.open(path: path)
      try self.init(
        root: root, links: links, filter: filter,
        exclusions: try base?.exclusions(in: root, filter: filter))
    } catch {
      throw DiscoveryFailure.Reason(error).failure
    }
  }

  /// The folder below which all that it finds is: the inputs folder, unless links may lead elsewhere.
  ///
  /// - Throws: ``RunError`` when it cannot be opened.
  public func readFolder() throws(RunError) -> OpenFolder {
    try listing.links.policy.sources(of: root)
  }

  /// The next thing found; nil at the end.
  public mutating func next() -> Event? {
    while true {
      if pending.isEmpty == false { return pending.removeFirst() }
      guard let top = levels.indices.last else { return nil }
      guard let entry = levels[top].walk.next() else {
        levels.removeLast()
        continue
      }
      visit(entry, in: levels[top])
    }
  }

  private mutating func visit(_ entry: FolderListing.Entry, in level: Level) {
    let path = level.path + entry.encoded
    switch entry.content {
    case .source(let file, let sidecar):
      let sidecarName = entry.name + FolderListing.sidecarEnding
      let place = SourcePlace(
        inputs: root, file: file.link ?? level.place.appending(entry.name),
        sidecar: sidecar.map { $0.link ?? level.place.appending(sidecarName) })
      pending.append(
        .source(
          DiscoveredSource(
            path: path, rawPath: level.rawPath + entry.name, place: place, status: file.status,
            sidecarStatus: sidecar?.status)))
    case .folder(let link):
      do throws(DiscoveryFailure.Reason) {
        try descend(entry, link: link, from: level)
      } catch {
        fail(entry, in: level, error)
      }
    case .failure(let reason):
      fail(entry, in: level, reason)
    case .warning(let message):
      pending.append(.warning("\(path): \(message)"))
    case .excluded(let exclusion, let isFolder):
      pending.append(.excluded(path: isFolder ? path + "/" : path, exclusion))
    }
  }

  private mutating func descend(
    _ entry: FolderListing.Entry, link: RealPath?, from level: Level, isPassing: Bool = false
  ) throws(DiscoveryFailure.Reason) {
    let folder: OpenFolder
    let identity: FileStatus.Identity
    do throws(SystemError) {
      folder =
        if let link { try link.openFolder(from: root) } else {
          try level.folder.folder(entry.name)
        }
      identity = try folder.status().identity
    } catch {
      throw DiscoveryFailure.Reason(error)
    }
    let path = level.path + entry.encoded + "/"
    let isOther = listing.filter.usesDefaults && DefaultExclusions.areOutputs(folder)
    let isOutputs = identity == excluded || isOther
    if isOutputs {
      if identity != excluded { pending.append(.excluded(path: path, .outputs)) }
      // Somebody's files in an outputs folder are sources as they are anywhere else.
      if (try? OutputsNames.others(in: folder))?.isEmpty != false { return }
    }
    let exclusions = level.walk.exclusions.below(folder, named: entry.encoded)
    let place = link ?? level.place.appending(entry.name)
    let links = level.links + (link == nil ? 0 : 1)
    let isLoop = levels.contains { $0.identity == identity }
    if isLoop || links > Self.mostLinks { throw .loop }
    if levels.count > deepest { throw .tooDeep }
    do throws(SystemError) {
      let rawPath = level.rawPath + entry.name + [0x2F]
      if isPassing {
        let walk = FolderWalk(
          passing: folder, path: path, listing: listing, isOutputs: isOutputs, exclusions)
        return levels.append(
          Level(rawPath: rawPath, place: place, identity: identity, links: links, walk: walk))
      }
      try enter(
        folder, path: path, rawPath: rawPath, place: place, links: links, isOutputs: isOutputs,
        exclusions)
    } catch {
      throw DiscoveryFailure.Reason(error)
    }
  }

  private mutating func enter(
    _ folder: OpenFolder, path: String, rawPath: [UInt8], place: RealPath, links: Int,
    isOutputs: Bool = false, _ exclusions: FolderExclusions
  ) throws(SystemError) {
    let identity = try folder.status().identity
    entering(folder, path, rawPath)
    let walk = try FolderWalk(
      folder: folder, path: path, listing: listing, isOutputs: isOutputs, exclusions)
    if let fault = exclusions.fault {
      pending.append(.warning("\(path)\(IgnoreRules.fileName): \(fault)"))
    }
    let isBareRoot = path.isEmpty && walk.isBare(apartFrom: excluded)
    pending.append(.folder(DiscoveredFolder(path: path, isBareRoot: isBareRoot, walk: walk)))
    levels.append(
      Level(rawPath: rawPath, place: place, identity: identity, links: links, walk: walk))
  }

  private mutating func fail(
    _ entry: FolderListing.Entry, in level: Level, _ reason: DiscoveryFailure.Reason
  ) {
    let role: PathEncoding.Role = if case .folder = entry.content { .folder } else { .file }
    pending.append(
      .failure(
        DiscoveryFailure(
          path: level.path + entry.encoded, rawPath: level.rawPath + entry.name, role: role,
          reason: reason)))
  }
}
