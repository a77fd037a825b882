/// The parameter `charset` of a content type (RFC 9110, 8.3.1).
enum ContentType {
  /// The label, without quotes, or nil.
  static func charset(_ contentType: String) -> String? {
    for parameter in contentType.split(separator: ";").dropFirst() {
      let sides = parameter.split(separator: "=", maxSplits: 1)
      guard sides.count == 2, trim(sides[0]).lowercased() == "charset" else { continue }
      let label = trim(sides[1])
      return label.isEmpty ? nil : label
    }
    return nil
  }

  private static func trim(_ text: Substring) -> String {
    var text = text
    func isEdge(_ character: Character) -> Bool {
      character == " " || character == "\t" || character == "\"" || character == "'"
    }
    while let first = text.first, isEdge(first) { text.removeFirst() }
    while let last = text.last, isEdge(last) { text.removeLast() }
    return String(text)
  }
}
