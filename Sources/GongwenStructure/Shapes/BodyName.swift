import GongwenLanguage
import GongwenText

/// The name of a body, known by what it ends with (`OfficialWords/bodies`).
enum BodyName {
  /// The characters of a body's name without a bracketed addition: 民政部 has three.
  static let lengths = 3...LineLength.ofHead
  /// The longest pieces of a name that is printed with blanks between its characters (教 育 部), in characters.
  private static let longestPiece = 2
  /// The longest bracketed addition behind a name, in characters: （印章）, （国有资产监督管理局）.
  private static let longestAddition = 16

  /// Marks and words that no name of a body has.
  private static let marks: ScalarTable = "。；！？，,;：:、《》“”「」『』\"的"
  private static let about: PhraseIndex = ["关于", "關於", "转发", "印发"]

  /// Whether a text without blanks is the name of a body.
  static func isBody(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let name = withoutQuotation(withoutAddition(text))
    guard lengths.contains(name.count), OfficialWords.bodies.end(name),
      !OfficialWords.notBodies.end(name),
      !name.contains(where: { marks.contains($0) })
    else { return false }
    return ChineseNumeral.arabicDigit(name[name.startIndex]) == nil && !about.stands(in: name)
      && !isProvision(name) && !isIssue(name)
  }

  /// 民 政 部　教 育 部: bodies that are printed letter by letter in one line, cut behind the words for ministries and
  /// offices of the same rank; nil where it is one body.
  private static func spaced(_ pieces: ArraySlice<ArraySlice<Unicode.Scalar>>) -> [Range<Int>]? {
    for cut in pieces.indices.dropFirst() {
      guard let last = pieces[cut - 1].last, ranks.contains(last),
        let next = pieces[cut].first, !tails.contains(next)
      else { continue }
      let (left, right) = (pieces[..<cut], pieces[cut...])
      guard isBody(left.flatMap { $0 }[...]), isBody(right.flatMap { $0 }[...]),
        let start = left.first?.startIndex, let end = left.last?.endIndex,
        let restStart = right.first?.startIndex, let restEnd = right.last?.endIndex
      else { continue }
      return [start..<end] + (spaced(right) ?? [restStart..<restEnd])
    }
    return nil
  }

  private static let ranks: ScalarTable = "部局厅委署廳"
  /// Characters that continue the name of a body behind such a word: 委员会, 部办公厅, 局机关.
  private static let tails: ScalarTable = "办员員机机關分党直辦"

  /// A name without the marks of a quotation in it: 某某厂“安康杯”竞赛办公室.
  private static func withoutQuotation(
    _ name: ArraySlice<Unicode.Scalar>
  ) -> ArraySlice<Unicode.Scalar> {
    guard let open = name.firstIndex(of: "“"), let close = name.firstIndex(of: "”"),
      open + 1 < close, close - open <= longestQuotation, close + 1 < name.endIndex
    else { return name }
    return (name[..<open] + name[(close + 1)...])[...]
  }

  /// The longest quotation in a name, with its marks, in characters: a contest, a programme.
  private static let longestQuotation = 8

  /// 第十二条…: a provision.
  private static func isProvision(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let at = name.firstIndex(of: "第" as Unicode.Scalar) else { return false }
    return name[at...].prefix(6).contains("条")
  }

  /// The most characters of the number of an issue: 第128期.
  private static let longestIssue = 6

  /// 第11期…: an issue of a periodical.
  private static func isIssue(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.first == "第" && text.prefix(longestIssue).contains("期")
  }

  /// A name without a bracketed addition at its end.
  static func withoutAddition(_ text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    guard let last = text.last, last == "）" || last == ")",
      let open = text.lastIndex(where: { $0 == "（" || $0 == "(" }),
      text.endIndex - open <= longestAddition + 2
    else { return text }
    return text[..<open]
  }

  /// A name without （印章）, （代章） and the like behind it.
  static func withoutSeal(_ text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    let name = withoutAddition(text)
    guard name.count < text.count, text[name.endIndex...].contains("章") else { return text }
    return name.dropLast(while: { $0 == " " })
  }

  /// A name without the words for editing behind it: 某某市统计局编.
  static func withoutEditing(_ text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    let text = text.dropLast(editing.length(atEndOf: text)).dropLast(while: { $0 == " " })
    return text.dropFirst(labelOfSigners(text))
  }

  /// The length of the label of those who sign an appeal, with its colon: 倡议单位：某某机务段; 0 without one.
  static func labelOfSigners(_ text: ArraySlice<Unicode.Scalar>) -> Int {
    guard let label = signing.firstPrefix(of: text),
      let colon = text.dropFirst(label.scalars.count).first, colon == "：" || colon == ":"
    else { return 0 }
    let rest = text.dropFirst(label.scalars.count + 1).drop { $0 == " " || $0 == "\u{3000}" }
    return text.count - rest.count
  }

  private static let signing: PhraseIndex = ["倡议单位", "倡议者", "倡議單位", "发起单位", "發起單位"]

  private static let editing: PhraseEndings = [
    "编", "编印", "编发", "编制", "编辑", "主办", "整理", "編", "編印", "編輯",
  ]

  /// The bodies that a line lists with blanks or 、 between, as ranges of the line; none if it is anything else.
  static func bodies(in text: ArraySlice<Unicode.Scalar>) -> [Range<Int>] {
    guard let last = text.last, last == "）" || last == ")" || OfficialWords.bodies.end(text) else {
      return []
    }
    let whole = text.startIndex..<text.endIndex
    // 第11期（总第286期）　某某市统计局: the head of a periodical.
    let pieces = text.split { $0 == " " || $0 == "\u{3000}" || $0 == "、" }
    if pieces.count == 2, isIssue(pieces[0]) {
      return isBody(pieces[1]) ? [pieces[1].startIndex..<pieces[1].endIndex] : []
    }
    if pieces.count == 1 { return isBody(text) ? [whole] : [] }
    if pieces.allSatisfy({ isBody($0) }) { return pieces.map { $0.startIndex..<$0.endIndex } }
    // 教 育 部; 某某省 财政厅.
    guard isBody(LineKey.key(of: text)) else { return [] }
    let isSpaced = pieces.allSatisfy { $0.count <= longestPiece }
    if isSpaced, let both = spaced(pieces[...]) { return both }
    return isSpaced || pieces.count == 2 ? [whole] : []
  }
}
