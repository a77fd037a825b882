import Glibc
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
    /// A folder, the pattern for paths below it, and the bytes of its own path.
    case pattern(Discovery, String, folder: [UInt8])
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
      do throws(StageFailure) {
        try add(bytes, place, origin, configuration)
      } catch {
        arguments.append(Argument(bytes: bytes, path: "", content: .failed(error)))
      }
      if arguments.last?.path == Self.outside {
        throw CommandFailure(
          .usage, "\(Printable.text(bytes)): it is not below --base \(base ?? "")")
      }
    }
  }

  private static let standardInput = [UInt8(ascii: "-")]
  private static let outside = ".."

  private mutating func add(
    _ bytes: [UInt8], _ place: NamedPlace, _ base: NamedFolder?, _ configuration: Configuration
  ) throws(StageFailure) {
    switch place {
    case .stream:
      let isStandardInput = bytes == Self.standardInput
      let file =
        isStandardInput
        ? try SourceFile.readStandardInput(limit: limit)
        : try SourceFile.read(path: bytes, limit: limit)
      // What comes through a pipe is in no folder.
      append(bytes, isStandardInput ? "-" : SourceOptions.path(ofFile: bytes), .held(file))
    case .folder:
      let folder = try NamedFolder(at: bytes)
      let walk = try walk(bytes, configuration)
      let path = base.map { $0.path(of: nil, in: folder) ?? Self.outside } ?? ""
      append(bytes, path, .folder(walk))
    case .nothing where Self.isPattern(bytes, place):
      let names = bytes.split(separator: Self.slash, omittingEmptySubsequences: false)
      let fixed = names.prefix { !Self.hasSign($0) }
      let root = fixed.isEmpty ? [UInt8(ascii: ".")] : Array(fixed.joined(separator: [Self.slash]))
      let folder = try NamedFolder(at: root.isEmpty ? [Self.slash] : root)
      let walk = try walk(root.isEmpty ? [Self.slash] : root, configuration)
      let pattern = String(
        decoding: Array(names.dropFirst(fixed.count).joined(separator: [Self.slash])),
        as: UTF8.self)
      let path = base.map { $0.path(of: nil, in: folder) ?? Self.outside } ?? ""
      append(bytes, path, .pattern(walk, pattern, folder: fixed.isEmpty ? [] : root + [Self.slash]))
    case .file, .linkedFile, .nothing:
      var path = SourceOptions.path(ofFile: bytes)
      if isSingle || place == .nothing {
        let file = try SourceFile.read(path: bytes, limit: limit)
        if let base { path = try below(base, bytes) }
        return append(bytes, path, .held(file))
      }
      read(below: try NamedFolder(of: bytes))
      if place == .linkedFile {
        for folder in try NamedFolder.targets(of: bytes) { read(below: folder) }
      }
      if let base { path = try below(base, bytes) }
      append(bytes, path, .file)
    }
  }

  private mutating func read(below folder: NamedFolder) {
    if places.insert(folder.place).inserted { folders.append(folder.folder) }
  }

  private func below(_ base: NamedFolder, _ file: [UInt8]) throws(StageFailure) -> String {
    let name = file.split(separator: Self.slash).last.map(Array.init) ?? file
    return base.path(of: name, in: try NamedFolder(of: file)) ?? Self.outside
  }

  private mutating func walk(
    _ folder: [UInt8], _ configuration: Configuration
  ) throws(StageFailure) -> Discovery {
    let walk = try Discovery(
      named: folder, links: configuration.symlinks, filter: configuration.filter)
    do throws(RunError) {
      folders.append(try walk.readFolder())
    } catch {
      throw StageFailure(stage: .read, code: "unreadable", message: error.message, retry: true)
    }
    return walk
  }

  private mutating func append(_ bytes: [UInt8], _ path: String, _ content: Content) {
    arguments.append(Argument(bytes: bytes, path: path, content: content))
  }

  private static let slash = UInt8(ascii: "/")

  /// Whether a path that leads to nothing is a pattern (fnmatch).
  private static func isPattern(_ bytes: [UInt8], _ place: NamedPlace) -> Bool {
    place == .nothing && hasSign(bytes)
  }

  private static func hasSign(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.contains { "*?[".utf8.contains($0) }
  }
}

extension NamedSources {
  /// Calls `body` with each source and its bytes, or why they cannot be had.
  func forEach(
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
          where: nil, body)
      case .pattern(let walk, let pattern, let folder):
        try forEach(in: walk, of: argument, folder: folder, where: pattern, body)
      }
    }
  }

  private func forEach(
    in walk: Discovery, of argument: Argument, folder: [UInt8], where pattern: String?,
    _ body: (Source, Result<SourceFile, StageFailure>) throws(CommandFailure) -> Void
  ) throws(CommandFailure) {
    var walk = walk
    var isEmpty = true
    while let event = walk.next() {
      let (path, rawPath): (String, [UInt8])
      switch event {
      case .source(let source): (path, rawPath) = (source.path, source.rawPath)
      case .failure(let failure): (path, rawPath) = (failure.path, failure.rawPath)
      case .warning(let message) where pattern == nil:
        StandardError.line("warning: \(message)")
        continue
      case .folder, .warning, .excluded: continue
      }
      if let pattern, fnmatch(pattern, path, 0) != 0 { continue }
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
    try body(
      Source(name: Printable.text(argument.bytes), path: argument.path),
      .failure(StageFailure(stage: .read, code: "missing", message: "\(what); check the path")))
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
