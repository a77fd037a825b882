/// A release in a rendering.
package struct Printed: Sendable {
  /// The file.
  package var bytes: [UInt8]
  /// The end of its name: txt, html or pdf.
  package var fileExtension: String
  /// Words of the page that are no part of the document: none may be in the body, all in `removed`.
  package var furniture: [String] = []
  /// Whether the rendering breaks titles where it must, so that title lines are not those of the truth.
  package var note = ""
}
