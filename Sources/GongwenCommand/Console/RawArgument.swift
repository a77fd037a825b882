/// Arguments as their bytes are: names of files need not be UTF-8, and the text of an argument
/// then no longer names its file.
enum RawArgument {
  /// The bytes of the argument that reads as `text`.
  static func bytes(of text: String) -> [UInt8] { bytes(of: [text])[0] }

  /// The bytes of arguments that read as these texts, and come in this order: several names may read as the same text.
  static func bytes(of texts: [String]) -> [[UInt8]] {
    var index = 0
    return texts.map { text in
      for place in index..<Int(CommandLine.argc) {
        guard let start = CommandLine.unsafeArgv[place] else { break }
        let bytes = UnsafeBufferPointer(start: start, count: length(start)).map(
          UInt8.init(bitPattern:))
        if String(decoding: bytes, as: UTF8.self) == text {
          index = place + 1
          return bytes
        }
      }
      return Array(text.utf8)
    }
  }

  private static func length(_ start: UnsafePointer<CChar>) -> Int {
    var length = 0
    while start[length] != 0 { length += 1 }
    return length
  }
}
