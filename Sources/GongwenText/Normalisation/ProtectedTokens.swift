/// Finds the tokens whose punctuation is part of them: addresses, file names, versions.
///
/// A token is a run of printable ASCII. Punctuation at its end belongs to the sentence around it.
struct ProtectedTokens {
  /// Marks the cells of every such token.
  func mark(_ workspace: inout NormalisationWorkspace) {
    var start = 0
    let count = workspace.cells.count
    while start < count {
      guard isTokenCharacter(workspace.cells[start].scalar) else {
        start += 1
        continue
      }
      var end = start + 1
      while end < count, isTokenCharacter(workspace.cells[end].scalar) { end += 1 }
      protect(start..<end, in: &workspace)
      start = end
    }
  }

  private func protect(_ run: Range<Int>, in workspace: inout NormalisationWorkspace) {
    var lower = run.lowerBound
    var upper = run.upperBound
    while lower < upper, isLeading(workspace.cells[lower].scalar) { lower += 1 }
    while upper > lower, isTrailing(workspace.cells[upper - 1].scalar) { upper -= 1 }
    guard upper - lower >= 4, isAddress(workspace, lower..<upper) else { return }
    for index in lower..<upper { workspace.cells[index].isProtected = true }
  }

  private func isTokenCharacter(_ scalar: Unicode.Scalar) -> Bool {
    (0x21...0x7E).contains(scalar.value)
  }

  private func isLeading(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "(", "[", "<", "\"", "'", ",", ";", ":", "!", "?", ")", "]", ".", "-": true
    default: false
    }
  }

  private func isTrailing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ")", "]", ">", "\"", "'", ",", ";", ":", "!", "?", ".", "(", "[", "-": true
    default: false
    }
  }

  /// A scheme, `www.`, an e-mail address, or a name with an extension (`报告.v2.pdf` too).
  private func isAddress(_ workspace: NormalisationWorkspace, _ range: Range<Int>) -> Bool {
    var lastDot: Int?
    for index in range {
      switch workspace.cells[index].scalar {
      case ":":
        if matches("://", at: index, in: workspace, range) { return true }
      case "w", "W":
        if index == range.lowerBound, matches("www.", at: index, in: workspace, range) {
          return true
        }
      case "@":
        if index > range.lowerBound, index + 1 < range.upperBound { return true }
      case ".":
        lastDot = index
      default: break
      }
    }
    guard let dot = lastDot, dot > range.lowerBound else { return false }
    return isExtension(workspace, dot + 1..<range.upperBound)
  }

  private func matches(
    _ word: String, at index: Int, in workspace: NormalisationWorkspace, _ range: Range<Int>
  ) -> Bool {
    var at = index
    for scalar in word.unicodeScalars {
      guard at < range.upperBound,
        workspace.cells[at].scalar.properties.lowercaseMapping
          == String(scalar)
      else { return false }
      at += 1
    }
    return true
  }

  /// One to five letters and digits, the first a letter.
  private func isExtension(_ workspace: NormalisationWorkspace, _ range: Range<Int>) -> Bool {
    guard (1...5).contains(range.count) else { return false }
    for index in range {
      let scalar = workspace.cells[index].scalar
      guard WidthTable.isAlphanumeric(scalar) else { return false }
      if index == range.lowerBound, NormalisationWorkspace.isDigit(scalar) { return false }
    }
    return true
  }
}
