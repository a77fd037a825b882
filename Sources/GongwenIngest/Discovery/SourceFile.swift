import Glibc
public import GongwenModel

/// The bytes of a source at one moment.
public struct SourceFile: Hashable, Sendable {
  /// The bytes.
  public let bytes: [UInt8]
  /// The bytes of the sidecar, if there is one.
  public let sidecar: [UInt8]?
  /// The state of both in the file system while they were read.
  let status: FileStatus?
  let sidecarStatus: FileStatus?

  /// The largest sidecar that is read, in bytes: it holds three short strings.
  static let largestSidecar = 1 << 20

  /// Reads a source and its sidecar; once more if either changes meanwhile.
  ///
  /// - Throws: a `StageFailure` of the stage `read`.
  public static func read(_ source: DiscoveredSource, limit: Int) throws(StageFailure)
    -> SourceFile
  {
    try read(source.place, limit: limit)
  }

  /// Reads the file at a place, and its sidecar; once more if either changes meanwhile.
  ///
  /// - Parameter memory: the memory that a text or page must fit in, or it is not read.
  static func read(
    _ place: SourcePlace, limit: Int, memory: MemoryNeed = MemoryNeed(limit: nil)
  ) throws(StageFailure) -> SourceFile {
    do throws(ReadTrouble) {
      let file = try readTwice(
        .linkFree(place.file, from: place.inputs), limit: limit, memory: memory)
      guard let sidecar = place.sidecar else { return SourceFile(file, sidecar: nil) }
      return SourceFile(file, sidecar: try readSidecar(.linkFree(sidecar, from: place.inputs)))
    } catch {
      throw error.failure
    }
  }

  /// Reads what is named on the command line, by its path's bytes: a file and its sidecar, or a pipe or device to its end.
  ///
  /// - Throws: a `StageFailure` of the stage `read`.
  public static func read(path: [UInt8], limit: Int) throws(StageFailure) -> SourceFile {
    do throws(ReadTrouble) {
      if NamedPlace(at: path) == .stream {
        let bytes = try ReadTrouble.lift { () throws(SystemError) in
          try OpenFile(path, in: nil, flags: O_RDONLY, isWaiting: true).read(limit: limit + 1)
        }
        return try stream(bytes, limit: limit)
      }
      let file = try readTwice(.named(path), limit: limit)
      return SourceFile(
        file, sidecar: try readSidecar(.named(path + FolderListing.sidecarEnding)))
    } catch .system(let error) where error.isMissing {
      throw StageFailure(stage: .read, code: "missing", message: "no such file; check the path")
    } catch {
      throw error.failure
    }
  }

  /// Reads standard input to its end.
  ///
  /// - Throws: a `StageFailure` of the stage `read`.
  public static func readStandardInput(limit: Int) throws(StageFailure) -> SourceFile {
    do throws(ReadTrouble) {
      let bytes = try ReadTrouble.lift { () throws(SystemError) in
        try StreamReader.read(STDIN_FILENO, name: [UInt8(ascii: "-")], limit: limit + 1)
      }
      return try stream(bytes, limit: limit)
    } catch {
      throw error.failure
    }
  }

  private static func stream(_ bytes: [UInt8], limit: Int) throws(ReadTrouble) -> SourceFile {
    guard bytes.count <= limit else { throw .tooLarge(bytes: nil, limit: limit) }
    return SourceFile(bytes: bytes, sidecar: nil)
  }

  /// A source whose bytes were received.
  ///
  /// - Throws: a `StageFailure` of the stage `read`, the one that files of this size have.
  static func received(
    _ source: FrameBuffer.Content, sidecar: FrameBuffer.Content?, limit: Int, _ memory: MemoryNeed
  ) throws(StageFailure) -> SourceFile {
    let bytes = try received(source, limit: limit) { $0 }
    guard memory.fits(bytes.count, startingWith: bytes[...]) else {
      throw ReadTrouble.needsMemory(bytes: bytes.count, limit: memory.limit ?? 0).failure
    }
    let sidecar = try sidecar.map { (content) throws(StageFailure) in
      try received(content, limit: largestSidecar) { .sidecar($0.reason) }
    }
    return SourceFile(bytes: bytes, sidecar: sidecar)
  }

  private static func received(
    _ content: FrameBuffer.Content, limit: Int, trouble: (ReadTrouble) -> ReadTrouble
  ) throws(StageFailure) -> [UInt8] {
    guard case .whole(let bytes) = content, bytes.count <= limit else {
      throw trouble(.tooLarge(bytes: content.count, limit: limit)).failure
    }
    return bytes
  }

  /// Makes a source of bytes that come from no file.
  init(bytes: [UInt8], sidecar: [UInt8]?) {
    self.init((bytes, nil), sidecar: sidecar.map { ($0, nil) })
  }

  private init(_ file: Content, sidecar: Content?) {
    bytes = file.bytes
    self.sidecar = sidecar?.bytes
    status = file.status
    sidecarStatus = sidecar?.status
  }

  private typealias Content = (bytes: [UInt8], status: FileStatus?)

  /// How a file is opened.
  private enum Opening {
    /// By a path that a person typed, through links.
    case named([UInt8])
    /// By its real path.
    case linkFree(RealPath, from: OpenFolder)

    func open() throws(SystemError) -> OpenFile {
      switch self {
      case .named(let path):
        return try OpenFile(path, in: nil, flags: O_RDONLY)
      case .linkFree(let path, let inputs):
        let (folder, name) = try path.openParent(from: inputs)
        return try OpenFile(name, in: folder, flags: O_RDONLY | O_NOFOLLOW)
      }
    }
  }

  /// The bytes of a sidecar, nil if there is none. A document depends on them: where they cannot be read
  /// there is no document.
  private static func readSidecar(_ opening: Opening) throws(ReadTrouble) -> Content? {
    do throws(ReadTrouble) {
      return try readTwice(opening, limit: largestSidecar)
    } catch .system(let error) where error.isMissing {
      return nil
    } catch {
      throw .sidecar(error.reason)
    }
  }

  private static func readTwice(
    _ opening: Opening, limit: Int, memory: MemoryNeed = MemoryNeed(limit: nil)
  ) throws(ReadTrouble) -> Content {
    do throws(ReadTrouble) {
      return try read(opening, limit: limit, memory)
    } catch .reason(.changed) {
      return try read(opening, limit: limit, memory)
    }
  }

  private static func read(
    _ opening: Opening, limit: Int, _ memory: MemoryNeed
  ) throws(ReadTrouble) -> Content {
    let file = try ReadTrouble.lift { () throws(SystemError) in try opening.open() }
    let before = try ReadTrouble.lift { () throws(SystemError) in try file.status() }
    guard before.kind == .file else {
      throw .reason(before.kind == .folder ? .folder : .irregular)
    }
    guard before.size <= limit else { throw .tooLarge(bytes: before.size, limit: limit) }
    guard memory.fits(before.size, file) else {
      throw .needsMemory(bytes: before.size, limit: memory.limit ?? 0)
    }
    let bytes = try ReadTrouble.lift { () throws(SystemError) in
      // One more than there should be shows that the file has grown, and that it has ended.
      try file.read(limit: before.size + 1, expected: before.size + 1)
    }
    let after = try ReadTrouble.lift { () throws(SystemError) in try file.status() }
    guard before == after, bytes.count == before.size else { throw .reason(.changed) }
    return (bytes, after)
  }
}
