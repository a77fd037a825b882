/// The signature of RIFF files.
enum RIFFSignature {
  /// The bytes of the header: the sign, the size of the file and the form.
  private static let header = 12

  /// The form that a RIFF file names behind its size; nil for other files.
  static func form(of bytes: [UInt8]) -> String? {
    guard bytes.starts(with: Array("RIFF".utf8)), bytes.count > header else { return nil }
    return String(decoding: bytes[8..<header], as: UTF8.self)
  }
}

/// The signature of tar archives.
enum TarSignature {
  /// The offset of the format's name, behind that of the first file.
  private static let offset = 257

  /// Whether a file is a tar archive.
  static func matches(_ content: FileContent) -> Bool {
    content.bytes.dropFirst(offset).starts(with: Array("ustar".utf8))
      && content.bytes.prefix(offset).contains(0)
  }
}
