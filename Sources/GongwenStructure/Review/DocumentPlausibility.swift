import GongwenLanguage
import GongwenModel
import GongwenText

/// Checks of a finished document as a whole that need no right answer.
struct DocumentPlausibility {
  /// The nodes of the document.
  let body: [Node]
  /// Its metadata.
  let metadata: Metadata
  /// The text that was set aside.
  let removed: [Removed]
  /// Titles that the source gives in addition to its text.
  let pageTitles: [String]

  /// The fewest characters of a text without a title that is a warning: shorter ones are notes.
  static let shortestText = 100
  /// The fewest characters of a text without a title that is reported at all: shorter ones are one sentence.
  static let shortestNote = 30
  /// The fewest Chinese characters of a running line that is reported if it is printed once: shorter ones are page numbers.
  static let shortestRunningLine = 4
  /// The shortest title of a page that is looked for in the text, in characters: shorter ones name a column.
  static let shortestTitle = 8

  /// The findings.
  func diagnostics() -> [Diagnostic] {
    var found: [Diagnostic] = []
    let kinds = kinds
    let count = characters
    if let title = metadata[.title] {
      if let fault = TitlePlausibility.fault(Array(title.unicodeScalars)) {
        found.append(
          warning(
            code: "title-implausible", "the title may have words that are not its own: \(fault)"))
      } else if let rest = restOfTitle(title) {
        found.append(
          warning(code: "title-implausible", "the title may be cut: \(rest) is right below it"))
      }
    } else if count >= Self.shortestNote, let line = unreadTitle {
      found.append(
        warning(code: "title-missing", "no title was found; \(line) may be it"))
    } else if count >= Self.shortestNote, !isNamedByMark(kinds) {
      let isExcerpt = kinds.isDisjoint(with: Self.ofDocuments) && !namesItself
      let severity = count >= Self.shortestText && !isExcerpt ? Severity.warning : .info
      found.append(
        Diagnostic(code: "title-missing", severity: severity, message: "no title was found"))
    }
    if count > 0, !hasWords {
      found.append(
        warning(code: "words-missing", "the text has no letter, digit or ideograph"))
    }
    if metadata[.documentNumber] == nil, let number = unreadNumber {
      found.append(info(code: "number-unread", "\(number) is no document number"))
    }
    found += lonelyRunningLines
    found += ValuePlausibility(metadata: metadata).diagnostics()
    let isLetter = kinds.contains(.documentNumber) || kinds.contains(.addressee)
    if isLetter, kinds.isDisjoint(with: [.signature, .date]), metadata[.issued] == nil {
      found.append(
        info(code: "closing-missing", "number or addressee, but neither signature nor date"))
    } else if metadata[.issuers] == nil, isLetter || kinds.contains(.signature) || titleNamesBody {
      found.append(info(code: "issuer-missing", "no issuer was found"))
    }
    if let title = unread {
      // A title that ends as titles do may be that of a page, too, which names its column or its site.
      let isComplete = metadata[.title].map { TitleForm.isComplete($0.unicodeScalars) } ?? false
      found.append(
        Diagnostic(
          code: "page-title-unread", severity: isComplete ? .info : .warning,
          message: "\(title) is not in the text"))
    }
    found += removals
    found += ruledColumns
    let isChinese = metadata[.language]?.hasPrefix("zh") ?? false
    if !isChinese, count >= Self.shortestText, ideographs * 2 < count {
      found.append(info(code: "language-other", "the text is not Chinese"))
    }
    return found
  }

  /// Whether a mark names the document and nothing else does: orders, announcements, letters (某某市人民政府公告, 某某縣政府　函)
  /// with a number or a date have no other title.
  private func isNamedByMark(_ kinds: Set<ElementKind>) -> Bool {
    guard kinds.contains(.documentNumber) || metadata[.documentNumber] != nil,
      metadata[.issued] != nil
    else { return false }
    var isNamed = false
    Node.forEach(in: body) { node in
      guard case .element(let kind, let text) = node.content else { return }
      if kind == .issuerMark || kind == .documentNumber, Self.named.end(text.scalars[...]) {
        isNamed = true
      }
      // 主旨：, which letters of Taiwan have for a title.
      if kind == .paragraph, text.scalars.starts(with: Self.subject) { isNamed = true }
    }
    return isNamed
  }

  /// Elements of a head or a closing, which a whole document has: without any of them it may be an excerpt that has no title.
  private static let ofDocuments: Set<ElementKind> = [
    .addressee, .date, .documentNumber, .issuerMark, .signature,
  ]

  /// Whether a paragraph names the document by its kind (…，制定本办法。), which has a title then.
  private var namesItself: Bool {
    var isNamed = false
    Node.forEach(in: body) { node in
      guard !isNamed, case .element(.paragraph, let text) = node.content else { return }
      isNamed = Self.making.stands(in: text.scalars.suffix(Self.reachOfName))
    }
    return isNamed
  }

  /// The last characters of a paragraph in which it names the document that it introduces: 制定本管理办法。
  private static let reachOfName = 12
  private static let making: PhraseIndex = ["制定本", "制訂本", "制订本", "编制本", "編製本"]

  /// The first line of the text that may be the title of a document without one: it has no stop, and is neither a value with its
  /// label nor a remark in brackets.
  private var unreadTitle: String? {
    var lines = body
    if let first = body.first, case .component = first.content { lines = first.children }
    let first = lines.firstIndex { node in
      if case .element(let kind, _) = node.content { kind == .paragraph } else { true }
    }
    guard let first, first + 1 < lines.count,
      case .element(.paragraph, let text) = lines[first].content,
      text.scalars.count <= ParagraphSigns.longestLineOfHead,
      !ParagraphSigns.endsWithStop(text.scalars), let opening = text.scalars.first,
      !Self.remarks.contains(opening), !text.scalars.contains(where: { $0 == "：" || $0 == ":" })
    else { return nil }
    return text.string
  }

  private static let remarks: ScalarTable = "（([【"

  /// The line right below the title that may be its end: the title lacks its kind, and the line ends with one.
  private func restOfTitle(_ title: String) -> String? {
    guard !TitleForm.isComplete(title.unicodeScalars) else { return nil }
    var isBelow = false
    var rest: String?
    Node.forEach(in: body) { node in
      let words: TracedText? =
        switch node.content {
        case .element(.paragraph, let text), .element(.subtitle, let text): text
        case .section(_, nil, let heading?): heading
        default: nil
        }
      if isBelow, rest == nil, let words, words.scalars.count <= TitleForm.longestLine,
        !words.scalars.contains(where: { Self.clauses.contains($0) }),
        TitleForm.isComplete(words.scalars)
      {
        rest = words.string
      }
      if case .element(.title, _) = node.content { isBelow = true } else { isBelow = false }
    }
    return rest
  }

  private static let clauses: ScalarTable = "，。；：—"

  private static let named: PhraseEndings = [
    "令", "公告", "公報", "公报", "函", "布告", "批示", "佈告", "通告",
  ]
  private static let subject: Phrase = "主旨："

  private func info(code: String, _ message: String) -> Diagnostic {
    Diagnostic(code: code, severity: .info, message: message)
  }

  private func warning(code: String, _ message: String) -> Diagnostic {
    Diagnostic(code: code, severity: .warning, message: message)
  }

  /// The kinds of its elements.
  private var kinds: Set<ElementKind> {
    var kinds = Set<ElementKind>()
    Node.forEach(in: body) { node in
      if case .element(let kind, _) = node.content { kinds.insert(kind) }
    }
    return kinds
  }

  /// How many of its characters are Chinese: a short text may show neither script.
  private var ideographs: Int {
    var count = 0
    Node.forEach(in: body) { node in
      node.forEachText { text, _ in count += text.scalars.count { UnicodeClass.isHan($0) } }
    }
    return count
  }

  /// Whether a text has a letter, a digit or an ideograph, and not signs alone.
  private var hasWords: Bool {
    var found = false
    Node.forEach(in: body) { node in
      if found { return }
      node.forEachText { text, _ in
        found =
          found
          || text.scalars.contains {
            $0.properties.isAlphabetic || $0.properties.numericType != nil
          }
      }
    }
    return found
  }

  private var characters: Int {
    var count = 0
    Node.forEach(in: body) { node in node.forEachText { text, _ in count += text.scalars.count } }
    return count
  }

  /// Whether the title begins with the name of a body.
  private var titleNamesBody: Bool {
    metadata[.title].map { TitlePlausibility.body(in: Array($0.unicodeScalars)) != nil } ?? false
  }

  /// A number with a year in 〔〕 that a line below the title has.
  private var unreadNumber: String? {
    var found: String?
    Node.forEach(in: body) { node in
      guard found == nil, case .element(.subtitle, let text) = node.content,
        let open = text.scalars.firstIndex(of: "〔")
      else { return }
      let end = text.scalars[open...].firstIndex { $0 == "号" || $0 == "號" }
      found = end.map { TracedText(scalars: Array(text.scalars[open...$0])).string }
    }
    return found
  }

  /// Lines that were set aside as running headers or footers and are printed once: running lines come again.
  private var lonelyRunningLines: [Diagnostic] {
    let running = removed.filter { $0.reason == .runningHeader || $0.reason == .runningFooter }
    let keys = running.map { line in line.text.scalars.filter { UnicodeClass.isHan($0) } }
    let counts = Dictionary(grouping: keys) { $0 }.mapValues(\.count)
    // A name that is alone on one page is in one row with that of a chapter on others.
    let lengths = Set(
      counts.filter { $0.value == 1 && $0.key.count >= Self.shortestRunningLine }.map(\.key.count))
    var parts: Set<ArraySlice<Unicode.Scalar>> = []
    for (key, count) in counts where count > 1 {
      for length in lengths where length < key.count {
        parts.insert(key.prefix(length))
        parts.insert(key.suffix(length))
      }
    }
    return zip(running, keys).filter { _, key in
      key.count >= Self.shortestRunningLine && counts[key] == 1 && !parts.contains(key[...])
    }.filter { line, _ in !Self.hasClock(line.text.scalars) }.map { line, _ in
      Diagnostic(
        code: "removed-once", severity: .info,
        message: "\(line.text.string) was set aside as a running line and is printed once",
        origin: line.text.origin)
    }
  }

  /// Whether a line has a time of day, as browsers print it above a page.
  private static func hasClock(_ text: [Unicode.Scalar]) -> Bool {
    text.indices.dropFirst().dropLast().contains { place in
      text[place] == ":" && ChineseNumeral.arabicDigit(text[place - 1]) != nil
        && ChineseNumeral.arabicDigit(text[place + 1]) != nil
    }
  }

  /// A title of the page that is nowhere in the document.
  private var unread: String? {
    // Titles of columns and of sites have no 文种.
    let names = pageTitles.flatMap { title in
      title.unicodeScalars.split { Self.seams.contains($0) }.map(Array.init)
    }.filter { $0.count >= Self.shortestTitle && TitleForm.isComplete($0) }
    guard let name = names.first else { return nil }
    let first = TracedText(scalars: name).string
    let titles = names.map { TitleKey($0) }
    if let own = metadata[.title].map({ TitleKey(Array($0.unicodeScalars)) }),
      titles.contains(where: { Self.isSame(own, $0) })
    {
      return nil
    }
    var words: [Unicode.Scalar] = []
    Node.forEach(in: body) { node in node.forEachText { text, _ in words += text.scalars } }
    let text = TitleKey(words).scalars
    return titles.contains { text.contains(Phrase($0.scalars)) } ? nil : first
  }

  /// Signs between the title of a release and the names of the column and the site.
  private static let seams: ScalarTable = "-_|｜—\u{2013}"

  private static func isSame(_ one: TitleKey, _ other: TitleKey) -> Bool {
    one == other || one.isLike(other, above: TitleLikeness.ofEntry) || one.isCut(of: other)
      || other.isCut(of: one) || one.scalars.contains(Phrase(other.scalars))
      || other.scalars.contains(Phrase(one.scalars))
  }
}
