import Glibc

/// Visits the files of a tree of outputs, a folder at a time.
struct OutputWalk {
  /// The largest output that is read, in bytes.
  private static let largest = 1 << 31

  /// Called with the path of a source and the bytes of the file that bears its name.
  let visit: (String, [UInt8]) throws(RunError) -> Void
  /// The path of the outputs, for messages.
  let outputs: String

  /// Visits what is in and below a folder.
  func walk(_ folder: OpenFolder, path: String = "") throws(RunError) {
    for name in try reading({ () throws(SystemError) in try folder.names() }) {
      guard name.first != UInt8(ascii: ".") else { continue }
      let status = try reading { () throws(SystemError) in try folder.status(name) }
      let text = String(decoding: name, as: UTF8.self)
      if status.kind == .folder {
        let inner = try reading { () throws(SystemError) in try folder.folder(name) }
        try walk(inner, path: path + text + "/")
      } else if status.kind == .file, text.hasSuffix(".json") {
        let bytes = try reading { () throws(SystemError) in
          try OpenFile(name, in: folder, flags: O_RDONLY | O_NOFOLLOW).read(limit: Self.largest)
        }
        try visit(path + text.dropLast(".json".count), bytes)
      }
    }
  }

  private func reading<Result>(_ read: () throws(SystemError) -> Result) throws(RunError) -> Result
  {
    do throws(SystemError) {
      return try read()
    } catch {
      throw .outputs(path: outputs, error)
    }
  }
}
