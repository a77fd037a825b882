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
    /// The page gives it.
    case page
  }

  /// A title and the first line that names it.
  private struct Entry {
    var key: TitleKey
    var line: Int
  }

  /// The titles that are issued, that are announced, and those of the page, each list sorted.
  private var issued: [Entry] = []
  private var announced: [Entry] = []
  private var page: [Entry] = []

  /// The shortest title that an announcement names, in characters.
  private static let shortest = 3

  /// Whether any title is known.
  var isEmpty: Bool { issued.isEmpty && announced.isEmpty && page.isEmpty }

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
      if line.features.hasAny(of: [.attachment, .afterAttachment]), !line.features.has(.rest) {
        var whole = Array(line.text)
        for rest in lines[(index + 1)...].prefix(while: { $0.features.has(.rest) }) {
          whole += rest.text
        }
        addAnnounced(whole[...], at: index)
      }
    }
    Self.sort(&issued)
    Self.sort(&announced)
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
    // 关于印发某某规划的通知; 某某局转发某某局关于某某意见的通知.
    guard let word = ElementWords.issuing.first(in: text),
      let end = text.lastIndex(of: "的" as Unicode.Scalar), word.upperBound < end,
      text[end...].dropFirst().starts(with: "通知" as Phrase)
    else { return }
    let title = text[word.upperBound..<end]
    insert(title, issuedAt: line)
    if let about = title.firstIndex(of: "关于" as Phrase), about > title.startIndex {
      insert(title[about...], issuedAt: line)
    }
  }

  private mutating func addAnnounced(_ text: ArraySlice<Unicode.Scalar>, at index: Int) {
    for title in AttachmentLine.titles(in: text, MarkerGrammar()) {
      let name = AttachedFiles.withoutEnding(title)
      for key in [TitleKey(name), TitleKey(TitleForm.withoutBracket(name))]
      where key.scalars.count >= Self.shortest {
        announced.append(Entry(key: key, line: index))
      }
    }
  }

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
