import GongwenLanguage
import GongwenModel
import GongwenText

/// The lines below tables that are their notes: 注：, and the numbers that continue it (注：1.… /
/// 2.…), each over one line or more. They number no units of the document, nor do the numbers that continue such a line in
/// a text.
struct TableNotes {
  private var lines: Set<Int> = []
  private var continued: Set<Int> = []
  private var numbered: Set<Int> = []

  /// Finds the notes among the lines of a part.
  init(_ all: [Line], in range: Range<Int>, breaks: LineBreaks) {
    for line in range where all[line].isCell {
      let next = line + 1
      guard next < range.upperBound, !all[next].isCell, CaptionShape.isNote(all[next].text) else {
        continue
      }
      var at = next
      add(&at, all, range, breaks)
      var number = Self.number(behindLabel: all[next].text)
      while let last = number, at < range.upperBound,
        let marker = all[at].markers.first(where: { $0.ordinal == last + 1 }), Self.isArabic(marker)
      {
        add(&at, all, range, breaks)
        number = last + 1
      }
    }
    var open: [Scheme: Int] = [:]
    for line in range where !all[line].isCell && !numbered.contains(line) {
      if CaptionShape.isNote(all[line].text) {
        addNumbered(below: line, all, range, breaks, open)
      } else if let marker = all[line].markers.first {
        // Chapters, 一、 and （一） begin other lists of such numbers.
        if Self.isArabic(marker) {
          open[marker.scheme] = marker.ordinal
        } else {
          open = [:]
        }
      }
    }
  }

  /// Adds the lines that continue the numbers of a line in a text that begins them, 注：1.…, or that are below 注： alone.
  ///
  /// - Parameter open: The last numbers of the lists above. A number that continues one of them as well is the list's,
  ///   unless that number comes once more behind the notes.
  private mutating func addNumbered(
    below line: Int, _ all: [Line], _ range: Range<Int>, _ breaks: LineBreaks,
    _ open: [Scheme: Int]
  ) {
    guard !lines.contains(line), let first = Self.number(behindLabel: all[line].text), first < 2,
      first == 1 || CaptionShape.isNoteAlone(all[line].text)
    else { return }
    var (at, number) = (line + 1, first)
    var found: [(line: Int, marker: MarkerCandidate)] = []
    defer {
      let next = at < range.upperBound ? all[at].markers.first : nil
      let own = found.prefix { _, marker in
        marker.ordinal != open[marker.scheme].map { $0 + 1 }
          || next?.scheme == marker.scheme && next?.ordinal == marker.ordinal
      }
      numbered.formUnion(own.map(\.line))
    }
    while at < range.upperBound, !all[at].isCell {
      if let marker = all[at].markers.first(where: { $0.ordinal == number + 1 }),
        Self.isArabic(marker)
      {
        found.append((at, marker))
        number += 1
      } else if !all[at].markers.isEmpty
        || !breaks.joins(all[at], to: all[at - 1], aboveIsHeading: false)
      {
        return
      }
      at += 1
    }
  }

  /// Whether a line continues the numbers of a line in a text.
  func continuesNumbers(_ line: Int) -> Bool { numbered.contains(line) }

  /// Whether a line is a note, or the rest of one.
  func contains(_ line: Int) -> Bool { lines.contains(line) }

  /// Whether a line continues the note above it.
  func continues(_ line: Int) -> Bool { continued.contains(line) }

  /// Adds the note that begins at a line with the lines that continue it, and moves behind them.
  private mutating func add(
    _ line: inout Int, _ all: [Line], _ range: Range<Int>, _ breaks: LineBreaks
  ) {
    lines.insert(line)
    line += 1
    while line < range.upperBound, !all[line].isCell, all[line].markers.isEmpty,
      breaks.joins(all[line], to: all[line - 1], aboveIsHeading: false)
    {
      lines.insert(line)
      continued.insert(line)
      line += 1
    }
  }

  /// The number behind 注：, if notes are numbered; 0 where the numbers begin on the next line.
  private static func number(behindLabel text: ArraySlice<Unicode.Scalar>) -> Int? {
    guard let colon = text.firstIndex(where: { $0 == "：" || $0 == ":" }) else {
      return text.dropFirst().first.flatMap { ChineseNumeral.arabicDigit($0) }
    }
    let rest = text[(colon + 1)...].drop { $0 == " " }
    if rest.isEmpty { return 0 }
    return MarkerGrammar().candidates(rest).first(where: isArabic)?.ordinal
  }

  private static func isArabic(_ marker: MarkerCandidate) -> Bool {
    switch marker.scheme {
    case .arabicDot, .arabicComma, .arabicParen, .arabicHalfParen, .circled: true
    default: false
    }
  }
}
