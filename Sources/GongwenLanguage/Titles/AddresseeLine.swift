import GongwenText

/// 主送机关: bodies or persons with commas between, closed by a colon (GB/T 9704-2012, 7.3.2).
public enum AddresseeLine {
  /// How surely a line is one.
  public enum Kind: Sendable {
    /// A body, or several addressed at once (各…).
    case sure
    /// One name that may be a label too.
    case possible
  }

  /// The characters of 主送机关 without its colon: all provinces, ministries and commissions take several hundred.
  private static let lengths = 2...400
  /// The least share of the pieces that are bodies: names are cut at 、 and ， inside them.
  private static let known = Share(1, of: 2)
  private static let marks: ScalarTable = "。；？！：:《》"
  private static let others: PhraseIndex = [
    "通知", "决定", "审议", "任命", "免去", "规定", "要求", "公告", "如下", "下列", "以下", "名单",
  ]
  /// Words for all of a kind below a body: 地区直属粮库.
  private static let collective: PhraseIndex = ["所属各", "直属"]
  private static let seals: PhraseIndex = ["公章", "印章", "盖章", "签名", "签字", "签章", "蓋章"]
  private static let calls: PhraseIndex = ["各", "全", "同志", "有关", "尊敬", "省", "市", "县", "广大", "亲爱"]
  private static let polite: PhraseIndex = ["各位", "尊敬的", "亲爱的", "全体", "广大", "敬爱的"]
  private static let titles: ScalarTable = "代表委员同志先生女士"
  /// The length of 全县, in characters.
  private static let placeOfAll = 2
  /// The longest form of address, in characters: 尊敬的各位领导、各位来宾、同志们、朋友们.
  private static let longestPolite = 24
  /// The longest name of all of a kind, in characters: 各水利枢纽管理单位, 各林场.
  private static let longestKind = 10
  /// The longest name that shares the word of the last one, in characters.
  private static let longestShared = 4
  private static let parting: ScalarTable = "，、,; 　"
  private static let joining: ScalarTable = "及和"
  private static let notJoining: ScalarTable = "国谐平"

  /// The certainty that a text is one; nil if it cannot be.
  public static func kind(of text: ArraySlice<Unicode.Scalar>) -> Kind? {
    guard let last = text.last, last == "：" || last == ":" else { return nil }
    return kind(named: text.dropLast(while: { $0 == "：" || $0 == ":" || $0 == " " }))
  }

  /// How surely a text without its colon names those addressed.
  public static func kind(named text: ArraySlice<Unicode.Scalar>) -> Kind? {
    guard lengths.contains(text.count) else { return nil }
    // 某某有限公司（统一社会信用代码：…）: a colon in brackets is no label's.
    let inner = withoutBrackets(text)
    // 推荐单位（盖章）：: the place of a seal or a signature in a form.
    if inner.count < text.count, seals.stands(in: text) { return nil }
    guard !inner.contains(where: { marks.contains($0) }), !others.stands(in: text) else {
      return nil
    }
    if polite.firstPrefix(of: inner) != nil, inner.count <= longestPolite { return .sure }
    // 全县广大种粮农民: those addressed, with the place before the word for all of them.
    let behindPlace = inner.dropFirst(placeOfAll)
    if inner.first == "全", polite.firstPrefix(of: behindPlace) != nil,
      inner.count <= longestPolite, isAddressed(inner)
    {
      return .sure
    }
    let groups = inner.split { $0 == "，" || $0 == "," || $0 == ";" }.map { pieces(of: $0) }
    guard let final = groups.last?.last, isAddressed(final) else {
      let isKind =
        inner.first == "各" && inner.count <= longestKind && !TitleForm.endsWithGenre(inner)
      return isKind || areKinds(groups, of: inner) ? .possible : nil
    }
    var (count, all) = (0, 0)
    for group in groups {
      all += group.count
      // 东坝、石桥、松林乡人民政府: names of one kind share its word.
      let isShared =
        group.count > 2 && (group.last.map { OfficialWords.bodies.end($0) } ?? false)
        && group.allSatisfy { $0.count <= longestShared || isAddressed($0) }
      count += isShared ? group.count : group.count { isAddressed($0) }
    }
    guard known.isReached(by: count, of: all) else { return nil }
    let isSure = all > 1 || calls.firstPrefix(of: inner) != nil || OfficialWords.bodies.end(final)
    return isSure ? .sure : .possible
  }

  /// 各机关、工厂、学校食堂: all of several kinds, of which the first is known. A task is no name (各单位、车间要做到).
  private static func areKinds(
    _ groups: [[ArraySlice<Unicode.Scalar>]], of text: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    guard text.first == "各", let first = groups.first?.first, isAddressed(first),
      !duties.stands(in: text), !TitleForm.endsWithGenre(text)
    else { return false }
    let names = groups.joined()
    return names.count > 1 && names.allSatisfy { $0.count <= longestKind }
  }

  /// Words for what somebody is to do, sorted by code point.
  private static let duties: PhraseIndex = [
    "包括", "可", "应", "必须", "必須", "應", "按", "是", "有", "要", "请", "請", "负责", "負責", "须", "須",
  ]

  /// Whether every name of a text without a colon is one of those addressed, and the first one calls several: 各区教育局，
  /// 市直各学校.
  public static func areAddressed(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    calls.firstPrefix(of: text) != nil
      && pieces(of: withoutBrackets(text)).allSatisfy { isAddressed($0) }
  }

  /// Whether a text names bodies with commas between them, and the last one is whole: the first may begin in the line above.
  public static func areBodies(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let names = pieces(of: withoutBrackets(text))
    guard let last = names.last, isAddressed(last) || names.count > 1 else { return false }
    return known.isReached(by: names.count { isAddressed($0) }, of: names.count)
  }

  /// 张某某、李某代表: persons, who are one addressee.
  public static func areNames(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let names = pieces(of: text.dropLast(while: { titles.contains($0) }))
    return names.count > 1 && names.allSatisfy { Surnames.isName(Array($0)) }
  }

  private static func withoutBrackets(
    _ text: ArraySlice<Unicode.Scalar>
  ) -> ArraySlice<Unicode.Scalar> {
    guard text.contains(where: { $0 == "（" || $0 == "(" }) else { return text }
    var depth = 0
    return text.filter { scalar in
      if scalar == "（" || scalar == "(" { depth += 1 }
      defer { if scalar == "）" || scalar == ")" { depth -= 1 } }
      return depth == 0
    }[...]
  }

  /// The names between the commas.
  private static func pieces(
    of text: ArraySlice<Unicode.Scalar>
  ) -> [ArraySlice<Unicode.Scalar>] {
    var pieces: [ArraySlice<Unicode.Scalar>] = []
    var start = text.startIndex
    for index in text.indices {
      let scalar = text[index]
      let joins =
        joining.contains(scalar) && index + 1 < text.endIndex
        && !notJoining.contains(text[index + 1])
      guard parting.contains(scalar) || joins else { continue }
      if start < index { pieces.append(text[start..<index]) }
      start = index + 1
    }
    if start < text.endIndex { pieces.append(text[start...]) }
    return pieces
  }

  /// Whether a name is that of a body, of a kind of body, or of a person.
  public static func isAddressed(_ piece: ArraySlice<Unicode.Scalar>) -> Bool {
    OfficialWords.bodies.end(piece) || OfficialWords.addressees.end(piece)
      || collective.stands(in: piece)
      || piece.count <= 4
        && (Surnames.isName(Array(piece)) || piece.count > 2 && piece.last == "等")
  }
}
