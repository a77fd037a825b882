import GongwenLanguage
import GongwenModel
import GongwenText

/// A line of running text: the pieces of a row that are read as one.
struct FlowLine {
  /// How a line ends, closing marks left out.
  enum End {
    /// 。！？
    case sentence
    /// ；：
    case clause
    /// ，、
    case comma
    /// Anything else.
    case open
  }

  /// The marker of a unit at its start.
  struct Opening: Hashable {
    /// Its scheme.
    var scheme: Scheme
    /// The numbers above its own, of a dotted one.
    var above: [Int]
    /// Its number; 0 of a bullet or a dash.
    var ordinal: Int
    /// How many characters it has.
    var length: Int
    /// Whether it is only referred to: 第十二条规定的….
    var isReferred: Bool

    /// Whether it is the first clause of a chapter: 1.1 of 1.
    func isFirst(of chapter: Self) -> Bool {
      scheme == chapter.scheme && ordinal == 1 && above == chapter.above + [chapter.ordinal]
    }
    /// Whether it has a number that counts.
    var counts: Bool { ordinal > 0 && !isReferred }
    /// The same marker with another number.
    func number(_ ordinal: Int) -> Number { Number(scheme: scheme, above: above, ordinal: ordinal) }
  }

  /// A number of a scheme.
  struct Number: Hashable {
    var scheme: Scheme
    var above: [Int]
    var ordinal: Int
  }

  /// Its pieces, by their places.
  var pieces: Range<Int>
  /// Page, from 0.
  let page: Int
  /// The region it is in.
  let region: Int
  /// Left edge, in hundredths of a point.
  let left: Int
  /// Right edge.
  var right: Int
  /// Middle height of its longest piece.
  var middle: Int
  /// Height of its longest piece.
  var height: Int
  /// The size of its letters.
  var size: Int
  /// The width of its characters.
  var em: Int
  /// The font of its letters.
  var font: Int
  /// The only font of its Chinese characters; nil where they have several.
  var onlyFont: UInt16?
  /// Whether it is a date, the number of a document, a person with an office or a name in brackets, and nothing else.
  var isElement = false
  /// Whether it is a date and nothing else, and whether it ends as names of bodies do.
  var isDate = false
  var endsBody = false
  /// Whether it names those addressed, with a colon at its end.
  var isAddressee = false
  /// Whether it begins with a label of those who answer questions.
  var opensContact = false
  /// Whether it is the caption of a table, a figure or a box.
  var isCaption = false
  /// Whether it begins with a label (出租人（甲方）：), and whether it is one with nothing behind it.
  var opensLabel = false
  var isLabel = false
  /// Whether it is a formula that closes a text, and nothing else.
  var isClosing = false
  /// Whether it ends as titles do, or is a subtitle behind a dash.
  var endsTitle = false
  /// Whether it begins the list of 抄送, and whether it is any row of 版记.
  var beginsCopies = false
  var isOfImprint = false
  /// The edges of its column.
  var area = TypeArea(left: 0, right: 0)
  /// The width of what may not be parted at its start.
  var firstWidth = 0
  /// How it ends.
  var end = End.open
  /// Whether it has English words and no Chinese ones, and ends with the full stop of these.
  var isEnglish = false
  var endsEnglish = false
  /// Whether it opens a bracket that it does not close, and whether it closes one that it does not open.
  var opensBracket = false
  var closesBracket = false
  /// How many sentences end before its last character.
  var sentencesInside = 0
  /// Its first character and its last one.
  var first: Unicode.Scalar = " "
  var last: Unicode.Scalar = " "
  /// Its first characters: two that entries of a list may share, and some more.
  var start: [Unicode.Scalar] = []
  /// The marker it begins with.
  var opening: Opening?
  /// Whether it begins with 的, as no sentence does.
  var opensWithParticle: Bool {
    first == "的" && !(start.dropFirst().first.map { "士确哥".unicodeScalars.contains($0) } ?? true)
  }
  /// The number without a blank that it begins with (1总则), which only the clause below it shows to be a marker.
  var clause: Opening?
  /// The markers inside of it, behind a stop or a comma, in their order.
  var inside: [Number] = []
  /// Where the words behind its marker begin; nil where none are.
  var wordsLeft: Int?
  /// Whether it ends with a leader and a page number.
  var endsWithLeader = false

  /// Units of dates, amounts and numbers of documents, with which no word begins that a paragraph begins with.
  static let units: ScalarTable = "元圆圓日月年号號吨噸%％‰℃"

  /// Whether a character is of a word or figure that is not parted.
  static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
  }
}
