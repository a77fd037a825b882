/// The content of a file, in the forms that signatures are compared with.
struct FileContent {
  /// The bytes.
  let bytes: [UInt8]
  /// Their ASCII, of UTF-16 too.
  let letters: ASCIIProjection

  /// Projects the bytes.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    letters = ASCIIProjection(bytes)
  }
}
