import GongwenLanguage
import GongwenText

/// Forms of lines that are words and little more. All take characters without blanks.
extension ElementWords {
  private static let signing: PhraseIndex = ["签发人：", "签发人:", "签发：", "签发:", "簽發人："]
  /// Labels of the head of a telegram: at the start of a line, and anywhere in it. 等级 and 发电单位 alone are words of titles
  /// (关于做好信用等级评定工作的通知).
  private static let senders: PhraseIndex = ["发电单位", "发电机关"]
  private static let levels: PhraseIndex = [
    "等级加急", "等级平急", "等级明电", "等级特急", "等级特提", "等级：", "等级:", "签批盖章", "签发：", "签发:",
  ]
  private static let digits: ScalarTable = "0123456789０１２３４５６７８９"
  private static let yearJoints: ScalarTable = "-－—–~～至年度"
  /// The longest imprint, in characters: body, date and word.
  private static let longestImprint = 60
  /// The longest label before a colon, in characters.
  private static let longestLabel = 8
  /// The longest labelled line, in characters.
  private static let longestLabelled = 40
  /// The longest addition in brackets, in characters.
  private static let longestAddition = 16

  /// 某某市人民政府令, 会议纪要, 令: the words of 发文机关标志.
  static func isMark(_ key: ArraySlice<Unicode.Scalar>) -> Bool {
    if isSessionPaper(key) || bareMarks.holds(key) { return true }
    let free = marks.length(atEndOf: key)
    let bound = bodyMarks.length(atEndOf: key)
    guard max(free, bound) > 0, !key.contains("："), !key.contains("的"),
      !about.stands(in: key)
    else { return false }
    let name = key.dropLast(bound)
    return free > 0 || name.isEmpty || BodyName.isBody(name) || heads.end(name)
  }

  /// 某某市第九届人民代表大会第三次会议文件（4）, 会议文件之四.
  static func isSessionPaper(_ key: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let at = sessionPapers.first(in: key), key.count <= PersonLine.longest else {
      return false
    }
    return key[at.upperBound...].allSatisfy { countSigns.contains($0) }
  }

  private static let sessionPapers: PhraseIndex = ["会议文件", "会议材料", "大会文件", "會議文件"]
  private static let countSigns: ScalarTable = "（）()之0123456789一二三四五六七八九十〇"

  /// A类, B1: the class of an answer to a proposal, which is printed above its title.
  private static func isClass(_ key: ArraySlice<Unicode.Scalar>) -> Bool {
    guard key.count <= longestClass, let first = key.first, classes.contains(first) else {
      return false
    }
    return key.dropFirst().drop { digits.contains($0) }.allSatisfy { $0 == "类" || $0 == "類" }
  }

  private static let classes: ScalarTable = "ABCDＡＢＣＤ"
  /// The longest class, in characters: A1类.
  private static let longestClass = 3

  /// 责任编辑：…, 共印50份, also behind 注：; the class of an answer.
  static func isOther(_ key: ArraySlice<Unicode.Scalar>) -> Bool {
    if isClass(key) || NumberForm.isRegistration(key) || isOfGazette(key) { return true }
    let label = noteLabels.firstPrefix(of: key)?.scalars.count ?? 0
    return others.firstPrefix(of: key.dropFirst(label)) != nil
  }

  /// 2033年第7期憲報第5號特別副刊: the issue of the gazette of Hong Kong, above a notice in it.
  private static func isOfGazette(_ key: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = key.first, digits.contains(first), key.count <= longestIssue,
      let gazette = gazettes.first(in: key)
    else { return false }
    return key[..<gazette.lowerBound].last == "期" && issues.end(key)
  }

  private static let gazettes: PhraseIndex = ["憲報"]
  private static let issues: PhraseEndings = ["副刊", "憲報", "號", "號外"]
  /// The longest such line, in characters: 2033年第17期憲報第5號特別副刊 has 19.
  private static let longestIssue = 24
  private static let noteLabels: PhraseIndex = ["注：", "备注：", "附注：", "说明："]

  /// 签发人：张三.
  static func isSignatory(_ key: ArraySlice<Unicode.Scalar>) -> Bool {
    key.first == "签" || key.first == "簽" ? signing.firstPrefix(of: key) != nil : false
  }

  /// 等级：特急, 签发：李四, anywhere in the line; 发电单位 某省人民政府 at its start.
  static func isLevel(_ key: ArraySlice<Unicode.Scalar>) -> Bool {
    key.count <= LineLength.ofClosing && !key.contains("。")
      && (levels.stands(in: key) || senders.firstPrefix(of: key) != nil)
  }

  /// 某某市人民政府办公室2020年3月1日印发, with the number of copies (共印300份) behind it or without it.
  static func isImprint(_ key: ArraySlice<Unicode.Scalar>) -> Bool {
    guard key.count <= longestImprint, !key.contains("。") else { return false }
    return OfficialWords.endsWithIssuing(key)
      || withoutCopies(key).map(OfficialWords.endsWithIssuing) ?? false
  }

  /// A line without the number of copies at its end: …印发（共印300份）, …印发，共印80份. Nil where there is none.
  private static func withoutCopies(
    _ key: ArraySlice<Unicode.Scalar>
  ) -> ArraySlice<Unicode.Scalar>? {
    let line = key.dropLast(while: { $0 == "）" || $0 == ")" })
    guard line.last == "份" else { return nil }
    let rest = line.dropLast().dropLast(while: { digits.contains($0) })
    guard rest.count < line.count - 1, rest.last == "印", rest.dropLast().last == "共" else {
      return nil
    }
    // Without a mark the number is a line of its own.
    let imprint = rest.dropLast(2).dropLast(while: { beforeCopies.contains($0) })
    return imprint.count < rest.count - 2 ? imprint : nil
  }

  private static let beforeCopies: ScalarTable = "（(，,"

  /// 联系人：…: a short word, a colon, and something behind it or nothing.
  static func isLabelled(_ key: ArraySlice<Unicode.Scalar>) -> Bool {
    guard key.count <= longestLabelled,
      let colon = key.firstIndex(where: { $0 == "：" || $0 == ":" }), colon > key.startIndex,
      colon - key.startIndex <= longestLabel
    else { return false }
    return key[..<colon].allSatisfy { UnicodeClass.isHan($0) }
  }

  /// 证券代码：600000　证券简称：某某股份: labels and values in one line, with blanks between them.
  static func isRowOfLabels(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard text.count <= LineLength.ofClosing, text.contains(where: { $0 == "：" || $0 == ":" })
    else {
      return false
    }
    let pairs = text.split { $0 == " " || $0 == "\u{3000}" }
    return pairs.count >= fewestPairs
      && pairs.allSatisfy { isLabelled($0) && $0.last != "：" && $0.last != ":" }
  }

  /// The fewest pairs of a row of labels.
  private static let fewestPairs = 2

  /// （试行）, （2021—2025年）, （草案）, （2020年版）: a line in brackets that belongs to the title above it.
  static func isAddition(_ key: ArraySlice<Unicode.Scalar>) -> Bool {
    let inner = key.dropFirst().dropLast()
    guard !inner.isEmpty, inner.count <= longestAddition else { return false }
    if additions.holds(inner) || additions.firstPrefix(of: inner) != nil && inner.count <= 8 {
      return true
    }
    if editions.end(inner) { return true }
    return inner.count >= 4 && inner.allSatisfy { digits.contains($0) || yearJoints.contains($0) }
  }

  /// 本条例自2014年7月1日起施行。: the last sentence of an act.
  static func isEntryIntoForce(_ key: ArraySlice<Unicode.Scalar>) -> Bool {
    entries.end(key.dropLast(while: { $0 == "。" }))
  }

  private static let entries: PhraseEndings = ["起实施", "起實施", "起执行", "起施行", "起生效"]

  /// 新华社北京5月12日电…, 本报讯…: the beginning of a dispatch, as newspapers print it before what they report.
  static func isDispatch(_ key: ArraySlice<Unicode.Scalar>) -> Bool {
    dispatches.stands(in: key.prefix(longestDispatch))
  }

  /// The same at the start of the line, as the text of a report begins below its headline.
  static func isReport(_ key: ArraySlice<Unicode.Scalar>) -> Bool {
    if reports.firstPrefix(of: key) != nil { return true }
    return agencies.firstPrefix(of: key) != nil && isDispatch(key)
  }

  /// Words by which such a text begins, and the newspapers and agencies before a day and 电 or 讯, sorted by code point.
  private static let reports: PhraseIndex = [
    "本台讯", "本刊讯", "本報訊", "本报讯", "本網訊", "本网讯",
  ]
  private static let agencies: PhraseIndex = [
    "中央社", "中新社", "中新网", "人民网", "据新华社", "新华社", "新华网", "新華社", "本報", "本报", "本网",
  ]

  private static let dispatches: PhraseIndex = ["日电", "日讯", "日電", "本报讯", "本網訊", "本网讯"]
  /// The longest beginning of a dispatch, in characters: agency, place, day and reporters.
  private static let longestDispatch = 24
}
