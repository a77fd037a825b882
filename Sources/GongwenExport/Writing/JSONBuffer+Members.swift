import GongwenJSON
import GongwenModel

extension JSONBuffer {
  /// Writes a member if there is a value.
  mutating func member(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    self.name(name)
    string(value)
  }

  /// Writes a member if there is a value.
  mutating func member(_ name: StaticString, _ value: Int?) {
    guard let value else { return }
    self.name(name)
    integer(value)
  }

  /// Writes a member that is true; one that is not is left out.
  mutating func member(_ name: StaticString, ifTrue value: Bool) {
    guard value else { return }
    self.name(name)
    raw("true")
  }

  /// Writes a member if there is a text.
  mutating func member(_ name: StaticString, _ value: TracedText?) {
    guard let value else { return }
    self.name(name)
    string(value.scalars)
  }

  /// Writes a list as a member.
  mutating func list<Element>(
    _ name: StaticString, _ elements: [Element], _ write: (inout JSONBuffer, Element) -> Void
  ) {
    self.name(name)
    openArray()
    for value in elements {
      element()
      write(&self, value)
    }
    closeArray()
  }

  /// Writes a list of strings as a member.
  mutating func list(_ name: StaticString, _ values: [String]) {
    list(name, values) { $0.string($1) }
  }

  /// Writes an array of integers.
  mutating func integers(_ values: [Int]) {
    openArray()
    for value in values {
      element()
      integer(value)
    }
    closeArray()
  }

  /// Writes a run as documents do: `[textStart, textEnd, byteStart, byteEnd]`, with the page before the offsets of a
  /// page, and the rule of an edit at the end.
  mutating func run(_ run: OriginRun) {
    openArray()
    for value in [run.textStart, run.textEnd] + (run.address.page.map { [$0] } ?? []) {
      element()
      integer(value)
    }
    for value in [run.sourceStart, run.sourceEnd] {
      element()
      integer(value)
    }
    if let rule = run.rule {
      element()
      string(rule.rawValue)
    }
    closeArray()
  }

  /// Writes a box as documents do: `[page, x0, y0, x1, y1, textStart, textEnd]`.
  mutating func box(_ box: PrintedBox) {
    let text = box.text.map { [$0.lowerBound, $0.upperBound] } ?? []
    integers([box.page, box.x0, box.y0, box.x1, box.y1] + text)
  }

  /// Writes a number of hundredths as a member.
  mutating func hundredths(_ name: StaticString, _ value: Int) {
    self.name(name)
    let (whole, rest) = value.magnitude.quotientAndRemainder(dividingBy: 100)
    let fraction = rest < 10 ? "0\(rest)" : "\(rest)"
    digits(Array("\(value < 0 ? "-" : "")\(whole).\(fraction)".utf8))
  }

  /// Writes a box as DoclingDocuments do, in points.
  mutating func provenance(_ box: PrintedBox) {
    openObject()
    member("page_no", box.page)
    name("bbox")
    openObject()
    hundredths("l", box.x0)
    hundredths("t", box.y0)
    hundredths("r", box.x1)
    hundredths("b", box.y1)
    member("coord_origin", "TOPLEFT")
    closeObject()
    name("charspan")
    integers([box.text?.lowerBound ?? 0, box.text?.upperBound ?? 0])
    closeObject()
  }
}
