/// A pattern of the shell for names and paths, as `fnmatch` of POSIX has them: `*` any characters, `?` one, `[…]` one of
/// several, a backslash takes the meaning from the next. Slashes are characters as others.
///
/// It compares Unicode scalars, so that `?` is one Chinese character in every locale, and takes at most the product of both
/// lengths.
public struct Glob: Hashable, Sendable {
  private enum Token: Hashable, Sendable {
    case star
    case any
    case one(Unicode.Scalar)
    case set([ClosedRange<Unicode.Scalar>], isNegated: Bool)
  }

  private let tokens: [Token]

  /// Reads a pattern. A bracket that does not close is a bracket.
  public init(_ pattern: String) {
    let scalars = Array(pattern.unicodeScalars)
    var tokens: [Token] = []
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      switch scalar {
      case "*": if tokens.last != .star { tokens.append(.star) }
      case "?": tokens.append(.any)
      case "\\" where index < scalars.count:
        tokens.append(.one(scalars[index]))
        index += 1
      case "[":
        if let (set, end) = Self.set(scalars, from: index) {
          tokens.append(set)
          index = end
        } else {
          tokens.append(.one(scalar))
        }
      default: tokens.append(.one(scalar))
      }
    }
    self.tokens = tokens
  }

  /// The set behind a bracket, and the place behind its end; nil where it does not end.
  private static func set(_ scalars: [Unicode.Scalar], from start: Int) -> (Token, Int)? {
    var index = start
    let isNegated = index < scalars.count && (scalars[index] == "!" || scalars[index] == "^")
    if isNegated { index += 1 }
    var ranges: [ClosedRange<Unicode.Scalar>] = []
    let first = index
    while index < scalars.count {
      if scalars[index] == "]", index > first {
        return (.set(ranges, isNegated: isNegated), index + 1)
      }
      if scalars[index] == "\\", index + 1 < scalars.count { index += 1 }
      let low = scalars[index]
      index += 1
      guard index + 1 < scalars.count, scalars[index] == "-", scalars[index + 1] != "]" else {
        ranges.append(low...low)
        continue
      }
      let high = scalars[index + 1]
      if low <= high { ranges.append(low...high) }
      index += 2
    }
    return nil
  }

  /// Whether it matches a text as a whole.
  public func matches(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    return Wildcard.matches(tokens.count, scalars.count) {
      tokens[$0] == .star
    } fits: {
      Self.fits(tokens[$0], scalars[$1])
    }
  }

  /// Whether one of some patterns matches a path as a whole. A pattern that is the path itself matches it, whatever its signs
  /// mean: `[2031]` is usual in the names of documents.
  public static func anyMatches(_ patterns: [String], _ path: String) -> Bool {
    patterns.contains { $0.utf8.elementsEqual(path.utf8) || Glob($0).matches(path) }
  }

  private static func fits(_ token: Token, _ scalar: Unicode.Scalar) -> Bool {
    switch token {
    case .star: false
    case .any: true
    case .one(let other): other == scalar
    case .set(let ranges, let isNegated): ranges.contains { $0.contains(scalar) } != isNegated
    }
  }
}
