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
    while headline < lines.count, isToPersons(lines[headline]) { headline += 1 }
    guard headline + 1 < lines.count, !lines[headline].features.hasAny(of: noHeadline),
      !lines[headline].features.hasAny(of: [.addressee, .addresseeMaybe, .body, .longer])
    else { return }
    for place in index + 1..<headline { lines[place].features.add(.addresseeMaybe) }
    lines[headline].features.add(.belowKind)
  }

  /// Whether a line names holders of an office, or all of a class: 中小學校長, 各辦學團體.
  private static func isToPersons(_ line: ElementLine) -> Bool {
    !line.features.hasAny(of: noHeadline) && !line.features.has(.longer)
      && (line.key.first == "各" || OfficialWords.offices.end(line.key))
  }

  private static let circulars: PhraseIndex = ["備忘錄", "通函", "通告"]

  /// Signs of a line that is no headline of an act.
  private static let noHeadline: LineFeatures = [
    .stop, .innerStop, .marker, .colon, .pause, .comma, .cell, .contents, .fullDate, .monthDate,
    .bracketDate, .office, .firstUnit, .label, .bracket, .number, .partName,
  ]
}
