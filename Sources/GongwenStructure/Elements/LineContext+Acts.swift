import GongwenLanguage
import GongwenText

/// Acts that their number names.
extension LineContext {
  /// 第8/2014號法律 / 預防和控制環境噪音: the number with the kind of an act is its title where nothing but text follows.
  static func addNamed(_ lines: inout [ElementLine], _ index: Int) {
    addCircular(&lines, index)
    guard lines[index].features.has(.namedNumber), index + 2 < lines.count,
      !lines[index + 1].features.hasAny(of: noHeadline),
      lines[index + 1].features.hasAny(of: [.upTo12, .upTo24, .upTo40, .genre])
    else { return }
    lines[index].features.remove(.namedNumber)
    if !lines[index + 1].features.has(.genre) { lines[index + 1].features.add(.belowKind) }
  }

  /// 教育局通告第12/2033號 / 校舍安全: a circular of Hong Kong is numbered above its headline, which names no kind. Those to whom
  /// it is sent (各資助學校校長) may be between both.
  private static func addCircular(_ lines: inout [ElementLine], _ index: Int) {
    guard lines[index].features.has(.number), !lines[index].features.has(.shortNumber),
      lines[index].key.contains("/" as Unicode.Scalar), circulars.stands(in: lines[index].key)
    else { return }
    var headline = index + 1
    while headline < lines.count,
      isToPersons(lines[headline]) || distributions.firstPrefix(of: lines[headline].key) != nil
    { headline += 1 }
    // 新任小學校長 and 各區活動中心 right above the text are the headline, 各小學校長 is none.
    if headline > index + 1, headline < lines.count, lines[headline].features.hasAny(of: sentences),
      lines[headline - 1].key.first != "各" || !arePersons(lines[headline - 1])
    {
      headline -= 1
    }
    for place in index + 1..<headline { lines[place].features.add(.addresseeAbove) }
    if isHeadline(lines, headline) { lines[headline].features.add(.belowKind) }
  }

  /// Labels of those to whom a circular is sent.
  private static let distributions: PhraseIndex = ["分發名單：", "分發：", "受文者：", "收件人：", "致："]

  /// Whether a line above others may be a headline.
  private static func isHeadline(_ lines: [ElementLine], _ index: Int) -> Bool {
    index + 1 < lines.count && !lines[index].features.hasAny(of: noHeadline)
      && !lines[index].features.hasAny(of: [.addressee, .addresseeMaybe, .body, .longer])
  }

  /// Whether a line names holders of an office, or all bodies of a class: 中小學校長, 各辦學團體; 各級學校校車津貼 names neither.
  private static func isToPersons(_ line: ElementLine) -> Bool {
    guard !line.features.hasAny(of: noHeadline), !line.features.has(.longer) else { return false }
    return OfficialWords.offices.end(line.key)
      || line.key.first == "各"
        && (persons.end(line.key) || bodies.end(line.key) || BodyName.isBody(line.key.dropFirst()))
  }

  private static func arePersons(_ line: ElementLine) -> Bool {
    OfficialWords.offices.end(line.key) || persons.end(line.key)
  }

  /// Ends of names of classes of persons and of bodies, as circulars have them.
  private static let persons: PhraseEndings = [
    "主任", "主管", "人員", "人士", "代表", "僱主", "僱員", "同工", "商", "學生", "家長", "師", "成員", "持有人",
    "持牌人", "會員", "校長", "牙醫", "申請人", "經理", "者", "護士", "負責人", "醫生", "首長",
  ]
  private static let bodies: PhraseEndings = [
    "中心", "公司", "協會", "商會", "單位", "團體", "學會", "學校", "學院", "幼稚園", "機構", "法團", "組織",
    "診所", "部門", "醫院", "銀行", "院校",
  ]

  /// Signs of the text.
  private static let sentences: LineFeatures = [.stop, .innerStop, .longer]

  private static let circulars: PhraseIndex = ["備忘錄", "通函", "通告"]

  /// Signs of a line that is no headline of an act.
  private static let noHeadline: LineFeatures = [
    .stop, .innerStop, .marker, .colon, .pause, .comma, .cell, .contents, .fullDate, .monthDate,
    .bracketDate, .office, .firstUnit, .label, .bracket, .number, .partName,
  ]
}
