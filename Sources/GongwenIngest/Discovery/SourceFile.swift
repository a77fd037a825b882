import Glibc
public import GongwenModel

/// A source's bytes as they stood at one moment.
public struct SourceFile: Hashable, Sendable {
  /// The bytes.
  public let bytes: [UInt8]
  /// The bytes of the sidecar, if one stands beside it.
  public let sidecar: [UInt8]?

  /// The largest sidecar that is read, in bytes: it holds three short strings.
  private static let largestSidecar = 1 << 20

  /// Reads a source and its sidecar; once more if either changes meanwhile.
  ///
  /// - Throws: a ``StageFailure`` of the stage `read`.
  public static func read(_ source: DiscoveredSource, limit: Int) throws(StageFailure)
    -> SourceFile
  {
    let flags = source.link == .itself ? O_RDONLY | O_NOFOLLOW : O_RDONLY
    let place = Place(folder: source.folder, flags: flags, scope: source.link)
    do throws(ReadTrouble) {
      let bytes = try place.readTwice(source.name, limit: limit)
      let name = source.name + FolderListing.sidecarEnding
      let sidecar = source.sidecar == .present ? try place.sidecar(name) : nil
      return SourceFile(bytes: bytes, sidecar: sidecar)
    } catch {
      throw error.failure
    }
  }

  /// Reads a file named on the command line, by its path's bytes, and the sidecar beside it.
  ///
  /// - Throws: a ``StageFailure`` of the stage `read`.
  public static func read(path name: [UInt8], limit: Int) throws(StageFailure) -> SourceFile {
    let place = Place(folder: nil, flags: O_RDONLY, scope: .anywhere)
    do throws(ReadTrouble) {
      let bytes = try place.readTwice(name, limit: limit)
      let sidecar = try place.sidecar(name + FolderListing.sidecarEnding)
      return SourceFile(bytes: bytes, sidecar: sidecar)
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

  /// Where and how files are opened.
  private struct Place {
    let folder: OpenFolder?
    let flags: Int32
    let scope: LinkScope

    /// The bytes of a sidecar, nil if there is none. A document depends on them: where they
    /// cannot be read there is no document.
    func sidecar(_ name: [UInt8]) throws(ReadTrouble) -> [UInt8]? {
      do throws(ReadTrouble) {
        return try readTwice(name, limit: largestSidecar)
      } catch .system(let error) where error.isMissing {
        return nil
      } catch {
        throw .sidecar(error.failure.message)
      }
    }

    func readTwice(_ name: [UInt8], limit: Int) throws(ReadTrouble) -> [UInt8] {
      do throws(ReadTrouble) {
        return try read(name, limit: limit)
      } catch .reason(.changed) {
        return try read(name, limit: limit)
      }
    }

    private func read(_ name: [UInt8], limit: Int) throws(ReadTrouble) -> [UInt8] {
      let file = try ReadTrouble.lift { () throws(SystemError) in
        try OpenFile(name, in: folder, flags: flags)
      }
      guard scope.admits(file.descriptor) else { throw .reason(.outside) }
      let before = try ReadTrouble.lift { () throws(SystemError) in try file.status() }
      guard before.kind == .file else {
        throw .reason(before.kind == .folder ? .folder : .irregular)
      }
      guard before.size <= limit else { throw .tooLarge(bytes: before.size, limit: limit) }
      let bytes = try ReadTrouble.lift { () throws(SystemError) in
        try file.read(limit: before.size + 1)
      }
      let after = try ReadTrouble.lift { () throws(SystemError) in try file.status() }
      guard before == after, bytes.count == before.size else { throw .reason(.changed) }
      return bytes
    }
  }
}
