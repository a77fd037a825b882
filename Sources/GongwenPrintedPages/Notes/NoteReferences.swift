import GongwenLanguage
import GongwenModel
import GongwenText

/// Where the text of a page refers to notes: marks inside its lines, and small numbers beside
/// larger characters.
struct NoteReferences {
  /// The marks.
  private(set) var marks: Set<NoteMark> = []

  private let text: LineText
  /// The height of what is set in the size of the text.
  private let height: Int

  /// Looks through lines of text.
  init(_ lines: some Sequence<PrintedLine>, text: LineText, height: Int) {
    self.text = text
    self.height = height
    for line in lines where line.cell == nil { look(through: line) }
  }

  private mutating func look(through line: PrintedLine) {
    let scalars = text.scalars
    var index = line.range.lowerBound
    while index < line.range.upperBound {
      if NoteMark.digit(scalars[index]) != nil {
        let end = endOfNumber(from: index, in: line)
        if isRaised(index..<end, in: line),
          let reading = NoteMark.read(scalars[index..<end]), reading.length == end - index
        {
          marks.insert(reading.mark)
        }
        index = end
      } else {
        // A mark at the start of a line may be that of an item.
        if index > line.range.lowerBound || isSmall(index),
          let reading = NoteMark.read(scalars[index..<line.range.upperBound])
        {
          marks.insert(reading.mark)
        }
        index += 1
      }
    }
  }

  private func endOfNumber(from start: Int, in line: PrintedLine) -> Int {
    var end = start
    while end < line.range.upperBound, NoteMark.digit(text.scalars[end]) != nil { end += 1 }
    return end
  }

  /// Whether a number is smaller than the text, with text beside it or alone in its piece, or made
  /// of raised digits.
  private func isRaised(_ number: Range<Int>, in line: PrintedLine) -> Bool {
    if ChineseNumeral.arabicDigit(text.scalars[number.lowerBound]) == nil { return true }
    guard number.allSatisfy(isSmall) else { return false }
    return number == line.range || PrintMeasures.reduced.isReached(by: line.height, of: height)
  }

  private func isSmall(_ index: Int) -> Bool {
    !PrintMeasures.reduced.isExceeded(by: text.glyphs[index].height, of: height)
  }
}
