import GongwenLanguage
import GongwenModel
import GongwenText

/// The labels within one block: 来源：柳塘日报 时间：2033-04-09, `<em>索引号</em>X`, 【文号】X.
struct WebLabelLine {
  /// A label with its value, raw, without blanks and marks at its ends.
  struct Entry {
    var label: WebLabel
    var value: Range<Int>
    fileprivate var start: Int
    fileprivate var end: Int
    /// Whether it is all of an element, without a colon.
    fileprivate var fillsElement = false
  }

  /// The labels in order.
  private(set) var entries: [Entry] = []
  /// The text before the first label, without blanks and marks; a date is that of publication.
  private(set) var lead: Range<Int>
  /// Whether the lead is a date.
  private(set) var leadIsDate = false
  /// Whether the lead is a document's number: 某政〔2009〕18号 发布日期：2009-08-03.
  private(set) var leadIsNumber = false
  /// Whether a date is among lead and values.
  private(set) var isDated = false

  private let text: ArraySlice<Unicode.Scalar>

  /// The longest block with labels, in characters: a dozen of them in one row.
  private static let longest = 240
  /// The longest block with a full stop in it, and the longest value: longer ones are sentences.
  private static let longestWithStop = 60
  private static let longestValue = 70
  /// The longest lead, in characters: the name of a newspaper, a date.
  private static let longestLead = 14
  private static let longestDatedLead = 20
  /// The longest unknown label with its value before the first known one, in characters.
  private static let longestLabelled = 40
  /// The longest line of one label that texts use too, in characters: a source; an editor's name in brackets.
  private static let lineOfOne = 40
  private static let lineOfEditor = 20
  /// The fewest labels of a strip whose values are taken as one element each.
  private static let fewestOfElements = 3
  /// Marks that may precede a label.
  private static let before: ScalarTable = "|｜】]〗；;，,、（(【[〖：:次日·"
  private static let edges: ScalarTable = " \t\r\n\u{3000}\u{A0}|｜【】[]〖〗；;：:，,·"
  private static let alone: ScalarTable = "(（·-—"

  /// Whether a text ends with a question, in quotation marks too.
  private static func asks(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let end = text.last { !UnicodeClass.isBlank($0) && $0 != "”" && $0 != "」" }
    return end == "？" || end == "?"
  }

  /// Reads a block; nil where it is no line of labels.
  init?(_ text: ArraySlice<Unicode.Scalar>, seams: [Int]) {
    // 记者：…有哪些规定？ is a question of an interview.
    guard text.count <= Self.longest, !Self.asks(text) else { return nil }
    self.text = text
    lead = text.startIndex..<text.startIndex
    findLabels(seams)
    guard !entries.isEmpty else { return nil }
    for index in entries.indices {
      let end = index + 1 < entries.count ? entries[index + 1].start : text.endIndex
      entries[index].value = Self.trimmed(entries[index].end..<end, text)
      // <span>索引号</span><span>1-2</span><span>目录</span>…: the value is one element, as its label is.
      if entries[index].fillsElement, entries.count >= Self.fewestOfElements,
        let seam = seams.first(of: entries[index].value)
      {
        entries[index].value = Self.trimmed(entries[index].value.lowerBound..<seam, text)
      }
    }
    cutUnknown(seams)
    cutTools(seams)
    dropNames()
    guard let first = entries.first else { return nil }
    lead = Self.trimmed(text.startIndex..<first.start, text)
    if isNote || text.contains("。") && text.count > Self.longestWithStop { return nil }
    guard entries.allSatisfy({ $0.value.count <= Self.longestValue }), readLead(seams) else {
      return nil
    }
    closeBrackets()
    isDated = leadIsDate || entries.contains { WebDates.find(in: text[$0.value]) != nil }
    guard isEnough else { return nil }
  }

  private mutating func findLabels(_ seams: [Int]) {
    var index = text.startIndex
    while index < text.endIndex {
      guard let (label, end) = WebLabel.at(index, in: text), isFree(index, seams) else {
        index += 1
        continue
      }
      let rest = text[end...].drop(while: UnicodeClass.isBlank)
      let colon = rest.first.map { "：:】]".unicodeScalars.contains($0) } ?? false
      if colon {
        let behind = rest.dropFirst()
        let isDouble = rest.first == "】" && (behind.first == "：" || behind.first == ":")
        let close = rest.startIndex + (isDouble ? 2 : 1)
        entries.append(Entry(label: label, value: close..<close, start: index, end: close))
        index = close
      } else if isEdge(index..<end, seams) {
        entries.append(
          Entry(label: label, value: end..<end, start: index, end: end, fillsElement: true))
        index = end
      } else {
        index += 1
      }
    }
  }

  /// 来源：柳塘日报 登记编号：2033-9: a value ends where an unknown label with its colon begins, behind a blank or an element.
  private mutating func cutUnknown(_ seams: [Int]) {
    for index in entries.indices {
      let value = entries[index].value
      let cut = value.dropFirst().first { place in
        guard UnicodeClass.isHan(text[place]),
          UnicodeClass.isBlank(text[place - 1]) || Self.hasSeam(place...place, seams)
        else { return false }
        let name = text[place..<value.upperBound].prefix(while: UnicodeClass.isHan)
        let rest = text[name.endIndex..<value.upperBound]
        return Self.unknown.contains(name.count)
          && rest.first.map { $0 == ":" || $0 == "：" } ?? false
      }
      if let cut { entries[index].value = Self.trimmed(value.lowerBound..<cut, text) }
    }
  }

  /// The length of an unknown label in a line of known ones, in characters.
  private static let unknown = 2...8

  /// 来源：柳塘日报【打印】【关闭】, 来源：柳塘日报 <a>评论(23)</a>, 来源：柳塘日报 分享到：: tools in brackets or elements behind a value,
  /// or behind a blank by what they do, do not belong to it.
  private mutating func cutTools(_ seams: [Int]) {
    for index in entries.indices {
      let value = entries[index].value
      var blanks = value.lowerBound + 1
      let cut = value.dropFirst().first { place in
        if UnicodeClass.isBlank(text[place]) { return false }
        defer { blanks = place + 1 }
        if text[place] == "【" { return true }
        let isApart = Self.hasSeam(blanks...place, seams)
        return blanks < place && isApart
          || (blanks < place || isApart) && WebWords.namesTool(text[place..<value.upperBound])
      }
      guard let cut,
        WebWords.isToolbar(WebKey.folded(text[cut..<value.upperBound], upTo: WebUnit.reach))
      else { continue }
      entries[index].value = Self.trimmed(value.lowerBound..<cut, text)
    }
  }

  /// 发布：柳塘县气象台: a word that is the label of a date elsewhere, and has none here.
  private mutating func dropNames() {
    entries.removeAll { entry in
      !entry.label.isStrong && entry.label.field == .published && !entry.value.isEmpty
        && WebDates.find(in: text[entry.value]) == nil
    }
  }

  /// Whether a label may begin at a place: at the start, behind a blank, a mark or a value, or where an element does.
  private func isFree(_ start: Int, _ seams: [Int]) -> Bool {
    guard start > text.startIndex else { return true }
    let last = text[start - 1]
    if UnicodeClass.isBlank(last) || Self.before.contains(last) || WebForm.isDigit(last) {
      return true
    }
    return Self.hasSeam(start...start, seams)
  }

  /// Whether an element within the line begins and ends with a label.
  private func isEdge(_ range: Range<Int>, _ seams: [Int]) -> Bool {
    var low = range.lowerBound
    while low > text.startIndex, UnicodeClass.isBlank(text[low - 1]) { low -= 1 }
    var high = range.upperBound
    while high < text.endIndex, UnicodeClass.isBlank(text[high]) { high += 1 }
    return Self.hasSeam(low...range.lowerBound, seams)
      && Self.hasSeam(range.upperBound...high, seams)
  }

  private static func hasSeam(_ range: ClosedRange<Int>, _ seams: [Int]) -> Bool {
    let first = seams.partitioningIndex { $0 >= range.lowerBound }
    return first < seams.count && seams[first] <= range.upperBound
  }

  /// Whether the text before the labels lets them be a strip.
  private mutating func readLead(_ seams: [Int]) -> Bool {
    let whole = lead
    lead = Self.trimmed(Self.withoutAddress(lead, text), text)
    let words = text[lead]
    guard !words.isEmpty else { return true }
    let key = WebKey.folded(words, upTo: WebUnit.reach)
    leadIsDate = WebForm.isDate(key).date
    leadIsNumber = WebForm.isNumber(key)
    if leadIsDate || leadIsNumber { return true }
    // 【我要纠错】责任编辑：王禾.
    if entries.first?.label.isStrong ?? false, WebWords.isToolbar(key) { return true }
    if words.count == 1, let first = words.first, Self.alone.contains(first) { return true }
    // 柳塘县政府网 http://www.… 时间：2033-04-09.
    if whole.upperBound > lead.upperBound, isDated(entries), words.count <= Self.longestLead {
      return true
    }
    // 提交日期：2033-04-09 点击率：12.
    if let date = WebDates.find(in: words), date.upperBound == lead.upperBound,
      words.count <= Self.longestDatedLead
    {
      return true
    }
    // 2033年4月9日 第01版：要闻 作者：王禾 来源：柳塘日报.
    if entries.count >= 2, let date = WebDates.find(in: words),
      date.lowerBound == lead.lowerBound, words.count <= Self.longestDatedLead
    {
      lead = date
      leadIsDate = true
      return true
    }
    // 全文有效　成文日期：2033-04-09.
    let isCertain = entries.first.map { $0.label.isStrong && $0.label.field != nil } ?? false
    // <span>项目编号：LT-2033-9</span><span>发布时间：2033-04-09</span>: an unknown label with its value.
    if isCertain, let start = entries.first?.start,
      Self.hasSeam(lead.upperBound...start, seams) || entries.count >= 2,
      WebStrip.isLabel(key), words.count <= Self.longestLabelled
    {
      return true
    }
    return words.count <= Self.longestLead
      && (entries.count >= 2 || isCertain || WebDates.find(in: words) != nil)
  }

  private func isDated(_ entries: [Entry]) -> Bool {
    entries.contains { WebDates.find(in: text[$0.value]) != nil }
  }

  private static let addresses: [Phrase] = ["http", "www."]

  /// The range behind the address of the page at its start (http://… 2033-04-09 10:22), or before the one at its end, behind the
  /// name of the site.
  private static func withoutAddress(
    _ range: Range<Int>, _ text: ArraySlice<Unicode.Scalar>
  ) -> Range<Int> {
    guard let address = addresses.lazy.compactMap({ text[range].firstIndex(of: $0) }).min() else {
      return range
    }
    if address > range.lowerBound {
      let isLast = text[address..<range.upperBound].allSatisfy { $0.value <= 0x7F }
      return isLast ? range.lowerBound..<address : range
    }
    let end = range.first { UnicodeClass.isBlank(text[$0]) || text[$0].value > 0x7F }
    return (end ?? range.upperBound)..<range.upperBound
  }

  /// （公开方式：主动公开）: a note of the document.
  private var isNote: Bool {
    guard entries.count == 1, let entry = entries.first else { return false }
    return entry.label.isStrong && entry.label.field == nil && LabelledStrip.isNote(text[...])
  }

  /// (编辑：王禾) : the bracket is not the editor's.
  private mutating func closeBrackets() {
    for index in entries.indices {
      var value = entries[index].value
      let words = text[value]
      guard let last = words.last, last == ")" || last == "）",
        !words.contains(where: { $0 == "(" || $0 == "（" })
      else { continue }
      value = value.lowerBound..<value.upperBound - 1
      entries[index].value = value
    }
  }

  /// Whether the labels are enough: one that texts use too is so only in a short line.
  private var isEnough: Bool {
    guard entries.count == 1, let label = entries.first?.label, !label.isStrong, !isDated else {
      return true
    }
    return text.count <= (label.field == nil ? Self.lineOfEditor : Self.lineOfOne)
  }

  /// Whether a bracket at the start closes within a text (【第9号公告】目录): it is a part of the value.
  private static func isQuotedHead(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = text.first, first == "【" || first == "〖" || first == "[" else { return false }
    let close: Unicode.Scalar = first == "【" ? "】" : first == "〖" ? "〗" : "]"
    return text.dropLast().contains(close)
  }

  /// A range without blanks and marks at its ends.
  static func trimmed(_ range: Range<Int>, _ text: ArraySlice<Unicode.Scalar>) -> Range<Int> {
    var range = range
    func isEdge(_ scalar: Unicode.Scalar) -> Bool {
      edges.contains(scalar) || UnicodeClass.isBlank(scalar)
    }
    while let first = range.first, isEdge(text[first]), !isQuotedHead(text[range]) {
      range = first + 1..<range.upperBound
    }
    while let last = range.last, isEdge(text[last]) { range = range.lowerBound..<last }
    return range
  }
}

extension [Int] {
  /// The first of some ascending offsets that is within a range, behind its start.
  fileprivate func first(of range: Range<Int>) -> Int? {
    let place = partitioningIndex { $0 > range.lowerBound }
    return place < count && self[place] < range.upperBound ? self[place] : nil
  }
}
