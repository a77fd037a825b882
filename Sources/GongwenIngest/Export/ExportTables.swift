import Glibc

/// Files of an export that have rows of all documents: each is replaced as a whole.
public final class ExportTables {
  private let path: String
  private let root: OpenFolder
  private let temporaries: TemporaryFolder
  private let streams: [(name: String, stream: ExportStream)]

  private static let temporaryName = Array(".gongwen-tables.tmp".utf8)

  /// Opens a folder for files of these names, and makes it if it is missing.
  ///
  /// - Throws: ``RunError`` when the folder cannot be used, is part of the outputs, or follows them in another format.
  public init(
    path: String, names: [String], apartFrom outputs: String, _ inputs: String?
  ) throws(RunError) {
    self.path = path
    root = try ExportPlace.open(path, apartFrom: outputs, inputs)
    try ExportPlace.lock(root, path: path)
    let state: ExportState?
    do throws(SystemError) {
      state = try ExportState(in: root)
    } catch {
      throw .export(path: path, error)
    }
    if let state { throw ExportFolder.otherFormat(path: path, state.label) }
    do throws(SystemError) {
      temporaries = try TemporaryFolder(below: Self.temporaryName, of: root)
      var streams: [(name: String, stream: ExportStream)] = []
      for name in names {
        streams.append((name, try ExportStream(in: temporaries, for: Array(name.utf8))))
      }
      self.streams = streams
    } catch {
      throw .export(path: path, error)
    }
  }

  /// Writes bytes to the file at an index of the names.
  public func write(_ bytes: [UInt8], to index: Int) throws(RunError) {
    do throws(SystemError) {
      try streams[index].stream.write(bytes)
    } catch {
      throw .export(path: path, error)
    }
  }

  /// Puts all files in their places.
  public func finish() throws(RunError) {
    do throws(SystemError) {
      for (name, stream) in streams {
        try stream.place(at: Array(name.utf8), in: root, from: temporaries)
      }
    } catch {
      throw .export(path: path, error)
    }
  }
}
