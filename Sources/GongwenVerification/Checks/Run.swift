import GongwenJSON
import GongwenModel

/// A run as a document writes it.
struct Run {
  let text: Range<Int>
  let address: Address
  let places: Range<Int>
  let rule: String?

  /// Reads a run; nil if it is not written as the contract requires.
  init?(_ value: JSONValue, isPaged: Bool) {
    guard var elements = value.asArray else { return nil }
    rule = elements.last?.asString
    if rule != nil { elements.removeLast() }
    var numbers = elements.compactMap(\.asInt)
    guard numbers.count == elements.count, numbers.count == (isPaged ? 5 : 4) else { return nil }
    let page = isPaged ? Address(untrustedPage: numbers.remove(at: 2)) : .bytes
    guard let page else { return nil }
    address = page
    guard numbers[0] >= 0, numbers[0] <= numbers[1], numbers[2] >= 0, numbers[2] <= numbers[3]
    else { return nil }
    text = numbers[0]..<numbers[1]
    places = numbers[2]..<numbers[3]
  }

  /// Whether this run continues where another one ends, in text and source and by the same rule.
  func continues(_ other: Run) -> Bool {
    rule == other.rule && address == other.address && text.lowerBound == other.text.upperBound
      && places.lowerBound == other.places.upperBound
  }
}
