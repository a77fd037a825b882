import GongwenLanguage
import GongwenModel
import GongwenText

/// Finds what a text cites: titles in 《》, document numbers, and articles of the same document.
struct CitationReader {
  /// The articles of the document by number and insert, with their items.
  let articles: [ArticleNumber: Article]

  /// The longest 机关代字 with the words before it, in characters.
  private static let longestCode = 12
  /// How many characters before a cited article 本法 or 本办法 may come (本实施办法).
  private static let reachOfOwn = 6

  /// An article's number.
  struct ArticleNumber: Hashable {
    var ordinal: Int
    var insert: Int
  }

  /// An article and its items.
  struct Article {
    var handle: Int
    var items: [Int: Int] = [:]
  }

  /// The citations in a text, by place. Offsets are those of the text.
  func annotations(in text: [Unicode.Scalar]) -> [Annotation] {
    let all = titles(in: text) + numbers(in: text) + articles(in: text)
    return all.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  // MARK: 《》

  private func titles(in text: [Unicode.Scalar]) -> [Annotation] {
    var result: [Annotation] = []
    var open: Int?
    var depth = 0
    for index in text.indices {
      if text[index] == "《" {
        if depth == 0 { open = index }
        depth += 1
      } else if text[index] == "》", depth > 0 {
        depth -= 1
        guard depth == 0, let start = open, index > start + 1 else { continue }
        result.append(
          Annotation(
            kind: .title, start: start, end: index + 1, value: string(text[(start + 1)..<index])))
      }
    }
    return result
  }

  // MARK: 国发〔2017〕35号

  private func numbers(in text: [Unicode.Scalar]) -> [Annotation] {
    var result: [Annotation] = []
    for open in text.indices where text[open] == "〔" {
      let close = open + 1 + DocumentNumberForm.digitsOfYear
      guard close + 1 < text.count, text[close] == "〕",
        text[(open + 1)..<close].allSatisfy({ ChineseNumeral.arabicDigit($0) != nil })
      else { continue }
      var end = close + 1
      if text[end] == "第" { end += 1 }
      guard let number = ChineseNumeral.readDigits(text[end...]) else { continue }
      end += number.length
      guard end < text.count, text[end] == "号" else { continue }
      var start = open
      while start > 0, UnicodeClass.isHan(text[start - 1]), open - start < Self.longestCode {
        start -= 1
      }
      start = codeStart(text[start..<open])
      guard start < open else { continue }
      result.append(
        Annotation(
          kind: .documentNumber, start: start, end: end + 1, value: string(text[start...end])))
    }
    return result
  }

  /// Where the 机关代字 begins, behind the words of the sentence.
  private func codeStart(_ text: ArraySlice<Unicode.Scalar>) -> Int {
    let words: Set<Unicode.Scalar> = ["的", "据", "照", "按", "见", "以", "由", "与", "及", "和", "为"]
    guard let last = text.indices.last(where: { words.contains(text[$0]) }) else {
      return text.startIndex
    }
    return last + 1
  }

  // MARK: 本办法第十二条第（三）项

  private func articles(in text: [Unicode.Scalar]) -> [Annotation] {
    guard !articles.isEmpty else { return [] }
    var result: [Annotation] = []
    var index = 0
    while index < text.count {
      guard text[index] == "第", let article = article(at: index, in: text) else {
        index += 1
        continue
      }
      if isOwn(index, in: text) { result.append(article) }
      index = article.end
    }
    return result
  }

  private func article(at start: Int, in text: [Unicode.Scalar]) -> Annotation? {
    guard let number = ChineseNumeral.read(text[(start + 1)...]) else { return nil }
    var end = start + 1 + number.length
    guard end < text.count, text[end] == "条" else { return nil }
    end += 1
    var key = ArticleNumber(ordinal: number.value, insert: 0)
    if end < text.count, text[end] == "之",
      let insert = ChineseNumeral.readChinese(text[(end + 1)...])
    {
      key.insert = insert.value
      end += 1 + insert.length
    }
    guard let cited = articles[key] else { return nil }
    var handle = cited.handle
    if let item = item(at: end, in: text) {
      end = item.end
      handle = cited.items[item.ordinal] ?? handle
    }
    var annotation = Annotation(
      kind: .article, start: start, end: end, value: string(text[start..<end]))
    annotation.targetHandle = handle
    return annotation
  }

  /// 第二款第（三）项 behind an article.
  private func item(
    at start: Int, in text: [Unicode.Scalar]
  ) -> (ordinal: Int, end: Int)? {
    var at = start
    if at < text.count, text[at] == "第", let part = ChineseNumeral.read(text[(at + 1)...]),
      at + 1 + part.length < text.count, text[at + 1 + part.length] == "款"
    {
      at += part.length + 2
    }
    guard at < text.count, text[at] == "第" else { return at > start ? (0, at) : nil }
    var inner = at + 1
    let isBracketed = inner < text.count && (text[inner] == "（" || text[inner] == "(")
    if isBracketed { inner += 1 }
    guard let number = ChineseNumeral.read(text[min(inner, text.count)...]) else {
      return at > start ? (0, at) : nil
    }
    inner += number.length
    if isBracketed { inner += 1 }
    guard inner < text.count, text[inner] == "项" else { return at > start ? (0, at) : nil }
    return (number.value, inner + 1)
  }

  /// An article of this document: named by 本法, 本办法 and the like, or by nothing at all.
  private func isOwn(_ index: Int, in text: [Unicode.Scalar]) -> Bool {
    var at = index
    while at > 0, text[at - 1] == " " { at -= 1 }
    guard at > 0 else { return true }
    let before = text[at - 1]
    if before == "》" { return false }
    let own = text[max(0, at - Self.reachOfOwn)..<at]
    if own.contains("本") { return true }
    // 刑法第十二条: another law's name; 依照第十二条: this one's.
    return !"法例定则章约》".unicodeScalars.contains(before)
  }

  private func string(_ text: ArraySlice<Unicode.Scalar>) -> String {
    TracedText(scalars: Array(text)).string
  }
}

extension CitationReader {
  /// The reader for the articles among some nodes; the first of each number counts.
  init(nodes: [Node]) {
    var found: [ArticleNumber: Article] = [:]
    Node.forEach(in: nodes) { node in
      guard case .section(_, let marker?, _) = node.content, marker.scheme == .article,
        let ordinal = marker.ordinal
      else { return }
      let key = ArticleNumber(ordinal: ordinal, insert: marker.insert ?? 0)
      if found[key] == nil { found[key] = Article(of: node) }
    }
    articles = found
  }
}

extension CitationReader.Article {
  /// The article of a node, with the items directly below it.
  fileprivate init(of node: Node) {
    handle = node.handle
    for child in node.children {
      if case .section(_, let inner?, _) = child.content, inner.scheme == .chineseParen,
        let ordinal = inner.ordinal
      {
        items[ordinal] = child.handle
      }
    }
  }
}
