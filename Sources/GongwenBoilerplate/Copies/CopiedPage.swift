import GongwenLanguage
import GongwenModel
import GongwenText

/// A text that was copied from the page of a site, with what the site prints around the document.
///
/// A document is one stretch of lines, and so are the lines above and below it. A line that only a site prints
/// (``SiteLine``) shows such a stretch; the others of the stretch are known by their place: above the last
/// line of the site there is nothing of a document whose title comes below it, and below its first line behind the
/// document nothing but lines without a sentence, unit, title, signature, date or attachment. A word of a site may be one of
/// a list that the document ends with, so below it two different signs are needed.
struct CopiedPage {
  /// The lines of the text.
  let lines: [FurnitureLine]

  /// How many lines a site prints above a document at most: a name, a menu, a path, a strip of labels, each a line or
  /// several.
  private static let reachAbove = 20
  /// How many lines a site prints below a document at most: a list of links, tools, and a footer.
  private static let reachBelow = 60
  /// The longest line above a title that may be the site's, in characters: its name is that of its body.
  private static let longestName = 24
  /// The shortest title that shows where a document begins, in characters: 某某通知 may name a column.
  private static let shortestTitle = 8
  /// The part of the text below a document is at most this: else its lines are those of a list.
  private static let mostBelow = Share(1, of: 2)
  /// The fewest different signs of a site below a document: one is a line that only looks like the site's.
  private static let fewestSigns = 2

  private static let ofSite: Set<FurnitureReason> = [
    .advertisement, .breadcrumb, .footer, .navigation, .pageMetadata, .relatedLinks, .toolbar,
  ]
  /// Reasons that a line alone shows, whether a title is found or not.
  private static let sure: Set<FurnitureReason> = [
    .breadcrumb, .navigation, .pageMetadata, .toolbar,
  ]
  /// Reasons that show that the document has ended: labels of editors are also printed between it and its attachments.
  private static let ofEnd: Set<FurnitureReason> = [
    .advertisement, .breadcrumb, .footer, .navigation, .relatedLinks, .toolbar,
  ]

  /// Labels the lines of the site.
  func label(_ document: inout RawDocument) {
    labelAbove(&document)
    labelBelow(&document)
  }

  private func isFree(_ line: FurnitureLine, _ document: RawDocument) -> Bool {
    document.blocks[line.index].furniture == nil
  }

  // MARK: Above the document

  private func labelAbove(_ document: inout RawDocument) {
    var found: [(line: Int, reason: FurnitureReason)] = []
    var last: Int?
    var title: Int?
    for (place, line) in lines.prefix(Self.reachAbove).enumerated() where !line.key.isEmpty {
      let block = document.blocks[line.index]
      if block.furniture == nil, isText(line, block) { break }
      if title == nil, block.furniture == nil, opensDocument(place, document) {
        title = place
        continue
      }
      guard let reason = block.furniture ?? SiteLine.reason(line) else { continue }
      if block.furniture == nil { found.append((line.index, reason)) }
      if title == nil, Self.ofSite.contains(reason) { last = place }
    }
    for (line, reason) in found where title != nil || Self.sure.contains(reason) {
      document.blocks[line].furniture = reason
    }
    guard let last, title != nil else { return }
    for line in lines[..<last] where isFree(line, document) && mayBeName(line) {
      document.blocks[line.index].furniture = .navigation
    }
  }

  /// Whether the text of a document begins at a line.
  private func isText(_ line: FurnitureLine, _ block: Block) -> Bool {
    block.evidence.cell != nil || line.hasStop || WebForm.isStatute(line.key)
      || WebForm.isMarked(line.key)
  }

  /// Whether a document begins at a line at the latest: with a title, over one line or several, a number, or a mark with
  /// the word for one.
  private func opensDocument(_ place: Int, _ document: RawDocument) -> Bool {
    let line = lines[place]
    if WebForm.isNumber(line.key) || WebForm.isMark(line.key) || WebForm.isHead(line.key) {
      return true
    }
    var title: [Unicode.Scalar] = []
    for next in lines[place...].prefix(Self.linesOfTitle) {
      guard isFree(next, document), !next.hasStop, SiteLine.reason(next) == nil else { break }
      title += next.key
      if title.count >= Self.shortestTitle, TitleForm.isComplete(title) {
        return next.index == line.index || Self.subjects.stands(in: line.key[...])
      }
    }
    return false
  }

  /// How many lines a title has at most.
  private static let linesOfTitle = 4
  /// Words of a title, in the first of its lines.
  private static let subjects: PhraseIndex = ["《", "关于", "印发", "批转", "转发", "關於"]

  /// Whether a line may be the name of a site, of a column or of an account.
  private func mayBeName(_ line: FurnitureLine) -> Bool {
    line.isShort(Self.longestName) && !WebForm.isDate(line.key).date
  }

  // MARK: Below the document

  private func labelBelow(_ document: inout RawDocument) {
    var reasons = [FurnitureReason?](repeating: nil, count: lines.count)
    var start: Int?
    var place = lines.count
    while place > 0, lines.count - place < Self.reachBelow {
      let line = lines[place - 1]
      let block = document.blocks[line.index]
      if block.furniture == nil,
        isOfDocument(line, block)
          || isOfClosing(line) && (isSigned(place - 1) || !isListed(place - 1, document))
      {
        break
      }
      place -= 1
      reasons[place] = block.furniture ?? SiteLine.reason(line)
      if let reason = reasons[place], Self.ofEnd.contains(reason) { start = place }
    }
    guard let start,
      Set(reasons[start...].compactMap { $0 }).intersection(Self.ofEnd).count >= Self.fewestSigns
    else { return }
    let (all, below) = (length(of: 0..<lines.count), length(of: start..<lines.count))
    guard !Self.mostBelow.isExceeded(by: below, of: all) else { return }
    var isList = false
    for place in start..<lines.count where !lines[place].key.isEmpty {
      if let reason = reasons[place] {
        isList = reason == .relatedLinks || isList && !Self.ofEnd.contains(reason)
      }
      guard document.blocks[lines[place].index].furniture == nil else { continue }
      document.blocks[lines[place].index].furniture =
        reasons[place] ?? (isList ? .relatedLinks : .navigation)
    }
  }

  /// Whether a line signs a document, dates it, or is a title of what is attached to it.
  private func isOfClosing(_ line: FurnitureLine) -> Bool {
    let key = line.key
    if WebForm.isDate(key).date || WebForm.isBody(key) || WebForm.isPerson(line.text) {
      return true
    }
    return key.count >= Self.shortestTitle && TitleForm.isComplete(key)
      && SiteLine.reason(line) == nil
  }

  /// Whether a line is a date right below the body or the person who signs.
  private func isSigned(_ place: Int) -> Bool {
    guard place > 0, WebForm.isDate(lines[place].key).date else { return false }
    return WebForm.isBody(lines[place - 1].key) || WebForm.isPerson(lines[place - 1].text)
  }

  /// Whether a line is below the heading of a list of links, which name bodies and titles.
  private func isListed(_ place: Int, _ document: RawDocument) -> Bool {
    for above in lines[..<place].suffix(Self.reachBelow).reversed() {
      let block = document.blocks[above.index]
      if let reason = block.furniture ?? SiteLine.reason(above), Self.ofEnd.contains(reason) {
        return reason == .relatedLinks
      }
      if block.furniture == nil, isOfDocument(above, block) { return false }
    }
    return false
  }

  private func length(of range: Range<Int>) -> Int {
    lines[range].reduce(0) { $0 + $1.key.count }
  }

  /// Whether a line is a sentence, a unit or an element of a closing: nothing of a site.
  private func isOfDocument(_ line: FurnitureLine, _ block: Block) -> Bool {
    let key = line.key
    if block.evidence.cell != nil || line.hasStop || line.text.count > FurnitureLine.longest {
      return true
    }
    guard let first = key.first else { return false }
    if WebForm.isStatute(key) || WebForm.isMarked(key) && first != "●" { return true }
    if WebForm.isDate(key).date, key.contains("年") { return true }
    return key.last == ":" && SiteLine.reason(line) == nil || WebForm.isNumber(key)
      || WebForm.isAttachment(key) || WebForm.isImprint(key)
  }
}
