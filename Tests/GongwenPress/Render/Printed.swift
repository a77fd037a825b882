/// A release in a rendering.
package struct Printed: Sendable {
  /// The file.
  package var bytes: [UInt8]
  /// The end of its name: txt, html or pdf.
  package var fileExtension: String
  /// Words of the page that are no part of the document: none may be in the body, all in `removed`.
  package var furniture: [String] = []

  /// Makes what is printed.
  package init(bytes: [UInt8], fileExtension: String, furniture: [String] = []) {
    self.bytes = bytes
    self.fileExtension = fileExtension
    self.furniture = furniture
  }
}
