import GongwenLanguage

/// The usual measures of a document's text.
struct TextMeasures {
  /// The width of a character.
  var em: Int
  /// The size of the letters.
  var size: Int
  /// The height of a line's box.
  var height: Int
  /// The distance of lines in a paragraph.
  var pitch: Int
  /// The same on pages that have enough lines for a measure of their own.
  private var pitches: [Int: Int] = [:]
  /// The size of the letters of such pages.
  private var sizes: [Int: Int] = [:]

  /// The width of a bin of sizes, and of distances between lines, in hundredths of a point.
  private static let sizeBin = 25
  private static let pitchBin = 50
  /// The height of a line's box where no line has one, in hundredths of a point: 三号 (GB/T 9704-2012, 7.3.3).
  private static let defaultHeight = 1600
  /// The width of a character as a share of the height of its box, where no line is Chinese.
  private static let defaultWidth = Share(3, of: 4)
  /// The distance of lines as a share of their height, where no page has two lines.
  private static let defaultPitch = Share(3, of: 2)
  /// Distances of lines of one paragraph, as shares of their height: more than half, and less than four.
  private static let closest = Share(1, of: 2)
  private static let furthest = 4
  /// The characters of a long line, and the weight of the distance between two.
  private static let longLine = 15
  private static let longWeight = 20

  /// Measures the lines of a document, each by its number of characters.
  ///
  /// - Parameter isInside: whether a line counts for the size of the letters of its page; those of a page with little text
  ///   would be those of its running headers.
  init(_ lines: [PrintedLine], isInside: (PrintedLine) -> Bool = { _ in true }) {
    var ems = Histogram(width: Self.sizeBin)
    var heights = Histogram(width: Self.sizeBin)
    for line in lines where line.em > 0 {
      ems.add(line.em, weight: line.range.count)
      heights.add(line.height, weight: line.range.count)
    }
    if ems.mode == nil { for line in lines { heights.add(line.height, weight: line.range.count) } }
    height = max(1, heights.mode ?? Self.defaultHeight)
    em = max(1, ems.mode ?? Self.defaultWidth.amount(of: height))
    size = Self.usualSize(lines) ?? em
    var pitches = Histogram(width: Self.pitchBin)
    var pages: [Int: (all: Histogram, long: Int)] = [:]
    for (above, line) in zip(lines, lines.dropFirst()) where above.page == line.page {
      let distance = line.middle - above.middle
      // Long lines are of paragraphs; labels and cells have distances of their own.
      let weight = min(above.range.count, line.range.count) >= Self.longLine ? Self.longWeight : 1
      guard distance > Self.closest.amount(of: height),
        distance < Self.furthest * height
      else { continue }
      pitches.add(distance, weight: weight)
      guard weight > 1 else { continue }
      pages[line.page, default: (Histogram(width: Self.pitchBin), 0)].all.add(distance)
      pages[line.page]?.long += 1
    }
    pitch = max(1, pitches.mode ?? Self.defaultPitch.amount(of: height))
    for (page, found) in pages where found.long >= Self.leastLong {
      self.pitches[page] = found.all.mode
    }
    for (page, own) in Dictionary(grouping: lines, by: \.page) where own.count >= Self.leastLines {
      sizes[page] = Self.usualSize(own.filter(isInside))
    }
  }

  /// The size that most characters have, the smallest of equals; nil without any.
  static func usualSize(_ lines: some Sequence<PrintedLine>) -> Int? {
    var counts: [Int: Int] = [:]
    for line in lines { counts[line.size, default: 0] += line.range.count }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// The least number of distances of long lines that give the pitch of a page.
  private static let leastLong = 4

  /// The least number of lines that give the size of the letters of a page.
  private static let leastLines = 8

  /// The size of the letters of a page: some have smaller ones than the others, as those of a long table.
  func size(onPage page: Int) -> Int { min(size, sizes[page] ?? size) }

  /// The distance of lines in a paragraph of a page: some pages are set wider than others.
  func pitch(onPage page: Int) -> Int { max(pitch, pitches[page] ?? pitch) }

  /// The width of a character of a line, by its height where it has no Chinese one.
  func em(of line: PrintedLine) -> Int {
    line.em > 0 ? line.em : max(1, em * line.height / height)
  }

  /// Whether a line has about the size of the text.
  func isText(_ line: PrintedLine) -> Bool {
    hasSize(em, em(of: line))
  }

  /// Whether two sizes are of one text: the first may be that of the text, the second differs by a step at most.
  func hasSize(_ size: Int, _ other: Int) -> Bool {
    !PrintMeasures.sizeStep.isExceeded(by: abs(other - size), of: size)
  }

  /// Whether a line is smaller than text of a size by more than a step.
  func isSmaller(_ line: PrintedLine, than size: Int) -> Bool {
    PrintMeasures.sizeStep.isExceeded(by: size - em(of: line), of: size)
  }

  /// Whether two edges are the same: at most half a character apart.
  func isSameEdge(_ one: Int, _ other: Int) -> Bool {
    !PrintMeasures.halfCharacter.isExceeded(by: abs(one - other), of: em)
  }

  /// The width of some characters of the text.
  func ems(_ count: Int) -> Int { count * em }
}
