import GongwenIngest
import GongwenModel
import GongwenPipeline

/// The sources that a command line names: files, pipes, folders and patterns, in the order in which they are named.
struct NamedSources {
  /// A source when its turn has come.
  struct Source {
    /// Its name for people.
    var name: String
    /// Its path in its documents.
    var path: String
  }

  /// Folders below which sources are read, for a sandbox.
  private(set) var folders: [OpenFolder] = []
  /// Whether it is one file or pipe, and not what a folder or a pattern gives.
  let isSingle: Bool

  private var arguments: [Argument] = []
  private var places: Set<[UInt8]> = []
  private let limit: Int

  private struct Argument {
    var bytes: [UInt8]
    /// The path of a file, or the beginning of the paths of a folder.
    var path: String
    var content: Content
  }

  private enum Content {
    /// A file, to be read when its turn comes.
    case file
    /// A source that must be read before the process confines itself.
    case held(SourceFile)
    case failed(StageFailure)
    case folder(Discovery)
    case pattern(Discovery, PathPattern)
  }

  /// Finds what is named, and reads what can only be read now: pipes, and a file that is alone.
  ///
  /// - Parameter base: the folder below which paths begin; nil where each file has its name alone.
  /// - Throws: ``CommandFailure`` where something is not below the base.
  init(_ names: [String], base: String?, _ configuration: Configuration) throws(CommandFailure) {
    limit = configuration.options.maximumBytes
    let all = RawArgument.bytes(of: names)
    let places = all.map { $0 == Self.standardInput ? .stream : NamedPlace(at: $0) }
    isSingle = all.count == 1 && places[0] != .folder && !Self.isPattern(all[0], places[0])
    let origin = try base.map { (base) throws(CommandFailure) in
      do throws(StageFailure) {
        return try NamedFolder(at: RawArgument.bytes(of: base))
      } catch {
        throw CommandFailure(.usage, "--base \(base): \(error.message)")
      }
    }
    for (bytes, place) in zip(all, places) {
      if let base, let origin,
        let failure = Self.failure(of: bytes, below: base, at: origin, configuration)
      {
        arguments.append(Argument(bytes: bytes, path: "", content: .failed(failure)))
        continue
      }
      var isOutside = false
      do throws(StageFailure) {
        if let path = try Self.path(of: bytes, place, below: origin) {
          let content = try content(of: bytes, place, below: origin, configuration)
          arguments.append(Argument(bytes: bytes, path: path, content: content))
        } else {
          isOutside = true
        }
      } catch {
        arguments.append(Argument(bytes: bytes, path: "", content: .failed(error)))
      }
      guard !isOutside else {
        throw CommandFailure(
          .usage, "\(Printable.text(bytes)): it is not below --base \(base ?? "")")
      }
    }
  }

  private static let standardInput = [UInt8(ascii: "-")]

  /// The path of a file or pipe in its documents, or the beginning of those of a folder; nil for one that is not below the
  /// base.
  private static func path(
    of bytes: [UInt8], _ place: NamedPlace, below base: NamedFolder?
  ) throws(StageFailure) -> String? {
    switch place {
    case .stream:
      return bytes == standardInput ? "-" : SourceChoices.path(ofFile: bytes)
    case .folder:
      guard let base else { return "" }
      return base.path(of: nil, in: try NamedFolder(at: bytes))
    case .nothing where isPattern(bytes, place):
      guard let base else { return "" }
      return base.path(of: nil, in: try NamedFolder(at: PathPattern(bytes).root))
    case .file, .linkedFile, .nothing:
      guard let base else { return SourceChoices.path(ofFile: bytes) }
      let name = bytes.split(separator: slash).last.map(Array.init) ?? bytes
      return base.path(of: name, in: try NamedFolder(of: bytes))
    }
  }

  /// Why `run` would refuse what is at a path, where the base is its inputs folder.
  private static func failure(
    of bytes: [UInt8], below base: String, at origin: NamedFolder, _ configuration: Configuration
  ) -> StageFailure? {
    let (own, all) = (components(RawArgument.bytes(of: base)), components(bytes))
    guard (bytes.first == slash) == (base.utf8.first == slash), all.starts(with: own),
      all.contains([UInt8](repeating: UInt8(ascii: "."), count: 2)) == false
    else { return nil }
    return origin.failure(
      at: Array(all.dropFirst(own.count)), links: configuration.symlinks,
      filter: configuration.filter)
  }

  private static func components(_ path: [UInt8]) -> [[UInt8]] {
    path.split(separator: slash).map(Array.init).filter { $0 != [UInt8(ascii: ".")] }
  }

  private mutating func content(
    of bytes: [UInt8], _ place: NamedPlace, below base: NamedFolder?,
    _ configuration: Configuration
  ) throws(StageFailure) -> Content {
    switch place {
    case .stream where bytes == Self.standardInput:
      return .held(try SourceFile.readStandardInput(limit: limit))
    case .stream: return .held(try SourceFile.read(path: bytes, limit: limit))
    case .folder: return .folder(try walk(bytes, below: base, configuration))
    case .nothing where Self.isPattern(bytes, place):
      let pattern = PathPattern(bytes)
      return .pattern(try walk(pattern.root, below: base, configuration), pattern)
    case .file, .linkedFile, .nothing:
      if isSingle || place == .nothing {
        return .held(try SourceFile.read(path: bytes, limit: limit))
      }
      read(below: try NamedFolder(of: bytes))
      if place == .linkedFile {
        for folder in try NamedFolder.targets(of: bytes) { read(below: folder) }
      }
      return .file
    }
  }

  private mutating func read(below folder: NamedFolder) {
    if places.insert(folder.place).inserted { folders.append(folder.folder) }
  }

  private mutating func walk(
    _ folder: [UInt8], below base: NamedFolder?, _ configuration: Configuration
  ) throws(StageFailure) -> Discovery {
    let walk = try Discovery(
      named: folder, below: base, links: configuration.symlinks, filter: configuration.filter)
    do throws(RunError) {
      folders.append(try walk.readFolder())
    } catch {
      throw StageFailure(stage: .read, code: "unreadable", message: error.message, retry: true)
    }
    return walk
  }

  private static let slash = UInt8(ascii: "/")

  /// Whether a path that leads to nothing is a pattern.
  private static func isPattern(_ bytes: [UInt8], _ place: NamedPlace) -> Bool {
    place == .nothing && PathPattern.hasSign(bytes)
  }
}

extension NamedSources {
  /// Calls `body` with each source and its bytes, or why they cannot be had. A path that `isOutput` is the file that is
  /// being written, and no source of the folder that it is in.
  func forEach(
    _ verbosity: Verbosity, isOutput: ([UInt8]) -> Bool,
    _ body: (Source, Result<SourceFile, StageFailure>) throws(CommandFailure) -> Void
  ) throws(CommandFailure) {
    for argument in arguments {
      let source = Source(name: Printable.text(argument.bytes), path: argument.path)
      switch argument.content {
      case .held(let file): try body(source, .success(file))
      case .failed(let failure): try body(source, .failure(failure))
      case .file:
        try body(
          source,
          Self.read { () throws(StageFailure) in
            try SourceFile.read(path: argument.bytes, limit: limit)
          })
      case .folder(let walk):
        let isSlashed = argument.bytes.last == Self.slash
        try forEach(
          in: walk, of: argument, folder: argument.bytes + (isSlashed ? [] : [Self.slash]),
          where: nil, verbosity, isOutput: isOutput, body)
      case .pattern(let walk, let pattern):
        try forEach(
          in: walk, of: argument, folder: pattern.folder, where: pattern.below, verbosity,
          isOutput: isOutput, body)
      }
    }
  }

  private func forEach(
    in walk: Discovery, of argument: Argument, folder: [UInt8], where pattern: Glob?,
    _ verbosity: Verbosity, isOutput: ([UInt8]) -> Bool,
    _ body: (Source, Result<SourceFile, StageFailure>) throws(CommandFailure) -> Void
  ) throws(CommandFailure) {
    var walk = walk
    var (isEmpty, isExcluded) = (true, false)
    while let event = walk.next() {
      let (path, rawPath): (String, [UInt8])
      switch event {
      case .source(let source): (path, rawPath) = (source.path, source.rawPath)
      case .failure(let failure): (path, rawPath) = (failure.path, failure.rawPath)
      case .warning(let message):
        if verbosity != .quiet {
          StandardError.line("warning: \(Printable.text(folder))\(message)")
        }
        continue
      case .excluded(let path, let reason):
        if pattern?.matches(path) == false { continue }
        isExcluded = true
        if verbosity == .verbose {
          StandardError.line("excluded \(Printable.text(folder))\(path): \(reason.text)")
        }
        continue
      case .folder: continue
      }
      if let pattern, !pattern.matches(path) { continue }
      if isOutput(folder + rawPath) { continue }
      isEmpty = false
      let source = Source(
        name: Printable.text(folder + rawPath), path: argument.path + path)
      switch event {
      case .source(let found):
        try body(
          source,
          Self.read { () throws(StageFailure) in
            try SourceFile.read(found, limit: limit)
          })
      case .failure(let failure): try body(source, .failure(failure.failure))
      case .folder, .warning, .excluded: break
      }
    }
    guard isEmpty else { return }
    let what = pattern == nil ? "the folder has no source" : "no source has a path like this"
    let advice = isExcluded ? "-v names what is excluded" : "check the path"
    try body(
      Source(name: Printable.text(argument.bytes), path: argument.path),
      .failure(StageFailure(stage: .read, code: "missing", message: "\(what); \(advice)")))
  }

  private static func read(
    _ read: () throws(StageFailure) -> SourceFile
  ) -> Result<SourceFile, StageFailure> {
    do throws(StageFailure) {
      return .success(try read())
    } catch {
      return .failure(error)
    }
  }
}
