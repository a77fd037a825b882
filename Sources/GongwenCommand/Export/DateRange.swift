/// Days from one date to another, both included. Dates are ISO 8601, as exact as they are known: `2017`, `2017-03`,
/// `2017-03-05`.
struct DateRange: Hashable, Sendable {
  /// The first day; nil for no limit.
  private let first: String?
  /// The last day; nil for no limit.
  private let last: String?

  /// Reads `FROM..TO`, of which either may be left out, or a single date; nil for anything else.
  init?(_ text: String) {
    guard let dots = text.firstRange(of: "..") else {
      guard Self.isDate(text) else { return nil }
      (first, last) = (text, text)
      return
    }
    let (from, to) = (String(text[..<dots.lowerBound]), String(text[dots.upperBound...]))
    guard from.isEmpty || Self.isDate(from), to.isEmpty || Self.isDate(to),
      from.isEmpty == false || to.isEmpty == false
    else { return nil }
    if !from.isEmpty, !to.isEmpty, Self.compare(to, from) == .before { return nil }
    first = from.isEmpty ? nil : from
    last = to.isEmpty ? nil : to
  }

  /// The range as an option has it.
  var text: String { first == last ? first ?? "" : "\(first ?? "")..\(last ?? "")" }

  /// Whether a date may be in the range: a date that names no day stands for all of its days.
  func overlaps(_ date: String) -> Bool {
    // The shorter of two dates decides: texts of equal length compare as dates do.
    if let first, Self.compare(date, first) == .before { return false }
    if let last, Self.compare(date, last) == .after { return false }
    return true
  }

  private enum Order { case before, within, after }

  private static func compare(_ date: String, _ other: String) -> Order {
    let length = min(date.utf8.count, other.utf8.count)
    let (one, two) = (Array(date.utf8.prefix(length)), Array(other.utf8.prefix(length)))
    if one == two { return .within }
    return one.lexicographicallyPrecedes(two) ? .before : .after
  }

  private static func isDate(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count) else { return false }
    return zip(parts, [(4, 0...9999), (2, 1...12), (2, 1...31)]).allSatisfy { part, form in
      part.count == form.0
        && part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        && form.1.contains(part.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) })
    }
  }
}
