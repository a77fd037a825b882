import GongwenLanguage
import GongwenModel
import GongwenText

/// Finds the labels and values of a page in any markup: tables, lists, pairs of elements, strips.
///
/// Text is a label if it is a known one and a colon or 】 follows, or if it is all of its cell, its block or its
/// element. The value is what follows up to the next label; a row of labels takes its values from the row below.
struct WebPairFinder {
  private(set) var values: [WebLabelledValue] = []
  /// For each unit the points for being page metadata.
  var points: [Int]
  /// Units whose labels are only such that texts have too.
  private(set) var softUnits = Set<Int>()
  /// Units that are values of unknown labels, whose dates do not count as the day of publication.
  private(set) var valuesOfUnknown = Set<Int>()
  /// Units that are values of a record with a sentence: what a letter asks.
  private(set) var textsOfRecord = Set<Int>()
  /// Whether the page has a letter or announcement in the form of Taiwan.
  let isLetter: Bool
  let page: WebUnits
  let (scalars, seams): ([Unicode.Scalar], [Int])
  /// For each unit the label that it is.
  var labels: [WebLabel?]
  /// The first unit with a sentence: labels above it are no table of the text.
  let firstSentence: Int
  /// The number of labels among the elements of one appearance.
  private var looks: [Int: Int] = [:]

  /// The fewest labels of a row whose values are below it.
  private static let rowOfLabels = 3
  /// The fewest elements of one appearance that are labels, so that the others are too.
  private static let fewestAlike = 2
  /// The longest label and value of a pair of blocks, in characters, and the longest unknown label.
  private static let (longestValue, longestUnknown) = (80, 10)
  private static let longestItem = 60
  /// The share of a table's cells that are labels.
  private static let share = Share(1, of: 5)
  /// The fewest rows of a table of unknown labels above the text.
  private static let fewestAbove = 3
  /// The steps down from a label to its value: `<dt>` to `<dd><p>`.
  private static let down = 2
  /// The characters of the label of an item (公开类别：).
  private static let itemLabel = 3...9

  init(_ page: WebUnits, scalars: [Unicode.Scalar], seams: [Int]) {
    self.page = page
    isLetter = page.units.contains { $0.key[...].starts(with: "主旨:" as Phrase) }
    self.scalars = scalars
    self.seams = seams
    firstSentence =
      page.units.firstIndex { $0.table == nil && WebWeigher.stops(in: $0.text) > 0 }
      ?? 0
    points = [Int](repeating: 0, count: page.units.count)
    // A link in a menu is no label: 图片, 视频.
    labels = page.units.map {
      $0.isWhole && $0.linked * 2 <= $0.characters ? WebLabel.alone(in: $0.text) : nil
    }
    for (index, unit) in page.units.enumerated() {
      if let table = unit.table { readTable(table, index) }
      if labels[index] != nil { looks[page.tree.nodes[unit.node].look, default: 0] += 1 }
    }
    readLoneLabels()
    readUnknownLabels()
    readRecords()
    readLines()
    readPromulgation()
    readHeadings()
  }

  /// 成文日期 next to 公布日期: then the latter is the day of publication; alone it is the date of the document.
  private mutating func readPromulgation() {
    let fields = Set(
      values.lazy.filter { $0.label.isStrong && !$0.value.isEmpty }.compactMap(\.label.field))
    guard fields.contains(.issued), !fields.contains(.published), let published = Self.published
    else { return }
    for index in values.indices
    where values[index].label.field == .issued && !values[index].label.isStrong {
      values[index].label = published
    }
  }

  mutating func add(
    _ label: WebLabel, _ value: Range<Int>, at unit: Int, isStrong: Bool, isTabled: Bool = true
  ) {
    values.append(
      WebLabelledValue(
        label: label, value: WebLabelLine.trimmed(value, scalars[...]), unit: unit,
        isStrong: isStrong, isTabled: isTabled))
  }

  // MARK: Tables

  private mutating func readTable(_ table: WebTable, _ unit: Int) {
    let rows = table.rowsOfCells
    let first = values.count
    for index in rows.indices { read(rows, index, unit) }
    let found = values.count - first
    let isKnown = values[first...].contains { $0.label.isStrong }
    let isPair = found == 1 && table.cells.count <= 2 && isKnown
    // Below a sentence 名称 and 时间 are labels of the text, unless 来源 and a day are with them.
    let isOfPage =
      unit <= firstSentence || firstSentence == 0
      || isOfPage(values[first...], at: unit, isKnown: isKnown)
    let isCatalogue =
      isOfPage && found >= 2 && Self.share.isReached(by: found, of: table.cells.count)
    let isAboveText = unit < firstSentence && rows.count >= Self.fewestAbove
    let isList = (isKnown || isAboveText) && table.isOfLabels
    if isCatalogue || isPair || isList {
      let labels = isList ? rows.count : found
      points[unit] = min(WebPoints.mostOfLabels, WebPoints.strongLabel * labels)
      // 概要: the heading of such a table.
      if isAboveText, unit > 0, page.units[unit - 1].level > 0,
        page.units[unit - 1].characters <= Self.longestUnknown,
        page.tree.distance(page.units[unit - 1].node, page.units[unit].node) <= Self.down
      {
        points[unit - 1] += WebPoints.strongLabel
      }
    } else {
      values.removeSubrange(first...)
    }
  }

  private mutating func read(_ rows: [[WebTable.Cell]], _ index: Int, _ unit: Int) {
    let row = rows[index]
    let names = row.map { WebLabel.alone(in: scalars[$0.range]) }
    if WebTable.isHeadOfData(row, above: rows[(index + 1)...]) { return }
    if row.count >= 2, Self.areLabels(names), index + 1 < rows.count,
      !rows[index + 1].contains(where: { WebLabel.alone(in: scalars[$0.range]) != nil })
    {
      if WebTable.areData(rows[(index + 1)...], below: row) { return }
      for (cell, name) in zip(row, names) {
        let value = rows[index + 1].first { $0.column == cell.column }
        if let name { add(name, value?.range ?? cell.empty, at: unit, isStrong: true) }
      }
      return
    }
    var position = 0
    while position < row.count {
      let cell = row[position]
      if let name = names[position] {
        let next = position + 1 < row.count && names[position + 1] == nil ? row[position + 1] : nil
        let isBeside = next.map { $0.column == cell.column + cell.span } ?? false
        let value = isBeside ? next?.range ?? cell.empty : cell.empty
        add(name, value, at: unit, isStrong: true)
        position += isBeside ? 2 : 1
      } else {
        if let line = WebLabelLine(scalars[cell.range], seams: seams), line.entries.count == 1,
          let entry = line.entries.first, line.lead.isEmpty
        {
          add(entry.label, entry.value, at: unit, isStrong: true)
        }
        position += 1
      }
    }
  }

  // MARK: Headings

  /// The heading of a list of labels behind the text (概要).
  private mutating func readHeadings() {
    for index in labels.indices.dropLast() where index > firstSentence && points[index] == 0 {
      let (unit, next) = (page.units[index], page.units[index + 1])
      guard unit.level > 1, unit.characters <= Self.longestHeading, unit.linked == 0,
        points[index + 1] >= WebPoints.strongLabel, page.tree.nodes[next.node].item >= 0,
        page.tree.steps(unit.node, next.node).up <= 1
      else { continue }
      points[index] += WebPoints.strongLabel
    }
  }

  /// The longest heading of such a list, in characters: 文书基本信息.
  private static let longestHeading = 6

  // MARK: Blocks that are a label alone

  private mutating func readLoneLabels() {
    var index = 0
    while index < labels.count {
      guard labels[index] != nil else {
        index += 1
        continue
      }
      var end = index + 1
      while end < labels.count, labels[end] != nil,
        page.tree.steps(page.units[end - 1].node, page.units[end].node).up <= 1
      { end += 1 }
      if readRow(index..<end) {
        index = end + (end - index)
      } else {
        for place in index..<end { readLone(place) }
        index = end
      }
    }
  }

  /// A row of labels above a row of values.
  private mutating func readRow(_ row: Range<Int>) -> Bool {
    guard row.count >= Self.rowOfLabels, row.upperBound + row.count <= labels.count,
      labels[row.upperBound..<row.upperBound + row.count].allSatisfy({ $0 == nil }),
      page.units[row.upperBound..<row.upperBound + row.count].allSatisfy({ isValue($0) })
    else { return false }
    for place in row {
      let value = place + row.count
      if let label = labels[place] { add(label, range(value), at: value, isStrong: true) }
      points[place] += WebPoints.strongLabel
      points[value] += WebPoints.strongLabel
    }
    return true
  }

  private func isValue(_ unit: WebUnit) -> Bool {
    unit.isWhole && unit.characters <= Self.longestValue
  }

  private func range(_ unit: Int) -> Range<Int> {
    let text = page.units[unit].text
    return text.startIndex..<text.endIndex
  }

  private mutating func readLone(_ place: Int) {
    guard let label = labels[place], label.isStrong || !isHeadingOfText(place) else { return }
    let value = place + 1
    let node = page.units[place].node
    if value < labels.count, labels[value] == nil, isValue(page.units[value]) {
      let steps = page.tree.steps(node, page.units[value].node)
      let tag = page.tree.nodes[node].tag
      let isFree = tag != "dt" || page.tree.nodes[page.units[value].node].tag == "dd"
      if steps.up <= 1, steps.down <= Self.down, isFree {
        add(label, range(value), at: value, isStrong: label.isStrong)
        points[place] += WebPoints.strongLabel
        points[value] += WebPoints.strongLabel
        return
      }
    }
    let isOneOfSeveral = looks[page.tree.nodes[node].look, default: 0] >= Self.fewestAlike
    points[place] += isOneOfSeveral ? 10 : 4
  }

  /// Short texts that look like known labels are labels without a field (组配分类, 废止日期).
  private mutating func readUnknownLabels() {
    let tree = page.tree
    var parents = Set<Int>()
    for (index, label) in labels.enumerated() where label != nil {
      let parent = tree.nodes[page.units[index].node].parent
      parents.insert(parent)
      if parent >= 0 { parents.insert(tree.nodes[parent].parent) }
    }
    guard !parents.isEmpty else { return }
    for index in labels.indices where labels[index] == nil && page.units[index].table == nil {
      let unit = page.units[index]
      guard unit.characters <= Self.longestUnknown, isLikeLabels(unit.node) else { continue }
      let parent = tree.nodes[unit.node].parent
      guard parents.contains(parent) || parent >= 0 && parents.contains(tree.nodes[parent].parent)
      else { continue }
      points[index] += WebPoints.strongLabel
      let value = index + 1
      guard value < labels.count, labels[value] == nil, isValue(page.units[value]),
        !isLikeLabels(page.units[value].node),
        tree.steps(unit.node, page.units[value].node).up <= 1
      else { continue }
      points[value] += 10
      valuesOfUnknown.insert(value)
    }
  }

  /// The unknown labels of records (信件编号：) with their values; that of a title (信件标题：, 要旨：) is one of the article.
  private mutating func readRecords() {
    for index in labels.indices where labels[index] == nil && page.units[index].isOfRecord {
      guard let cell = page.units[index].cell, cell.column.isMultiple(of: 2) else { continue }
      points[index] += WebPoints.strongLabel
      let value = index + 1
      guard value < labels.count, isValue(page.units[value]), let own = page.units[value].cell,
        own.row == cell.row, own.column == cell.column + 1,
        value + 1 == labels.count || page.units[value + 1].cell?.row != cell.row
          || page.units[value + 1].cell?.column != own.column
          || page.units[value + 1].cell?.table != cell.table,
        !Self.titles.end(page.units[index].key.filter { $0 != ":" }[...])
      else { continue }
      guard !page.units[value].key.contains(where: { Self.stops.contains($0) }) else {
        textsOfRecord.insert(value)
        continue
      }
      points[value] += WebPoints.strongLabel
      valuesOfUnknown.insert(value)
    }
  }

  /// A value of a record with one of them is a text.
  private static let stops: ScalarTable = "。！？!?"

  private static let titles: PhraseEndings = ["主题", "主題", "事由", "名称", "名稱", "标题", "案由", "標題", "要旨"]

  /// Whether elements of the look of a node are labels: several, with a class or as `<dt>`.
  private func isLikeLabels(_ node: Int) -> Bool {
    let node = page.tree.nodes[node]
    guard looks[node.look, default: 0] >= Self.fewestAlike else { return false }
    return node.tag == "dt" || node.hasWords
  }

  // MARK: Labels within a block

  private mutating func readLines() {
    // Of each list: how many of its items have a known label, and those that have none.
    var lists: [Int: (labels: Int, others: [Int])] = [:]
    let papers = papers
    for (index, unit) in page.units.enumerated()
    where unit.isWhole && labels[index] == nil && unit.free > 0 {
      let item = page.tree.nodes[unit.node].item
      if let paper = papers[index] {
        add(paper, at: index)
        continue
      }
      guard !isOfLetter(unit), let line = WebLabelLine(unit.text, seams: seams) else {
        if !isOfLetter(unit) { readStrip(unit, index) }
        if item >= 0 {
          lists[page.tree.nodes[item].parent, default: (0, [])].others.append(index)
        }
        continue
      }
      add(line, at: index)
      if item >= 0 { lists[page.tree.nodes[item].parent, default: (0, [])].labels += 1 }
    }
    // 公开类别：… beside two items with known labels.
    for list in lists.values where list.labels >= Self.fewestAlike {
      for index in list.others where points[index] == 0 {
        guard let colon = page.units[index].key.firstIndex(of: ":"),
          Self.itemLabel.contains(colon + 1)
        else { continue }
        points[index] += WebPoints.strongLabel
      }
    }
  }

  /// 某工发〔2023〕14号 2023-07-20 阅读 865 来源：某处: a number and labelled values among the pieces of a strip of date and
  /// counters.
  private mutating func readStrip(_ unit: WebUnit, _ index: Int) {
    if index < firstSentence, WebStrip.isLabelled(unit.text, seams: seams) {
      points[index] += WebPoints.strongLabel
      valuesOfUnknown.insert(index)
    }
    guard let strip = WebStrip(unit.text, seams: seams), strip.hasCounter, strip.date != nil else {
      return
    }
    for piece in strip.pieces { readPiece(piece, index) }
  }

  private mutating func add(_ line: WebLabelLine, at unit: Int) {
    if line.leadIsDate, let published = Self.published {
      add(published, line.lead, at: unit, isStrong: true, isTabled: false)
    }
    if line.leadIsNumber, let number = Self.number {
      add(number, line.lead, at: unit, isStrong: true, isTabled: false)
    }
    var strong = 0
    for entry in line.entries {
      if entry.label.isStrong { strong += 1 }
      var value = entry.value
      if entry.label.field == .contentSource, let date = WebDates.find(in: scalars[value]),
        date.lowerBound > value.lowerBound || WebSourceName.isDate(value, date, in: scalars),
        let published = Self.published
      {
        add(published, date, at: unit, isStrong: true, isTabled: false)
        value = value.lowerBound..<date.lowerBound
      }
      add(
        entry.label,
        entry.label.field == .contentSource ? WebSourceName.range(in: value, of: scalars) : value,
        at: unit,
        isStrong: entry.label.isStrong || line.entries.count >= 2,
        isTabled: line.entries.count == 1)
    }
    let weak = line.entries.count - strong
    if line.lead.isEmpty, line.entries.allSatisfy({ Self.isOfTexts($0.label) }) {
      softUnits.insert(unit)
    }
    points[unit] += min(
      WebPoints.mostOfLabels,
      WebPoints.strongLabel * strong + WebPoints.weakLabel * weak
        + (line.isDated ? WebPoints.datedLabels : 0))
  }

  /// Whether notices have a label too: 时间, 名称. A source or an editor is the page's.
  private static func isOfTexts(_ label: WebLabel) -> Bool {
    !label.isStrong && label.field != nil && label.field != .contentSource
  }

  static let number = WebLabel.alone(in: Array("文号".unicodeScalars)[...])
  static let published = WebLabel.alone(in: Array("发布日期".unicodeScalars)[...])
}
