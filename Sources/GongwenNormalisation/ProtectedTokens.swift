import GongwenLanguage

/// Finds the tokens whose punctuation is part of them: addresses, file names, versions.
///
/// A token is a run of printable ASCII. Punctuation at its end belongs to the sentence around it.
struct ProtectedTokens {
  /// Marks the cells of every such token. Characters without width do not end it.
  func mark(_ workspace: inout NormalisationWorkspace) {
    var token: [Int] = []
    var mayBeAddress = false
    for index in workspace.cells.indices {
      let scalar = workspace.cells[index].scalar
      if isTokenCharacter(scalar) {
        token.append(index)
        // No address is without one of them.
        if scalar == "." || scalar == ":" || scalar == "@" { mayBeAddress = true }
      } else if !token.isEmpty, workspace.cells[index].kind != .ignorable {
        if mayBeAddress { protect(token[...], in: &workspace) }
        token.removeAll(keepingCapacity: true)
        mayBeAddress = false
      }
    }
    if mayBeAddress { protect(token[...], in: &workspace) }
  }

  private func protect(_ run: ArraySlice<Int>, in workspace: inout NormalisationWorkspace) {
    var token = run
    while let first = token.first, isLeading(workspace.cells[first].scalar) {
      token.removeFirst()
    }
    while let last = token.last, isTrailing(workspace.cells[last].scalar) { token.removeLast() }
    guard token.count >= 4, isAddress(token.map { workspace.cells[$0].scalar }) else { return }
    for index in token { workspace.cells[index].isProtected = true }
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
  private func isAddress(_ token: [Unicode.Scalar]) -> Bool {
    if matches("www.", at: 0, in: token) { return true }
    var lastDot: Int?
    for (index, scalar) in token.enumerated() {
      switch scalar {
      case ":":
        if matches("://", at: index, in: token) { return true }
      case "@":
        if index > 0, index + 1 < token.count { return true }
      case ".":
        lastDot = index
      default: break
      }
    }
    guard let dot = lastDot, dot > 0 else { return false }
    return isExtension(token[(dot + 1)...])
  }

  private func matches(_ word: Phrase, at start: Int, in token: [Unicode.Scalar]) -> Bool {
    token[start...].prefix(word.scalars.count).elementsEqual(word.scalars) { scalar, expected in
      scalar == expected || scalar.properties.lowercaseMapping == String(expected)
    }
  }

  /// One to five letters and digits, the first a letter.
  private func isExtension(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
    guard (1...5).contains(name.count), let first = name.first else { return false }
    return !NormalisationWorkspace.isDigit(first) && name.allSatisfy(WidthTable.isAlphanumeric)
  }
}
