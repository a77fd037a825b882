import GongwenLanguage
import GongwenModel
import GongwenText

/// Finds where the text of a page refers to notes: marks inside its lines, and small numbers next to
/// larger characters.
struct NoteReferences {
  /// A place of the text that may refer to a note.
  struct Reference: Hashable {
    /// The mark.
    var mark: NoteMark
    /// Its raw characters.
    var range: Range<Int>
    /// Whether it is made of digits that are smaller than the text, but have no form of their own.
    var hasSmallDigits: Bool
    /// Whether it is raised behind a Chinese word, as nothing else is.
    var isCertain = false
  }

  /// The places, in the order of the lines.
  private(set) var all: [Reference] = []

  /// The marks.
  var marks: Set<NoteMark> { Set(all.map(\.mark)) }

  private let text: LineText
  /// The height of what is set in the size of the text.
  private let height: Int

  /// How far the foot of a raised mark is above that of the character before it, as a share of that one's height: a
  /// smaller letter on the line is not as much.
  private static let raised = Share(1, of: 5)
  /// The widest blank before a raised number that is a piece of its own, as a share of the height of the word before it: a
  /// number of the next column or of a note is farther from it.
  private static let widestBefore = Share(1, of: 4)
  /// The size of raised digits is at most this share of that of the character before them.
  private static let raisedSize = Share(3, of: 4)

  /// Looks through lines of text.
  init(_ lines: [PrintedLine], text: LineText) {
    self.init(lines, text: text, height: Self.height(of: lines))
  }

  /// The height of lines in the middle of all, those in cells left out: they may be of another font, whose boxes are higher.
  private static func height(of lines: [PrintedLine]) -> Int {
    let prose = lines.filter { $0.cell == nil }
    let heights = (prose.isEmpty ? lines : prose).map(\.height).sorted()
    return heights.isEmpty ? 0 : heights[heights.count / 2]
  }

  /// Looks through lines of text of some height.
  init(_ lines: [PrintedLine], text: LineText, height: Int) {
    self.text = text
    self.height = height
    var above: PrintedLine?
    for line in lines where line.cell == nil {
      look(through: line, behind: above)
      above = line
    }
  }

  private mutating func look(through line: PrintedLine, behind above: PrintedLine?) {
    let scalars = text.scalars
    var index = line.range.lowerBound
    while index < line.range.upperBound {
      if NoteMark.digit(scalars[index]) != nil {
        let end = endOfNumber(from: index, in: line)
        if isRaised(index..<end, in: line),
          let reading = NoteMark.read(scalars[index..<end]), reading.length == end - index
        {
          all.append(
            Reference(
              mark: reading.mark, range: index..<end,
              hasSmallDigits: ChineseNumeral.arabicDigit(scalars[index]) != nil,
              isCertain: isCertain(index..<end, in: line, behind: above)))
        }
        index = end
      } else {
        // A mark at the start of a line may be that of an item.
        if index > line.range.lowerBound || isSmall(index),
          let reading = NoteMark.read(scalars[index..<line.range.upperBound])
        {
          all.append(
            Reference(
              mark: reading.mark, range: index..<index + reading.length, hasSmallDigits: false))
        }
        index += 1
      }
    }
  }

  /// The end of a number: a figure of the text behind a raised mark has another foot. The lines of a damaged page may have no
  /// height, and the first digit belongs to the number all the same.
  private func endOfNumber(from start: Int, in line: PrintedLine) -> Int {
    var end = start + 1
    let foot = text.glyphs[start].y1
    while end < line.range.upperBound, NoteMark.digit(text.scalars[end]) != nil,
      !Self.raised.isReached(by: Int(abs(text.glyphs[end].y1 - foot)), of: height)
    {
      end += 1
    }
    return end
  }

  /// Whether a number is smaller than the text, with text next to it or alone in its piece, or made
  /// of raised digits.
  private func isRaised(_ number: Range<Int>, in line: PrintedLine) -> Bool {
    if ChineseNumeral.arabicDigit(text.scalars[number.lowerBound]) == nil { return true }
    guard number.allSatisfy(isSmall) else { return isLifted(number, in: line) }
    return number == line.range || PrintMeasures.reduced.isReached(by: line.height, of: height)
  }

  /// Whether a number is at most a little smaller than the Chinese word before it, but its foot is far above that of the word.
  private func isLifted(_ number: Range<Int>, in line: PrintedLine) -> Bool {
    guard number.lowerBound > line.range.lowerBound,
      UnicodeClass.isHan(text.scalars[number.lowerBound - 1])
    else { return false }
    let (mark, other) = (text.glyphs[number.lowerBound], text.glyphs[number.lowerBound - 1])
    return mark.height < other.height
      && Self.raised.isReached(by: Int(other.y1 - mark.y1), of: other.height)
  }

  private func isSmall(_ index: Int) -> Bool {
    !PrintMeasures.reduced.isExceeded(by: text.glyphs[index].height, of: height)
  }

  /// Whether a number is much smaller than the Chinese word before it in its line, and far above the foot of that word. The
  /// number may be a piece of its own, right behind the word.
  private func isCertain(
    _ number: Range<Int>, in line: PrintedLine, behind above: PrintedLine?
  ) -> Bool {
    var before = number.lowerBound - 1
    if number.lowerBound == line.range.lowerBound {
      guard let above, above.page == line.page, above.left < line.left,
        above.top < line.middle, line.middle < above.bottom,
        !Self.widestBefore.isExceeded(by: line.left - above.right, of: above.height)
      else { return false }
      before = above.range.upperBound - 1
    }
    guard UnicodeClass.isHan(text.scalars[before]) || Marks.closings.contains(text.scalars[before])
    else { return false }
    return Self.isRaised(text.glyphs[number.lowerBound], beside: text.glyphs[before])
  }

  /// Whether a character is raised next to another one: much smaller, and with its foot far above that of the other.
  static func isRaised(_ mark: GlyphBoxes.Glyph, beside other: GlyphBoxes.Glyph) -> Bool {
    !raisedSize.isExceeded(by: mark.height, of: other.height)
      && raised.isReached(by: Int(other.y1 - mark.y1), of: other.height)
  }
}
