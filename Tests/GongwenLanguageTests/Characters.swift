/// Characters of test cases, by how many there are.
func characters(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

/// A character, some times over.
func repeated(_ character: String, _ count: Int) -> String {
  String(repeating: character, count: count)
}
