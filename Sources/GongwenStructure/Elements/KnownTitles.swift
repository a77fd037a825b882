import GongwenLanguage
import GongwenModel
import GongwenText

/// Titles that a document names before it prints them: what it issues (现将《…》印发给你们, 关于印发…的通知), what it
/// attaches (附件：1.…), what its page calls it.
struct KnownTitles {
  /// The source of a known title.
  enum Naming {
    /// The text above issues or forwards it.
    case issued
    /// A line above announces it as an attachment.
    case announced
    /// It is that of the explanation of a text above, or of the text that is explained above.
    case explained
    /// The page gives it.
    case page
  }

  /// A title and the first line that names it.
  private struct Entry {
    var key: TitleKey
    var line: Int
  }

  /// The titles that are issued, that are announced, of texts and their explanations, and those of the page, each list sorted.
  private var issued: [Entry] = []
  private var announced: [Entry] = []
  private var explained: [Entry] = []
  private var page: [Entry] = []

  /// The shortest title that an announcement names, in characters.
  private static let shortest = 3

  /// Whether any title is known.
  var isEmpty: Bool {
    issued.isEmpty && announced.isEmpty && explained.isEmpty && page.isEmpty
  }

  /// Collects the titles that lines name.
  init(_ lines: [ElementLine], pageTitles: [String] = []) {
    page = pageTitles.map { Entry(key: TitleKey($0.unicodeScalars), line: -1) }
    for (index, line) in lines.enumerated() where !line.features.has(.cell) {
      if line.key.contains("《") {
        let sentence = Self.sentence(from: index, in: lines)
        if ElementWords.issuing.stands(in: sentence) { addIssued(sentence, at: index) }
      } else if ElementWords.issuing.stands(in: line.key) {
        addIssued(line.key, at: index)
      }
      if line.key.contains("「") {
        for title in Self.decreed(line.key) { insert(title, issuedAt: index) }
      }
      if line.features.hasAny(of: [.attachment, .afterAttachment]), !line.features.has(.rest) {
        var whole = Array(line.text)
        for rest in lines[(index + 1)...].prefix(while: { $0.features.has(.rest) }) {
          whole += rest.text
        }
        addAnnounced(whole[...], at: index)
      }
    }
    addExplained(lines)
    Self.sort(&issued)
    Self.sort(&announced)
    Self.sort(&explained)
    Self.sort(&page)
  }

  /// A line with the lines that may continue its sentence: a title that is issued may run over several.
  private static func sentence(
    from index: Int, in lines: [ElementLine]
  ) -> ArraySlice<Unicode.Scalar> {
    var text = lines[index].key
    var next = index
    while next + 1 < lines.count, next - index < mostContinued,
      !lines[next].features.hasAny(of: ends), !lines[next + 1].features.hasAny(of: begins)
    {
      next += 1
      text = (text + lines[next].key)[...]
    }
    return text
  }

  /// The most lines that continue a sentence, in narrow columns.
  private static let mostContinued = 5
  private static let ends: LineFeatures = [.stop, .colon, .longer, .cell, .contents]
  private static let begins: LineFeatures = [
    .marker, .cell, .contents, .number, .blank, .attachment, .fullDate, .addressee,
  ]

  private static func sort(_ entries: inout [Entry]) {
    guard entries.count > 1 else { return }
    entries.sort { one, other in
      one.key == other.key
        ? one.line < other.line : one.key.scalars.lexicographicallyPrecedes(other.key.scalars)
    }
  }

  /// Whether a line of an announcement names a title that a line above another one announces.
  func announces(_ line: ElementLine, above other: Int) -> Bool {
    guard !announced.isEmpty else { return false }
    return AttachmentLine.titles(in: line.text, MarkerGrammar()).contains { title in
      let name = AttachedFiles.withoutEnding(title)
      return [TitleKey(name), TitleKey(TitleForm.withoutBracket(name))].contains {
        Self.has($0, announced, above: other)
      }
    }
  }

  /// Whether a list has a title that a line above another one names; binary search.
  private static func has(_ key: TitleKey, _ entries: [Entry], above line: Int) -> Bool {
    guard !entries.isEmpty else { return false }
    let place = entries.partitioningIndex {
      !$0.key.scalars.lexicographicallyPrecedes(key.scalars)
    }
    return place < entries.count && entries[place].key == key && entries[place].line < line
  }

  /// The naming of a title that begins at a line.
  func naming(of title: ArraySlice<Unicode.Scalar>, at line: Int) -> Naming? {
    guard !isEmpty else { return nil }
    var keys = [TitleKey(TitleForm.withoutBracket(title)), TitleKey(title)]
    // 某某省水利厅关于…的通知, which 现将某某省水利厅《关于…的通知》转发 names without its issuer.
    if let about = title.firstIndex(of: "关于" as Phrase), about > title.startIndex,
      BodyName.isBody(title[..<about])
    {
      keys.append(TitleKey(title[about...]))
    }
    if keys.contains(where: { Self.has($0, issued, above: line) }) { return .issued }
    if keys.contains(where: { Self.has($0, announced, above: line) }) { return .announced }
    if keys.contains(where: { Self.has($0, explained, above: line) }) { return .explained }
    return keys.contains { Self.has($0, page, above: line) } ? .page : nil
  }

  private mutating func insert(_ title: ArraySlice<Unicode.Scalar>, issuedAt line: Int) {
    for text in [TitleKey(title), TitleKey(TitleForm.withoutBracket(title))]
    where text.scalars.count >= Self.shortest {
      issued.append(Entry(key: text, line: line))
    }
  }

  private mutating func addIssued(_ text: ArraySlice<Unicode.Scalar>, at line: Int) {
    for title in Self.quoted(text) { insert(title, issuedAt: line) }
    for title in Self.quotedTitles(text) { insert(title, issuedAt: line) }
    guard let word = ElementWords.issuing.first(in: text) else { return }
    let title: ArraySlice<Unicode.Scalar>
    if let end = text.lastIndex(of: "的" as Unicode.Scalar), word.upperBound < end,
      text[end...].dropFirst().starts(with: "通知" as Phrase)
    {
      // 关于印发某某规划的通知; 某某局转发某某局关于某某意见的通知.
      title = text[word.upperBound..<end]
    } else if Self.isForwardingTitle(text) {
      // 某某县人民委员会批转县粮食局关于某某工作的报告: titles to the 1980s do without 的通知.
      title = text[word.upperBound...]
    } else {
      return
    }
    insert(title, issuedAt: line)
    if let about = title.firstIndex(of: "关于" as Phrase), about > title.startIndex {
      insert(title[about...], issuedAt: line)
    }
  }

  /// Whether a line is the title of a text that forwards another one, whose title is the rest of it.
  private static func isForwardingTitle(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.count <= TitleForm.longestLine && TitleForm.isComplete(text)
      && !text.contains { $0 == "，" || $0 == "。" || $0 == "：" || $0 == "；" }
  }

  /// The titles in “”, as prints to the 1980s have them: each ends with a 文种.
  private static func quotedTitles(
    _ text: ArraySlice<Unicode.Scalar>
  ) -> [ArraySlice<Unicode.Scalar>] {
    var result: [ArraySlice<Unicode.Scalar>] = []
    var open: Int?
    for index in text.indices {
      if text[index] == "“" {
        open = index + 1
      } else if text[index] == "”", let start = open {
        let title = text[start..<index]
        if title.count >= shortestQuoted, TitleForm.isComplete(title) { result.append(title) }
        open = nil
      }
    }
    return result
  }

  /// The titles in 「」 behind the words by which an order of Taiwan makes or sends a text: 訂定「某某要點」，並自….
  private static func decreed(
    _ text: ArraySlice<Unicode.Scalar>
  ) -> [ArraySlice<Unicode.Scalar>] {
    var result: [ArraySlice<Unicode.Scalar>] = []
    for open in text.indices where text[open] == "「" && decrees.end(text[..<open]) {
      guard let close = text[open...].firstIndex(of: "」") else { break }
      let title = text[(open + 1)..<close]
      if title.count >= shortestDecreed, TitleForm.isComplete(title) { result.append(title) }
    }
    return result
  }

  private static let decrees: PhraseEndings = [
    "修正", "修訂", "公布", "制定", "檢送", "發布", "訂定", "頒布", "函頒", "下達",
  ]
  /// The shortest of them, in characters: 某某要點.
  private static let shortestDecreed = 4

  /// The shortest title in “”, in characters: shorter ones are words with a sense of their own (“五个规范”).
  private static let shortestQuoted = 8

  /// A text and its explanation (关于《某某条例（草案）》的起草说明) in one file: each is known by the title of the other, which is
  /// a line of its own with sentences, units or a table between them; titles in a list of papers have none.
  private mutating func addExplained(_ lines: [ElementLine]) {
    let explanations = lines.indices.filter { index in
      let line = lines[index]
      return Self.explanations.end(line.key) && line.key.count <= TitleForm.longestLine
        && !line.features.has(.marker) && (line.key.first == "关" || line.key.first == "關")
    }
    guard !explanations.isEmpty else { return }
    var places: [TitleKey: Int] = [:]
    for (index, line) in lines.enumerated()
    where line.key.count <= TitleForm.longestLine && !line.features.hasAny(of: [.marker, .cell]) {
      let key = TitleKey(TitleForm.withoutBracket(line.key))
      if places[key] == nil { places[key] = index }
    }
    // How many signs of a text the lines down to each have, and the same with titles as units.
    var signs = [0]
    var items = [0]
    for line in lines {
      let isText = line.features.hasAny(of: Self.texts)
      let isItem = line.features.has(.marker)
      // 1.法制委员会审议意见: an entry of a list of papers.
      let isUnit = isItem && !TitleForm.isComplete(line.key)
      signs.append(signs[signs.count - 1] + (isText ? Self.enough : isUnit ? 1 : 0))
      items.append(items[items.count - 1] + (isText ? Self.enough : isItem ? 1 : 0))
    }
    for index in explanations {
      guard let title = Self.quoted(lines[index].key).first else { continue }
      let key = TitleKey(TitleForm.withoutBracket(title))
      // A plan consists of titles.
      let isPlan = Self.plans.end(key.scalars[...]) && Self.isExplained(lines, below: index)
      let counts = isPlan ? items : signs
      guard key.scalars.count >= Self.shortest, let place = places[key],
        counts[max(place, index)] >= counts[min(place, index) + 1] + Self.enough
      else { continue }
      explained.append(
        place < index
          ? Entry(key: TitleKey(lines[index].key), line: place) : Entry(key: key, line: index))
    }
  }

  /// Whether the line right below the title of an explanation ends a sentence: in a list of papers it is another title.
  private static func isExplained(_ lines: [ElementLine], below index: Int) -> Bool {
    index + 1 < lines.count && lines[index + 1].features.has(.stop)
  }

  /// Ends of the titles of texts that consist of titles.
  private static let plans: PhraseEndings = [
    "名录", "名錄", "清单", "清單", "目录", "目錄", "規劃", "规划", "計劃", "计划",
  ]

  private mutating func addAnnounced(_ text: ArraySlice<Unicode.Scalar>, at index: Int) {
    for title in AttachmentLine.titles(in: text, MarkerGrammar()) {
      let name = AttachedFiles.withoutEnding(title)
      for key in [TitleKey(name), TitleKey(TitleForm.withoutBracket(name))]
      where key.scalars.count >= Self.shortest {
        announced.append(Entry(key: key, line: index))
      }
    }
  }

  /// Signs of a text, and the fewest numbered lines that are as good as one of them: a list of papers may number one between both.
  private static let texts: LineFeatures = [.stop, .cell]
  private static let enough = 2

  /// Endings of the titles of explanations.
  private static let explanations: PhraseEndings = [
    "的说明", "的說明", "编制说明", "修订说明", "编写说明", "起草说明", "起草說明", "修改说明",
  ]

  /// The texts in 《》, the outermost pairs.
  static func quoted(_ text: ArraySlice<Unicode.Scalar>) -> [ArraySlice<Unicode.Scalar>] {
    var result: [ArraySlice<Unicode.Scalar>] = []
    var open: Int?
    var depth = 0
    for index in text.indices {
      if text[index] == "《" {
        if depth == 0 { open = index + 1 }
        depth += 1
      } else if text[index] == "》", depth > 0 {
        depth -= 1
        if depth == 0, let start = open { result.append(text[start..<index]) }
      }
    }
    return result
  }
}
