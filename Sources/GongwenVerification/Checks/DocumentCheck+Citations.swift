import GongwenJSON
import GongwenModel

extension DocumentCheck {
  /// Whether citations say what their words say, and entries of a table of contents name what they lead to.
  mutating func checkCitations() {
    let nodes = NodeIndex(of: value["body"])
    checkCitations("body", of: value, nodes)
  }

  private mutating func checkCitations(_ list: String, of value: JSONValue, _ nodes: NodeIndex) {
    forEach(list, of: value) { check, node in
      let text = (node["text"] ?? node["heading"]?["text"])?.asString ?? ""
      check.forEach("annotations", of: node) { check, annotation in
        check.checkAnnotation(annotation, of: [Unicode.Scalar](text.unicodeScalars), nodes)
        check.checkAct(annotation, of: node, nodes)
      }
      if list == "entries" { check.checkEntry(node, nodes) }
      check.checkCitations("children", of: node, nodes)
      check.checkCitations("entries", of: node, nodes)
    }
  }

  private mutating func checkAnnotation(
    _ annotation: JSONValue, of text: [Unicode.Scalar], _ nodes: NodeIndex
  ) {
    guard let start = annotation["start"]?.asInt, let end = annotation["end"]?.asInt,
      0 <= start, start <= end, end <= text.count, let value = annotation["value"]?.asString
    else { return }
    let own = text[start..<end]
    let words = [Unicode.Scalar](value.unicodeScalars)
    switch annotation["kind"]?.asString {
    case "title":
      let isQuoted =
        own.first == "《" && own.last == "》" && own.dropFirst().dropLast().elementsEqual(words)
      if !isQuoted, !isLaw(own, words, before: text[end...]) {
        report(.annotationWrong, "\(value) is not the title at this place")
      }
    case "documentNumber":
      if !own.filter({ !Blank.contains($0) }).elementsEqual(words) {
        report(.annotationWrong, "\(value) is not the number at this place")
      }
    case "article":
      if !own.elementsEqual(words) {
        report(.annotationWrong, "\(value) is not the text at this place")
      }
      checkArticle(annotation["target"]?.asString, words, nodes)
    case "noteRef":
      checkNote(own, words)
      if let target = annotation["target"]?.asString, nodes.type(of: target) != "note" {
        report(.annotationWrong, "\(target) is no note")
      }
    default: return
    }
  }

  /// Whether a title without 《》 is the name of a law, with one of its articles right behind it (民法典第五百零九条). The shortest
  /// are 刑法 and 某条例.
  private func isLaw(
    _ own: ArraySlice<Unicode.Scalar>, _ words: [Unicode.Scalar],
    before article: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    let name = String(String.UnicodeScalarView(own))
    let number = article.dropFirst().prefix { NumberReader.isNumeral($0) || Blank.contains($0) }
    let behind = article.dropFirst(1 + number.count).first
    return own.elementsEqual(words) && own.count >= (own.last == "法" ? 2 : 3)
      && article.first == "第" && !number.isEmpty
      && (behind == "条" || behind == "條") && Self.laws.contains { name.hasSuffix($0) }
      && (name.hasSuffix("适用法") || !Self.methods.contains { name.hasSuffix($0) })
      && !name.hasPrefix("了") && !Self.governors.contains(where: name.contains)
  }

  /// Ends of names of laws, words that end as they do, and words that are in no such name.
  private static let laws = ["条例", "條例", "法", "法典"]
  private static let methods = [
    "书法", "依法", "做法", "写法", "办法", "司法", "合法", "執法", "守法", "手法", "执法", "方法", "普法", "看法", "用法", "立法",
    "說法", "说法", "辦法", "违法", "違法", "非法",
  ]
  private static let governors = ["依据", "依照", "依據", "按照", "根据", "根據", "的", "违反", "違反"]

  /// Whether a reference to a note is its mark: digits, raised in the text, or the mark itself.
  private mutating func checkNote(_ own: ArraySlice<Unicode.Scalar>, _ words: [Unicode.Scalar]) {
    let raised: [Unicode.Scalar] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    let isSame =
      own.count == words.count && !own.allSatisfy { ("0"..."9").contains($0) }
      && zip(own, words).allSatisfy { text, word in
        text == word || NumberReader.decimal(word).map { raised[$0] == text } ?? false
      }
    if !isSame {
      report(.annotationWrong, "\(String(String.UnicodeScalarView(words))) is not the mark there")
    }
  }

  /// Whether the target of 第N条… is in article N.
  private mutating func checkArticle(
    _ target: String?, _ words: [Unicode.Scalar], _ nodes: NodeIndex
  ) {
    guard let target, words.first == "第",
      let end = words.firstIndex(where: { $0 == "条" || $0 == "條" }),
      let ordinal = NumberReader.value(words[1..<end]), let article = nodes.article(around: target)
    else { return }
    if article != ordinal {
      report(.annotationWrong, "\(target) is in article \(article), not \(ordinal)")
    }
  }

  /// Whether the target of a cited article is in the component of the text, whose numbers are its own.
  private mutating func checkAct(
    _ annotation: JSONValue, of node: JSONValue, _ nodes: NodeIndex
  ) {
    guard annotation["kind"]?.asString == "article", let id = node["id"]?.asString,
      let target = annotation["target"]?.asString
    else { return }
    let (own, other) = (nodes.component(of: id), nodes.component(of: target))
    if own != other, !nodes.mayCite(other, from: own) {
      report(.annotationWrong, "\(target) is an article of another component")
    }
  }

  private mutating func checkEntry(_ entry: JSONValue, _ nodes: NodeIndex) {
    guard let target = entry["target"]?.asString, let name = nodes.name(of: target),
      let text = entry["text"]?.asString
    else { return }
    if NodeIndex.folded(name) != NodeIndex.folded(text) {
      report(.annotationWrong, "\(target) is headed \(name), the entry is \(text)")
    }
  }
}
