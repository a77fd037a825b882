import GongwenJSON
import GongwenModel

/// The place of a text on a page: the rectangle around all of its lines there.
struct DoclingProvenance {
  let page: Int
  private(set) var x0: Int
  private(set) var y0: Int
  private(set) var x1: Int
  private(set) var y1: Int
  private(set) var text: Range<Int>

  /// The places of a text that consists of texts one after the other, a page each.
  static func places(of texts: [(text: TracedText, start: Int)]) -> [DoclingProvenance] {
    var places: [DoclingProvenance] = []
    for (text, start) in texts {
      for box in text.origin.boxes {
        let range = box.text ?? 0..<text.scalars.count
        let shifted = range.lowerBound + start..<range.upperBound + start
        if let index = places.lastIndex(where: { $0.page == box.page }) {
          places[index].add(box, shifted)
        } else {
          places.append(
            DoclingProvenance(
              page: box.page, x0: box.x0, y0: box.y0, x1: box.x1, y1: box.y1, text: shifted))
        }
      }
    }
    return places
  }

  private mutating func add(_ box: PrintedBox, _ range: Range<Int>) {
    x0 = min(x0, box.x0)
    y0 = min(y0, box.y0)
    x1 = max(x1, box.x1)
    y1 = max(y1, box.y1)
    text = min(text.lowerBound, range.lowerBound)..<max(text.upperBound, range.upperBound)
  }

  /// The place alone.
  var withoutText: DoclingProvenance {
    var place = self
    place.text = 0..<0
    return place
  }

  func write(to json: inout JSONBuffer) {
    json.provenance(PrintedBox(page: page, x0: x0, y0: y0, x1: x1, y1: y1, text: text))
  }
}
