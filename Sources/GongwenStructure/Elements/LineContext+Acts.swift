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

  /// 教育局通告第12/2033號 / 校舍安全: a circular of Hong Kong is numbered above its headline, which names no kind.
  private static func addCircular(_ lines: inout [ElementLine], _ index: Int) {
    guard lines[index].features.has(.number), !lines[index].features.has(.shortNumber),
      index + 2 < lines.count, lines[index].key.contains("/" as Unicode.Scalar),
      circulars.stands(in: lines[index].key), !lines[index + 1].features.hasAny(of: noHeadline),
      !lines[index + 1].features.hasAny(of: [.addressee, .addresseeMaybe, .body, .longer])
    else { return }
    lines[index + 1].features.add(.belowKind)
  }

  private static let circulars: PhraseIndex = ["備忘錄", "通函", "通告"]

  /// Signs of a line that is no headline of an act.
  private static let noHeadline: LineFeatures = [
    .stop, .innerStop, .marker, .colon, .pause, .comma, .cell, .contents, .fullDate, .monthDate,
    .bracketDate, .office, .firstUnit, .label, .bracket, .number, .partName,
  ]
}
