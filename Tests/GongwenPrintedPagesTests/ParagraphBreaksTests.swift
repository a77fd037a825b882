import GongwenModel
import Testing

@testable import GongwenPrintedPages

/// Lengths are in hundredths of a point, a character is 1,600 wide.
@Suite struct ParagraphBreaksTests {
  private static let left = PrintedSample.area.left
  private static let right = PrintedSample.area.right

  /// Whether the last line of a sample goes on with the one above it.
  private static func joins(_ sample: PrintedSample) -> Bool {
    ParagraphBreaks(
      sample.lines, text: sample.text, measures: PrintedSample.measures,
      frames: PrintedSample.frames
    ).joins.last ?? false
  }

  /// A full line and one below it.
  private static func below(
    _ text: String = "政府", above: String = "政府", left: Int = Self.left, aboveLeft: Int = Self.left,
    aboveRight: Int = Self.right, distance: Int = 2_800
  ) -> PrintedSample {
    var sample = PrintedSample()
    sample.add(above, left: aboveLeft, right: aboveRight, top: 20_000)
    sample.add(text, left: left, top: 20_000 + distance)
    return sample
  }

  static let gaps: [(gap: Int, joins: Bool)] = [(6_399, true), (6_400, false)]

  @Test(arguments: gaps)
  func `Pieces of a row are less than four characters apart`(gap: Int, joins: Bool) {
    var sample = PrintedSample()
    sample.add("政府", right: 20_000, top: 20_000)
    sample.add("政府", left: 20_000 + gap, top: 20_000)
    #expect(Self.joins(sample) == joins)
  }

  static let units: [(above: String, line: String, joins: Bool)] = [
    ("1,000", "元，其余自筹", true), ("12月31", "日前竣工", true), ("12月31", "目前竣工", false),
    ("三十一", "日前竣工", false),
  ]

  /// Lines at one edge, the upper one short: a break but for the unit.
  @Test(arguments: units)
  func `A unit below its number continues`(above: String, line: String, joins: Bool) {
    let sample = Self.below(line, above: above, aboveRight: Self.right - 8_000)
    #expect(Self.joins(sample) == joins)
  }

  static let brackets: [(above: String, line: String, joins: Bool)] = [
    ("修改规定（某政", "管理）", true), ("修改规定（某政", "管理", false), ("修改规定，某政", "管理）", false),
    ("修改规定（某政。", "管理）", false), ("修改规定（某政", "2）管理", false), ("修改规定“某政", "管理”", false),
  ]

  /// Lines at one edge, the upper one short: a break but for the bracket.
  @Test(arguments: brackets)
  func `A bracket that the next line closes is not parted`(
    above: String, line: String, joins: Bool
  ) {
    let sample = Self.below(line, above: above, left: Self.left, aboveRight: Self.right - 8_000)
    #expect(Self.joins(sample) == joins, "\(above) \(line)")
  }

  static let imprints: [(left: Int, right: Int, joins: Bool)] = [
    (4_800, 4_800, true), (4_801, 4_800, false), (4_800, 4_801, false),
  ]

  @Test(arguments: imprints)
  func `An imprint is at both edges of the type area`(left: Int, right: Int, joins: Bool) {
    var sample = PrintedSample()
    sample.add("某某局", left: Self.left + left, top: 20_000)
    let date = "2018年8月1日"
    sample.add(date, left: 30_000, right: Self.right - right, top: 20_000)
    #expect(Self.joins(sample) == joins)
  }

  @Test func `A date of issue is of an imprint anywhere in its row`() {
    var sample = PrintedSample()
    sample.add("某某局", left: Self.left + 8_000, top: 20_000)
    sample.add("2018年8月1日印发", left: 30_000, top: 20_000)
    #expect(Self.joins(sample))
  }

  static let parallel: [(above: String, line: String, joins: Bool)] = [
    ("任命何远为水利局局长；", "任命孙立为统计局局长；", false), ("任命何远为水利局局长；", "聘任孙立为统计局局长；", true),
    ("任命何远；", "任命孙立；", true), ("任命何远为水利局局长，", "任命孙立为统计局局长；", true),
  ]

  /// Six characters, of which two are the same, make an entry of a list.
  @Test(arguments: parallel)
  func `Full lines that begin alike and end with stops are entries`(
    above: String, line: String, joins: Bool
  ) {
    let sample = Self.below(line, above: above, left: Self.left)
    #expect(Self.joins(sample) == joins, "\(above)")
  }

  static let elements: [(text: String, joins: Bool)] = [
    ("2018年8月1日", false), ("南府人〔2019〕14号", false), ("2018年8月1日。", true), ("共计14号", true),
    ("第14号", false), ("2018-08-01 发布", false), ("2018-08-01 发布。", true), ("2018-08-01 发布的", true),
    ("2019年第14号", false), ("今年第14号", true), ("第14号文", true),
  ]

  @Test(arguments: elements)
  func `A date or a number alone in its line continues nothing`(text: String, joins: Bool) {
    let sample = Self.below(text, above: "政府办公室工作通报", left: Self.left)
    #expect(Self.joins(sample) == joins, "\(text)")
  }

  static let addressees: [(above: String, joins: Bool)] = [
    ("各镇人民政府：", false), ("各镇人民政府", true), ("各镇人民政府如下：", true), ("渡口：", true),
  ]

  @Test(arguments: addressees)
  func `A full line of those addressed is a paragraph`(above: String, joins: Bool) {
    #expect(Self.joins(Self.below("为了加强", above: above, left: Self.left)) == joins, "\(above)")
  }

  static let subtitles: [(above: String, room: Int, line: String, joins: Bool)] = [
    ("——渠道的管护", 2_400, "县人民政府：", false), ("渠道管护的报告", 2_400, "县人民政府：", false),
    ("渠道管护的意义", 2_400, "县人民政府：", true), ("——渠道的管护", 799, "县人民政府：", true),
    ("——渠道的管护", 2_400, "县人民政府", true),
  ]

  /// Lines of one size, the upper one with equal blanks at both sides that end no paragraph.
  @Test(arguments: subtitles)
  func `Those addressed begin below a centred title`(
    above: String, room: Int, line: String, joins: Bool
  ) {
    let sample = Self.below(
      line, above: above, left: Self.left, aboveLeft: Self.left + room,
      aboveRight: Self.right - room)
    #expect(Self.joins(sample) == joins, "\(above) \(room)")
  }

  static let contacts: [(above: String, line: String, joins: Bool)] = [
    ("请按时报送。", "联系电话：1234", false), ("请按时报送。", "联系电话1234", true),
    ("请按时报送。", "联系电话及传真：1234", false), ("请按时报送。", "联系电话及传真号：1234", true),
    ("请按时报送，", "联系电话：1234", true), ("联系人：陶然", "电话：1234", false), ("联系人陶然", "电话：1234", true),
  ]

  /// The colon is at most four characters behind the label.
  @Test(arguments: contacts)
  func `A contact below a full line is a paragraph behind a sentence or a contact`(
    above: String, line: String, joins: Bool
  ) {
    #expect(Self.joins(Self.below(line, above: above, left: Self.left)) == joins, "\(above)")
  }

  static let signatures: [(line: String, left: Int, below: String, joins: Bool)] = [
    ("县水利局", 4_481, "2018年8月1日", false), ("县水利局", 4_480, "2018年8月1日", true),
    ("县水利局", 4_481, "2018年8月1日起", true), ("县水利渠", 4_481, "2018年8月1日", true),
  ]

  /// A line that hangs below the words of an item, and one more below it.
  @Test(arguments: signatures)
  func `A body above a date signs, farther in than a paragraph`(
    line: String, left: Int, below: String, joins: Bool
  ) {
    var sample = PrintedSample()
    sample.add("1.", left: Self.left, right: Self.left + 1_600, top: 20_000)
    sample.add("渠道管护", left: Self.left + left, right: Self.right, top: 20_000)
    sample.add(line, left: Self.left + left, top: 22_800)
    sample.add(below, left: Self.left + left, top: 25_600)
    let breaks = ParagraphBreaks(
      sample.lines, text: sample.text, measures: PrintedSample.measures,
      frames: PrintedSample.frames)
    #expect(breaks.joins[2] == joins, "\(line) \(left)")
  }

  static let stretched: [(text: String, height: Int, other: Int, joins: Bool)] = [
    ("政府", 2_080, 2_080, true), ("政府", 2_079, 2_080, false), ("政府办", 2_080, 2_080, false),
    ("政府", 3_000, 4_000, true), ("政府", 2_999, 4_000, false),
  ]

  @Test(arguments: stretched)
  func `Letters stretched over a line are large and of one size`(
    text: String, height: Int, other: Int, joins: Bool
  ) {
    var sample = PrintedSample()
    sample.add(text, top: 20_000 - height / 2, height: height)
    sample.add("文件", left: 40_000, top: 20_000 - other / 2, height: other)
    #expect(Self.joins(sample) == joins, "\(height)")
  }

  static let colons: [(above: String, text: String, left: Int, joins: Bool)] = [
    ("有关事项如下：", "决定", 3_200, false), ("有关事项如下:", "决定", 3_200, false),
    ("有关事项如下", "决定", 3_200, true), ("有关事项如下：", "决定", 0, true),
  ]

  @Test(arguments: colons)
  func `An indented line below a colon begins a paragraph`(
    above: String, text: String, left: Int, joins: Bool
  ) {
    let sample = Self.below(text, above: above, left: Self.left + left)
    #expect(Self.joins(sample) == joins, "\(above)")
  }

  static let cells: [(room: Int, joins: Bool)] = [(3_200, true), (3_201, false)]

  @Test(arguments: cells)
  func `A paragraph of a cell ends two characters before its edge`(room: Int, joins: Bool) {
    let cell = CellPlace(table: 1, row: 0, column: 0)
    var sample = PrintedSample()
    sample.add("政府。", right: 20_000, top: 20_000)
    sample.changeLast { $0.cell = cell }
    sample.changeLast { $0.cellRight = 20_000 + room }
    sample.add("政府。", top: 22_800)
    sample.changeLast { $0.cell = cell }
    #expect(Self.joins(sample) == joins)
  }

  static let marks: [(gap: Int, joins: Bool)] = [
    (1_600, true), (1_601, false), (-1_600, true), (-1_601, false),
  ]

  @Test(arguments: marks)
  func `The mark of a note is a character from its line`(gap: Int, joins: Bool) {
    var sample = PrintedSample()
    sample.add("政府", right: 20_000, top: 20_000)
    sample.add("①", left: 20_000 + gap, top: 20_000, height: 800, em: 800)
    sample.changeLast { $0.carrierEm = 1_600 }
    #expect(Self.joins(sample) == joins, "\(gap)")
  }

  static let rooms: [(above: String, room: Int, joins: Bool)] = [
    ("政府。", 1_279, true), ("政府。", 5_200, true), ("政府。", 5_201, false),
    ("政府，", 5_200, true), ("政府，", 5_201, false),
  ]

  /// A character that lacks a fifth of its width does not fit; up to 3.25 characters of room may be left by a setter.
  @Test(arguments: rooms)
  func `A line with more room than three characters and a quarter ends a paragraph`(
    above: String, room: Int, joins: Bool
  ) {
    #expect(Self.joins(Self.below(above: above, aboveRight: Self.right - room)) == joins, "\(room)")
  }

  static let setRight: [(left: Int, joins: Bool)] = [(12_799, true), (12_800, false)]

  @Test(arguments: setRight)
  func `The end of a line that begins eight characters from the edge shows nothing`(
    left: Int, joins: Bool
  ) {
    #expect(Self.joins(Self.below(aboveLeft: Self.left + left)) == joins, "\(left)")
  }

  static let sizes: [(em: Int, joins: Bool)] = [(1_745, true), (1_746, false)]

  @Test(arguments: sizes)
  func `Sizes that differ by more than a twelfth part paragraphs`(em: Int, joins: Bool) {
    var sample = PrintedSample()
    sample.add("政府", right: Self.right, top: 20_000)
    sample.add("政府", top: 22_800, height: 1_600, em: em)
    #expect(Self.joins(sample) == joins, "\(em)")
  }

  static let distances: [(distance: Int, joins: Bool)] = [(5_320, true), (5_321, false)]

  /// A full line without a stop goes on over a wide blank, but not over one of nearly two lines.
  @Test(arguments: distances)
  func `A blank much wider than between lines ends a paragraph`(distance: Int, joins: Bool) {
    var sample = PrintedSample()
    for row in 0..<8 { sample.add("政府", right: Self.right, top: 20_000 + 2_800 * row) }
    let top = 20_000 + 2_800 * 7 + distance
    sample.add("政府。", right: Self.right, top: top)
    sample.add("政府。", right: Self.right, top: top + distance)
    #expect(Self.joins(sample) == joins, "\(distance)")
  }

  static let markers: [(above: [String], line: String, joins: Bool)] = [
    // The next number begins a unit, however full the line above is.
    (["一、总体要求", "全面推进", "工作。"], "二、主要任务", false),
    // A number in the middle of a sentence, behind a siblings inside of lines.
    (["要求如下：（一）抓好落实；", "加强领导；"], "（二）加强监督。", true),
    (["依照本条例", "第三条、"], "第四条规定处理。", true),
    (["收入达到"], "10.5亿元。", true),
  ]

  @Test(arguments: markers)
  func `A marker begins a paragraph where the sequence of numbers expects it`(
    above: [String], line: String, joins: Bool
  ) {
    var sample = PrintedSample()
    for (row, text) in above.enumerated() {
      sample.add(text, right: Self.right, top: 20_000 + 2_800 * row)
    }
    sample.add(line, top: 20_000 + 2_800 * above.count)
    #expect(Self.joins(sample) == joins, "\(line)")
  }

  static let starts: [(line: String, joins: Bool)] = [("，政府", true), ("政府", false)]

  @Test(arguments: starts)
  func `A mark that never begins a line goes on with the one above`(line: String, joins: Bool) {
    var sample = PrintedSample()
    sample.add("政府", right: 30_000, top: 20_000)
    sample.add(line, top: 22_800)
    #expect(Self.joins(sample) == joins)
  }

  static let hanging: [(offset: Int, joins: Bool)] = [(533, true), (534, false)]

  /// The words behind the sign of an item begin two characters from the edge; the item's line is nearly full.
  @Test(arguments: hanging)
  func `A line goes on below the words of an item`(offset: Int, joins: Bool) {
    let above = "1、政府"
    let sample = Self.below(
      above: above, left: Self.left + 3_200 + offset, aboveRight: Self.right - 5_000)
    #expect(Self.joins(sample) == joins, "\(offset)")
  }

  static let dashes: [(above: String, joins: Bool)] = [("政府。", false), ("政府，", true)]

  @Test(arguments: dashes)
  func `A dash begins an item behind a full line that ends with a stop`(
    above: String, joins: Bool
  ) {
    #expect(Self.joins(Self.below("——加强领导。", above: above)) == joins, "\(above)")
  }

  static let rightward: [(left: Int, joins: Bool)] = [(12_799, true), (12_800, false)]

  @Test(arguments: rightward)
  func `A line that begins eight characters from the edge continues none`(left: Int, joins: Bool) {
    #expect(Self.joins(Self.below(left: Self.left + left)) == joins, "\(left)")
  }

  static let spaced: [(short: Int, close: Int, joins: Bool)] = [
    (3, 0, false), (2, 0, true), (9, 1, false), (8, 1, true),
  ]

  /// The last line is below a full one that ends with a stop; some paragraphs of one line are above. Most sentences of the
  /// text are inside of lines.
  @Test(arguments: spaced)
  func `A wide blank ends a paragraph where all others end so`(
    short: Int, close: Int, joins: Bool
  ) {
    var sample = PrintedSample()
    var top = 20_000
    func add(_ text: String, _ right: Int?, below distance: Int) {
      top += distance
      sample.add(text, right: right, top: top)
    }
    add("政府。", nil, below: 0)
    for number in 1..<short + close { add("政府。", nil, below: number <= close ? 2_800 : 4_200) }
    add(String(repeating: "政。", count: 40) + "政府", Self.right, below: 4_200)
    add("政府。", Self.right, below: 2_800)
    add("政府。", nil, below: 4_200)
    #expect(Self.joins(sample) == joins, "\(short) \(close)")
  }

  static let fewParagraphs: [(count: Int, labels: Int, joins: Bool)] = [
    (4, 1, true), (5, 1, false), (5, 2, true),
  ]

  /// The lines above are nearly full and end with stops; one line of the document continues another, and labels are flush
  /// below short lines.
  @Test(arguments: fewParagraphs)
  func `Five paragraphs and one line that continues show an indent`(
    count: Int, labels: Int, joins: Bool
  ) {
    var sample = PrintedSample()
    var top = 20_000
    func add(_ text: String, indent: Int, right: Int?) {
      sample.add(text, left: Self.left + indent, right: right, top: top)
      top += 2_800
    }
    for _ in 0..<labels { add("政府", indent: 0, right: nil) }
    add("政府", indent: 0, right: Self.right)
    add("政府。", indent: 0, right: Self.right - 3_000)
    for _ in 1..<count { add("政府。", indent: 3_200, right: Self.right - 1_000) }
    add("政府。", indent: 3_200, right: Self.right)
    #expect(Self.joins(sample) == joins, "\(count) \(labels)")
  }

  @Test func `Each feature of a break has a bit of its own`() {
    let bits = BreakWeights.table.map(\.feature.rawValue)
    #expect(Set(bits).count == bits.count)
    #expect(bits.allSatisfy { $0.nonzeroBitCount == 1 })
  }

  static let persons: [(line: String, isPerson: Bool)] = [
    ("署長　林○○", true), ("市长　张　三", true), ("人民政府副秘书长　王平", true), ("大人民政府副秘书长　王平", false),
    ("市长　欧阳春生", true), ("市长　欧阳春生平", false), ("市长　王", false), ("市长王平", false),
    ("村民　王平", false), ("市长　王平。", false),
  ]

  @Test(arguments: persons)
  func `An office of eight characters and a name of four are a person who signs`(
    line: String, isPerson: Bool
  ) {
    var sample = PrintedSample()
    sample.add(line, top: 10_000)
    let read = FlowLineReader(text: sample.text).line(0..<1, sample.lines)
    #expect(read.isElement == isPerson, "\(line)")
  }
}
