import GongwenLanguage
import GongwenModel
import GongwenText

/// Breaks inside of sentences that numbers at the start of the next line hide.
extension LineBreaks {
  /// Whether a break is in front of what an unfinished sentence refers to or states: 依据…、《某某法》 / 第三十二条的规定，…, and
  /// …能耗下降 / 2.9%，….
  func isBelowReference(_ line: Line, _ above: Line) -> Bool {
    guard !above.isTerminated, !above.isCell, line.isTerminated, !isParted(line, from: above),
      line.evidence.indent < LineWrap.indent, let last = above.last
    else { return false }
    if above.text.count >= Self.shortestCiting, line.markers.first?.scheme == .article,
      line.markers.allSatisfy({ !$0.isClear }), last == "》" || Self.acts.end(above.text),
      !isNameOfAct(above)
    {
      return true
    }
    guard UnicodeClass.isHan(last) else { return false }
    let number = line.text.prefix {
      ChineseNumeral.arabicDigit($0) != nil || $0 == "." || $0 == "．"
    }
    guard !number.isEmpty else { return false }
    let behind = line.text.dropFirst(number.count)
    // 依照 / 4.2.1的规定: a number that is referred to.
    if above.text.count >= Self.shortestCiting, Self.references.firstPrefix(of: behind) != nil {
      return true
    }
    return above.text.count >= Self.shortestStatement && above.markers.isEmpty
      && behind.first.map { Self.shares.contains($0) } ?? false
      && (Self.changes.end(above.text) || above.text.contains { Self.clauses.contains($0) })
  }

  /// 一、《某某办法》: the heading above what is done with an act; a citation has words before the name or a sentence above it.
  private func isNameOfAct(_ line: Line) -> Bool {
    let words =
      line.markers.first(where: { $0.isLikely }).map { line.rest(behind: $0) } ?? line.text
    return words.first == "《" && words.firstIndex(of: "》") == words.indices.last
      || !line.markers.isEmpty && !Self.citing.stands(in: words)
  }

  /// Words before an act that a sentence cites, sorted by code point.
  private static let citing: PhraseIndex = [
    "违反", "依据", "依照", "參照", "参照", "按照", "根据", "根據", "符合", "適用", "违背", "适用", "遵守", "遵照",
  ]
  /// Ends of clauses that a share completes, sorted by code point. The name of a figure (增速, 合格率) has none.
  private static let changes: PhraseEndings = [
    "上升", "上涨", "下降", "下跌", "不低于", "不少于", "不超过", "为", "仅", "低于", "至", "到", "占", "减少", "回升", "回落",
    "增加", "增长",
    "完成", "达", "达到", "提升", "提高", "的", "缩小", "超", "超过", "近", "降", "降低", "高于",
  ]

  /// Ends of acts and of words that need one behind them, before a cited article.
  private static let acts: PhraseEndings = [
    "决定", "办法", "协议", "合同", "和", "、", "条例", "條例", "法", "章程", "細則", "细则", "規定", "规定", "规程", "解释",
    "辦法", "依照", "按照", "根据",
  ]
  private static let references: PhraseIndex = ["的要求", "的规定", "的規定", "规定的", "規定的"]

  /// The shortest line whose sentence a citation continues, in characters: a name alone is the title of an excerpt.
  static let shortestCiting = 24
  /// The shortest line before a share, in characters: shorter ones are labels of rows (增长率).
  private static let shortestStatement = 8
  private static let shares: ScalarTable = "%％‰"

  /// Whether a line ends inside of a sentence: it has the mark of a clause and no stop, and the next line may continue it.
  func isInSentence(_ line: Line) -> Bool {
    !line.isCell && !line.isTerminated && line.evidence.endsAtLineBreak
      && line.text.contains { Self.clauses.contains($0) }
  }

  /// Whether a line ends with a conjunction behind a mark, which the next item of its list follows: …；以及 / (c)….
  func endsItem(_ line: Line) -> Bool {
    let length = Self.conjunctions.length(atEndOf: line.text)
    guard length > 0, let mark = line.text.dropLast(length).last(where: { $0 != " " }) else {
      return false
    }
    return Self.marksOfItems.contains(mark)
  }

  /// …拨打资产管理科的办公 / 电话：0571-…: whether a line without a label and a stop is full in a wrapped text, and the next one is right
  /// below it. Where paragraphs are indented, a flush line shows as much as the width, and so does the end of a sentence in it.
  func isCutByWidth(_ above: Line, before line: Line) -> Bool {
    guard let wrap, !above.isTerminated, !beginsWithLabel(above),
      line.evidence.blankLinesBefore == 0
    else { return false }
    return wrap.isFull(above, before: line)
      || (wrap.isIndented || line.text.contains("。")) && wrap.isNearlyFull(above)
  }

  /// 地址：…, 电话：…: a row of those who answer, which continues no line.
  func isContact(_ line: Line) -> Bool {
    guard let label = OfficialWords.contacts.firstPrefix(of: line.text) else { return false }
    let behind = line.text.dropFirst(label.scalars.count).first
    return behind == "：" || behind == ":"
  }

  private static let conjunctions: PhraseEndings = ["以及", "及", "和", "并且", "或", "或者", "並且"]
  private static let marksOfItems: ScalarTable = "；;，,"

  /// Whether a flush line with a low number is below a clause, in a wrapped text in which units and paragraphs are indented.
  func isFlushContinuation(_ line: Line, _ above: Line) -> Bool {
    wrap?.isIndented ?? false && line.evidence.indent < LineWrap.indent
      && (above.last == "；" || above.last == ";" || !above.isTerminated)
      && line.markers.contains { $0.scheme == .arabicParen || $0.scheme == .circled }
  }
}
