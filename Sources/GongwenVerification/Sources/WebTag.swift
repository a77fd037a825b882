/// Finds the end of a start tag (HTML, 13.2.5.32 to 13.2.5.40).
///
/// A quotation mark that does not close is ignored: the tag ends at the first `>` behind it. It does not close
/// where the mark that would close it is before another character than a blank, `/` or `>`, and either
/// there are tags between the two, or that character is not one of ASCII.
struct WebTag {
  /// Behind the name; in the end, behind the tag.
  private(set) var position: Int
  /// Whether a quotation mark in it does not close.
  private(set) var isBroken = false
  /// Whether it closes itself.
  private(set) var isEmpty = false

  private enum State { case between, name, behindName, beforeValue, value }

  init(_ start: Int) { position = start }

  /// Goes behind the tag; gives false where it does not end.
  mutating func read(_ scalars: [Unicode.Scalar]) -> Bool {
    var state = State.between
    while position < scalars.count {
      let scalar = scalars[position]
      let isBlank = scalar.value <= 0x20
      position += 1
      if scalar == ">" {
        isEmpty = state != .value && scalars[position - 2] == "/"
        return true
      }
      switch state {
      case .between, .behindName:
        if isBlank || scalar == "/" {
          if scalar == "/" { state = .between }
        } else {
          state = scalar == "=" && state == .behindName ? .beforeValue : .name
        }
      case .name:
        state =
          scalar == "=" ? .beforeValue : isBlank ? .behindName : scalar == "/" ? .between : .name
      case .beforeValue:
        if scalar == "\"" || scalar == "'" {
          guard let end = valueEnd(scalars, scalar) else { return false }
          position = end
          if isBroken { return true }
          state = .between
        } else if !isBlank {
          state = .value
        }
      case .value: if isBlank { state = .between }
      }
    }
    return false
  }

  /// Behind the mark that closes a value, or behind the `>` that ends the tag where none does.
  private mutating func valueEnd(_ scalars: [Unicode.Scalar], _ quote: Unicode.Scalar) -> Int? {
    let rest = scalars[position...]
    let close = rest.firstIndex(of: quote)
    let value = rest[..<(close ?? scalars.count)]
    guard let end = value.firstIndex(of: ">") else { return close.map { $0 + 1 } }
    if let close {
      let behind = close + 1 < scalars.count ? scalars[close + 1] : ">"
      guard behind.value > 0x20, behind != "/", behind != ">" else { return close + 1 }
      guard behind.value >= 0x80 || holdsTag(scalars, end..<close) else { return close + 1 }
    }
    isBroken = true
    return end + 1
  }

  private func holdsTag(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
    range.contains { index in
      guard scalars[index] == "<" else { return false }
      let name = index + 1 < scalars.count && scalars[index + 1] == "/" ? index + 2 : index + 1
      return name < scalars.count && WebTokenizer.isLetter(scalars[name])
    }
  }
}
