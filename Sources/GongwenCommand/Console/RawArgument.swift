/// Arguments as their bytes are: names of files need not be UTF-8, and the text of an argument
/// then no longer names its file.
enum RawArgument {
  /// The bytes of the argument that reads as `text`.
  static func bytes(of text: String) -> [UInt8] {
    for index in 0..<Int(CommandLine.argc) {
      guard let start = CommandLine.unsafeArgv[index] else { break }
      let bytes = UnsafeBufferPointer(start: start, count: length(start)).map(
        UInt8.init(bitPattern:))
      if String(decoding: bytes, as: UTF8.self) == text { return bytes }
    }
    return Array(text.utf8)
  }

  private static func length(_ start: UnsafePointer<CChar>) -> Int {
    var length = 0
    while start[length] != 0 { length += 1 }
    return length
  }
}
