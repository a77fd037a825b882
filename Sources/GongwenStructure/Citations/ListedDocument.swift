import GongwenLanguage
import GongwenModel
import GongwenText

/// Whether a text is an entry of a list of documents: a title or a number, behind the names of bodies at most and before
/// brackets and articles at most, and no sentence about it.
enum ListedDocument {
  /// The farthest citation in an entry, in characters: the names of bodies come before it.
  private static let longestIssuer = 30
  /// Words before a title that are part of the name of a document, in addition to the names of bodies.
  private static let parts: PhraseIndex = ["关于", "印发", "批转", "转发", "轉發", "關於"]
  /// Characters behind the citations of an entry: articles, and 等.
  private static let rests: ScalarTable = "、和及与與中的第条款项條項之等件一二三四五六七八九十百零〇0123456789"
  /// Words for documents behind a number or a title, in addition to 文种.
  private static let documents: PhraseEndings = ["文", "文件", "法规", "法規", "规章"]

  /// Whether a text is one.
  static func matches(_ text: [Unicode.Scalar], _ annotations: [Annotation]) -> Bool {
    guard let first = annotations.first(where: { $0.kind != .noteRef }),
      let rest = rest(of: text[...], from: first.start)
    else { return false }
    return isName(text[..<first.start], before: first) && isRest(rest)
  }

  /// The words behind the last citation or bracket of a text that has no clauses, without its stop.
  private static func rest(
    of text: ArraySlice<Unicode.Scalar>, from start: Int
  ) -> ArraySlice<Unicode.Scalar>? {
    var words = text
    if let last = words.last, stops.contains(last) { words = words.dropLast() }
    var (depth, end) = (0, start)
    for index in words.indices {
      switch words[index] {
      case "《", "（": depth += 1
      case "》", "）":
        depth -= 1
        if depth <= 0 { end = index + 1 }
      case "号", "號": if depth <= 0 { end = index + 1 }
      case "，", "。", "：", "；": if depth <= 0 { return nil }
      default: break
      }
    }
    return words[max(end, start)...].drop { $0 == " " }
  }

  private static let stops: ScalarTable = "。，；、"

  /// Whether words before the first citation of a text are part of its name: bodies, with the day of issue, and the matter.
  private static func isName(
    _ words: ArraySlice<Unicode.Scalar>, before first: Annotation
  ) -> Bool {
    guard first.kind == .title else {
      // 关于水价的通知（云水〔2001〕1号）, 关于水价的通知 云水〔2001〕1号.
      // 关于水价的通知云水〔2001〕1号.
      return first.kind == .documentNumber
        && (words.last.map { $0 == "（" || $0 == " " || $0 == "《" } ?? true
          || TitleForm.endsWithGenre(words))
    }
    guard words.count <= longestIssuer else { return false }
    let name = words.drop { dates.contains($0) }.dropLast(while: { $0 == " " })
    return name.isEmpty || name.last == "的" || parts.stands(in: name)
      || !BodyName.bodies(in: name).isEmpty
  }

  private static let dates: ScalarTable = "年月日 0123456789"

  /// Whether words behind the citations of a text say nothing of them: 第三条, 等3件规章, 的通知.
  private static func isRest(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    let issue = withoutIssuing(words).drop { dates.contains($0) }
    return words.allSatisfy { rests.contains($0) } || TitleForm.endsWithGenre(words)
      || documents.end(words) || issue.isEmpty
      || words.starts(with: "已" as Phrase) && reasons.end(words)
  }

  /// Whether words before a title name who issued it, and when: 2001年市政府发布的, 原市水利局, 财政部和商务部, 新修订的, or nothing.
  static func isIssue(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    guard words.count <= CitationWords.longestIssue else { return false }
    var body = words.drop { dates.contains($0) }
    while let word = ages.longestPrefix(of: body) { body = body.dropFirst(word.scalars.count) }
    body = body.drop { dates.contains($0) }.dropLast(while: { $0 == " " })
    if body.last == "的" {
      body = withoutIssuing(body.dropLast())
      body = body.dropLast(jointly.length(atEndOf: body)).dropLast(while: { dates.contains($0) })
    }
    body = body.dropLast(standards.length(atEndOf: body))
    return body.isEmpty || isBody(body)
      || body.split(whereSeparator: { connections.contains($0) }).allSatisfy(isBody)
  }

  private static func isBody(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    shortBodies.holds(words) || BodyName.isBody(words)
  }

  /// Short names of bodies and levels: 根据省委、省政府《某意见》, 按照市《某方案》.
  private static let shortBodies: PhraseIndex = [
    "中央", "党中央", "区", "区委", "县", "县委", "国家", "市", "市委", "省", "省委", "自治区党委", "部",
  ]
  private static let connections: ScalarTable = "、与和及與"
  /// Words before an issuer for how old its act is, and for where it is named.
  private static let ages: PhraseIndex = [
    "上述", "下列", "原", "同时", "同時", "新", "新修改", "新修正", "新修訂", "新修订", "新公布", "新出台", "新制定", "新印发",
    "新发布", "新發布", "新頒布", "新颁布", "最", "此前", "现行", "現行",
  ]
  private static let jointly: PhraseEndings = ["共同", "联合", "聯合"]
  /// Kinds of standards, between the issuer and the title.
  private static let standards: PhraseEndings = ["国家标准", "地方标准", "行业标准"]

  private static func withoutIssuing(
    _ words: ArraySlice<Unicode.Scalar>
  ) -> ArraySlice<Unicode.Scalar> {
    words.dropLast(issuing.length(atEndOf: words))
  }

  /// Words behind the day of issue.
  private static let issuing: PhraseEndings = [
    "下发", "修订", "修订后", "修改后", "修正后", "公布", "制定", "印发", "印發", "发布", "發布", "颁布", "頒布",
  ]
  /// Ends of the reason for a repeal in an entry: 已被新办法替代.
  private static let reasons: PhraseEndings = ["不适用", "代替", "取代", "失效", "废止", "替代", "过时"]
}
