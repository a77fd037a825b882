import GongwenLanguage
import GongwenModel
import GongwenText

/// A line that a site prints around the text of a page, known by the words of one line of a copy of that page.
///
/// The words are those of pages (``WebPhrases``). A copy has neither elements nor links, so a line counts only near the
/// ends of the text (``CopiedPage``), and only as a whole.
enum SiteLine {
  /// The longest line of links and tools, in characters without blanks: a row of a screen.
  private static let longest = FurnitureLine.longestRow
  /// The longest call of an account and the longest heading of a list of links, in characters.
  private static let longestCall = 40
  private static let longestHeading = 14
  /// The shortest heading of a list of links without a colon or brackets, in characters: 更多 and 最新 are words too.
  private static let shortestHeading = 4
  /// The fewest steps of a path.
  private static let fewestSteps = 2
  private static let longestStep = 16
  /// The shortest name of a column that shows a path, in characters: 公告, 文件 and 通知 are steps of procedures too.
  private static let shortestColumn = 3
  /// The fewest words of a menu, and the longest of them, in characters.
  private static let fewestColumns = 3
  private static let longestColumn = 12
  /// A menu has at least this part of known words: sites name columns as they like.
  private static let knownColumns = Share(1, of: 2)

  /// Signs between the parts of a path to a page.
  static let steps: ScalarTable = ">»›＞→"
  private static let bars: ScalarTable = "|｜┃丨"
  private static let brackets: ScalarTable = "[]【】〖〗()|·"
  private static let around: ScalarTable = "[]【】〖〗()|·:>-—~*#•■◆●▼↓"
  private static let counterSigns: ScalarTable = "0123456789.万w+:,()"
  /// Counters below an article.
  private static let counters: PhraseIndex = [
    "人气", "分享", "在看", "收藏", "浏览", "浏览量", "点击", "点击量", "点赞", "评论", "赞", "转发", "阅读", "阅读量",
  ]
  /// Labels of an account, without a colon.
  private static let accounts: PhraseIndex = ["功能介绍", "帐号主体", "微信号", "账号主体"]
  /// The words between the time of an article and the place of its account.
  private static let place: Phrase = "发表于"
  /// Names of versions of a site.
  private static let versions: PhraseIndex = [
    "eng", "english", "português", "移动版", "简体", "简体版", "簡", "簡體", "簡體版", "繁", "繁体", "繁体版", "繁體",
    "繁體版",
    "寄給朋友", "發送給朋友",
  ]
  /// Tools of sites in traditional script that consist of a verb and what it is done to.
  private static let tools: PhraseIndex = ["列印此頁", "列印版", "寄給朋友", "回上頁", "轉寄友人", "關閉視窗"]

  /// Why a line is the site's; nil where its words do not show it.
  static func reason(_ line: FurnitureLine) -> FurnitureReason? {
    let key = line.key
    guard !key.isEmpty, key.count <= longest, !line.hasStop else { return nil }
    if isPath(key) { return .breadcrumb }
    if isTool(key) || isCounter(key) { return .toolbar }
    if isCall(key) { return .advertisement }
    if isAccount(key) || isByline(line) { return .pageMetadata }
    if isHeading(key) { return .relatedLinks }
    return isMenu(line) ? .navigation : nil
  }

  /// 首页 > 新闻 > 正文, 人民法院公告网 > 公告查询 > 公告详情: it begins at the site, ends at the article, or has a column
  /// between. 申请→受理→通知 is a procedure: an arrow needs one of the ends.
  private static func isPath(_ key: [Unicode.Scalar]) -> Bool {
    guard let sign = key.first(where: { steps.contains($0) }), let end = key.last,
      !steps.contains(end)
    else { return false }
    let parts = key.split { steps.contains($0) }
    guard parts.count >= fewestSteps, parts.allSatisfy(isStep) else { return false }
    if homes.holds(parts[0]) || articles.end(parts[parts.count - 1]) { return true }
    return sign != "→"
      && parts.contains { $0.count >= shortestColumn && WebPhrases.columns.holds($0) }
  }

  private static func isStep(_ part: ArraySlice<Unicode.Scalar>) -> Bool {
    (2...longestStep).contains(part.count)
      && part.allSatisfy { UnicodeClass.isHan($0) || $0 == ":" || $0 == "(" || $0 == ")" }
  }

  /// The first step of a path, and ends of its last one.
  private static let homes: PhraseIndex = ["主页", "網站首頁", "网站首页", "首頁", "首页"]
  private static let articles: PhraseEndings = ["正文", "详情", "詳情"]

  /// [打印公告] [关闭窗口], 点在看.
  private static func isTool(_ key: [Unicode.Scalar]) -> Bool {
    let words = key.filter { !brackets.contains($0) }
    guard words.count > 1, key.count <= longestToolbar else { return false }
    if tools.holds(words[...]) || WebWords.isToolbar(key) && isMoreThanOneWord(key) { return true }
    let bare = words.first == "点" ? words.dropFirst() : words[...]
    return bare.count < words.count && counters.holds(bare) || areTools(key)
  }

  /// [下载公告] [关闭窗口]: words in brackets, at least half of which are tools.
  private static func areTools(_ key: [Unicode.Scalar]) -> Bool {
    guard let first = key.first, let last = key.last, opening.contains(first),
      closing.contains(last)
    else { return false }
    let words = key.split { opening.contains($0) || closing.contains($0) || $0 == "|" }
    guard words.count > 1, words.allSatisfy({ $0.count <= longestTool }) else { return false }
    let known = words.count {
      WebPhrases.tools.longestPrefix(of: $0)?.scalars.count ?? 0 > 1
        || WebPhrases.toolVerbs.firstPrefix(of: $0) != nil
    }
    return knownColumns.isReached(by: known, of: words.count)
  }

  /// The longest tool bar, in characters: about twenty of its words with brackets.
  private static let longestToolbar = 80
  private static let opening: ScalarTable = "[【〖"
  private static let closing: ScalarTable = "]】〗"
  /// The longest word of a tool bar, in characters: 手机扫一扫.
  private static let longestTool = 8

  /// Whether a tool bar is more than one short word of texts (标准, 正文): it has brackets, or is longer.
  private static func isMoreThanOneWord(_ key: [Unicode.Scalar]) -> Bool {
    key.count >= shortestHeading || key.contains { brackets.contains($0) }
  }

  /// 阅读 3.2万, 赞 216 在看 88.
  private static func isCounter(_ key: [Unicode.Scalar]) -> Bool {
    var rest = key[...]
    var hasNumber = false
    while !rest.isEmpty {
      if let word = counters.longestPrefix(of: rest) {
        rest = rest.dropFirst(word.scalars.count)
      } else if let first = rest.first, counterSigns.contains(first), rest.startIndex > 0 {
        hasNumber = true
        rest = rest.dropFirst()
      } else {
        return false
      }
    }
    return hasNumber
  }

  /// 点击上方蓝字“某某发布”关注我们.
  private static func isCall(_ key: [Unicode.Scalar]) -> Bool {
    key.count <= longestCall && !WebForm.isMarked(key) && !key.contains(";")
      && WebPhrases.promotions.stands(in: key[...])
      && !TitleForm.isComplete(key) && key.last != ":"
  }

  /// 微信号 mouhe, 功能介绍 …, 2033-07-28 17:42 发表于某省.
  private static func isAccount(_ key: [Unicode.Scalar]) -> Bool {
    if let label = accounts.firstPrefix(of: key[...]) {
      return key.count > label.scalars.count && key.count <= longestCall
    }
    guard let at = key.firstIndex(of: place.scalars[0]),
      key[at...].starts(with: place.scalars), at > 0
    else { return false }
    return WebForm.isDate(Array(key[..<at])).date && key.count - at <= longestStep
  }

  /// 原创 某某 某某发布 2033-06-03 17:30 某省; 收录于合集; 来源丨某某局.
  private static func isByline(_ line: FurnitureLine) -> Bool {
    let key = line.key
    guard key.count <= longestByline, !WebForm.isMarked(key) else { return false }
    if opensByline(line.text), !TitleForm.isComplete(key) { return true }
    if let bar = key.firstIndex(where: { bars.contains($0) }), (2...longestLabel).contains(bar),
      let (_, end) = WebLabel.at(0, in: key[...]), end == bar
    {
      return true
    }
    return isStamped(line)
  }

  /// Whether the first word of a line is one of a byline: 原创作品征集办法 begins with it and is a title.
  private static func opensByline(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let word = bylines.longestPrefix(of: text) else { return false }
    let next = text.dropFirst(word.scalars.count).first
    return next.map { UnicodeClass.isBlank($0) || behindByline.contains($0) } ?? true
  }

  private static let bylines: PhraseIndex = [
    "原创", "收录于专辑", "收录于合集", "收录于话题", "收錄於合集", "收錄於專輯",
  ]
  private static let behindByline: ScalarTable = "#:：|｜丨"
  private static let longestByline = 60
  /// The longest label before a bar, in characters.
  private static let longestLabel = 6

  /// 某某局 2033-06-03 17:30, 发布时间 2033-06-03 17:30, 某某发布 2033-06-03 17:30 某省: the time of an article, at an end
  /// of the line, with the word for it or its author before it. 投标截止时间 2033-06-03 09:30 is a time of the text.
  private static func isStamped(_ line: FurnitureLine) -> Bool {
    let words = line.text.split { UnicodeClass.isBlank($0) }
      .map { WebKey.folded($0, upTo: WebUnit.reach) }
    guard (3...4).contains(words.count), WebForm.isDate(words[1]).date,
      WebForm.isClock(words[2][...])
    else { return false }
    let (author, places) = (words[0], words.dropFirst(3))
    guard places.allSatisfy({ $0.count <= longestPlace && $0.allSatisfy(WebForm.isHan) }) else {
      return false
    }
    if WebLabel.alone(in: author[...])?.field == .published { return true }
    return WebForm.isBody(author) || !places.isEmpty && author.ends(with: published)
  }

  /// The end of the name of an account; an item of a timetable (成绩发布) has no place behind its time.
  private static let published: Phrase = "发布"
  /// The longest name of a province, in characters.
  private static let longestPlace = 8

  /// 相关链接：, 【往期推荐】, 相关文件：《…办法》解读.
  private static func isHeading(_ key: [Unicode.Scalar]) -> Bool {
    if let word = WebPhrases.related.longestPrefix(of: key[...])?.scalars,
      word.count >= shortestHeading, key.count > word.count, key[word.count] == ":",
      TitleForm.isComplete(key[(word.count + 1)...])
    {
      return true
    }
    guard key.count <= longestHeading else { return false }
    let words = key.drop { around.contains($0) }.dropLast(while: { around.contains($0) })
    guard words.count >= shortestHeading || words.count < key.count && words.count > 1 else {
      return false
    }
    return WebPhrases.related.longestPrefix(of: words)?.scalars.count == words.count
      || words.count >= shortestHeading && words.ends(withAny: WebPhrases.relatedEnds)
        && WebPhrases.related.firstPrefix(of: words) != nil
  }

  /// 簡體版 | English | 聯絡我們: words between bars or wide blanks, at least half of which every site has.
  private static func isMenu(_ line: FurnitureLine) -> Bool {
    let isBarred = line.text.contains { bars.contains($0) }
    let words = line.text.split { bars.contains($0) || !isBarred && UnicodeClass.isBlank($0) }
      .map { WebKey.folded($0, upTo: WebUnit.reach) }.filter { !$0.isEmpty }
    guard words.count >= fewestColumns, words.allSatisfy({ $0.count <= longestColumn }) else {
      return false
    }
    // Behind the word for the first page there are columns, whatever their names are.
    if homes.holds(words[0][...]) { return true }
    let known = words.count { word in
      WebPhrases.columns.holds(word[...]) || WebPhrases.companions.holds(word[...])
        || WebPhrases.tools.holds(word[...]) && word.count > 1 || versions.holds(word[...])
        || word.ends(with: "首页") || word.ends(with: "首頁")
    }
    return isBarred
      ? knownColumns.isReached(by: known, of: words.count)
      : knownColumns.isExceeded(by: known, of: words.count)
  }
}
