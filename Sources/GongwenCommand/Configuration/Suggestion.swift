/// Guesses what was meant by a word that means nothing.
enum Suggestion {
  /// `; did you mean "…"?`, or nothing where no word is near.
  static func text(for word: String, among words: [String]) -> String {
    let near = words.map { (word: $0, distance: distance(word, $0)) }
      .filter { $0.distance <= (word.unicodeScalars.count + 1) / 2 }
      .min { $0.distance < $1.distance }
    return near.map { "; did you mean \"\($0.word)\"?" } ?? ""
  }

  /// Levenshtein's distance between two words, not regarding case.
  static func distance(_ left: String, _ right: String) -> Int {
    let left = Array(left.lowercased().unicodeScalars)
    let right = Array(right.lowercased().unicodeScalars)
    var row = Array(0...right.count)
    for (index, scalar) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (column, other) in right.enumerated() {
        let change = diagonal + (scalar == other ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(change, row[column] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
