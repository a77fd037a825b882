import Glibc
public import GongwenModel

/// A source's bytes as they stood at one moment.
public struct SourceFile: Hashable, Sendable {
  /// The bytes.
  public let bytes: [UInt8]
  /// The bytes of the sidecar, if one stands beside it.
  public let sidecar: [UInt8]?
  /// What the file system said of both while they were read.
  let status: FileStatus?
  let sidecarStatus: FileStatus?

  /// The largest sidecar that is read, in bytes: it holds three short strings.
  private static let largestSidecar = 1 << 20

  /// Reads a source and its sidecar; once more if either changes meanwhile.
  ///
  /// - Throws: a ``StageFailure`` of the stage `read`.
  public static func read(_ source: DiscoveredSource, limit: Int) throws(StageFailure)
    -> SourceFile
  {
    let place = Place(folder: source.folder, name: source.name, link: source.link)
    return try read(place, hasSidecar: source.hasSidecar, limit: limit)
  }

  /// Reads what stands at a place, and its sidecar; once more if either changes meanwhile.
  static func read(_ place: Place, hasSidecar: Bool, limit: Int) throws(StageFailure)
    -> SourceFile
  {
    do throws(ReadTrouble) {
      let file = try place.readTwice(place.name, limit: limit)
      return SourceFile(file, sidecar: hasSidecar ? try place.sidecar() : nil)
    } catch {
      throw error.failure
    }
  }

  /// Reads a file named on the command line, by its path's bytes, and the sidecar beside it.
  ///
  /// - Throws: a ``StageFailure`` of the stage `read`.
  public static func read(path name: [UInt8], limit: Int) throws(StageFailure) -> SourceFile {
    let place = Place(folder: nil, name: name, link: .anywhere)
    do throws(ReadTrouble) {
      let file = try place.readTwice(name, limit: limit)
      return SourceFile(file, sidecar: try place.sidecar())
    } catch .system(let error) where error.isMissing {
      throw StageFailure(stage: .read, code: "missing", message: "no such file; check the path")
    } catch {
      throw error.failure
    }
  }

  /// Reads standard input to its end.
  ///
  /// - Throws: a ``StageFailure`` of the stage `read`.
  public static func readStandardInput(limit: Int) throws(StageFailure) -> SourceFile {
    do throws(ReadTrouble) {
      let bytes = try ReadTrouble.lift { () throws(SystemError) in
        try StreamReader.read(STDIN_FILENO, name: [UInt8(ascii: "-")], limit: limit + 1)
      }
      guard bytes.count <= limit else { throw .tooLarge(bytes: nil, limit: limit) }
      return SourceFile(bytes: bytes, sidecar: nil)
    } catch {
      throw error.failure
    }
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

  fileprivate typealias Content = (bytes: [UInt8], status: FileStatus?)

  /// Where and how files are opened.
  struct Place {
    let folder: OpenFolder?
    let name: [UInt8]
    let link: LinkScope

    private var flags: Int32 { link == .itself ? O_RDONLY | O_NOFOLLOW : O_RDONLY }

    /// The bytes of a sidecar, nil if there is none. A document depends on them: where they
    /// cannot be read there is no document.
    fileprivate func sidecar() throws(ReadTrouble) -> Content? {
      do throws(ReadTrouble) {
        return try readTwice(name + FolderListing.sidecarEnding, limit: largestSidecar)
      } catch .system(let error) where error.isMissing {
        return nil
      } catch {
        throw .sidecar(error.failure.message)
      }
    }

    fileprivate func readTwice(_ name: [UInt8], limit: Int) throws(ReadTrouble) -> Content {
      do throws(ReadTrouble) {
        return try read(name, limit: limit)
      } catch .reason(.changed) {
        return try read(name, limit: limit)
      }
    }

    private func read(_ name: [UInt8], limit: Int) throws(ReadTrouble) -> Content {
      let file = try ReadTrouble.lift { () throws(SystemError) in
        try OpenFile(name, in: folder, flags: flags)
      }
      guard link.admits(file.descriptor) else { throw .reason(.outside) }
      let before = try ReadTrouble.lift { () throws(SystemError) in try file.status() }
      guard before.kind == .file else {
        throw .reason(before.kind == .folder ? .folder : .irregular)
      }
      guard before.size <= limit else { throw .tooLarge(bytes: before.size, limit: limit) }
      let bytes = try ReadTrouble.lift { () throws(SystemError) in
        // One more than there should be shows that the file has grown, and that it has ended.
        try file.read(limit: before.size + 1, expected: before.size + 1)
      }
      let after = try ReadTrouble.lift { () throws(SystemError) in try file.status() }
      guard before == after, bytes.count == before.size else { throw .reason(.changed) }
      return (bytes, after)
    }
  }
}
