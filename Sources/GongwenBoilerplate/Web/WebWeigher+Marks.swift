import GongwenLanguage
import GongwenModel

/// 发文机关标志 and letterheads.
extension WebWeigher {
  /// Whether a line is the mark of an issuer, centred or above the number. A letter has the name of the body alone
  /// (GB/T 9704-2012, 10.1), which is one only at both places.
  func isMark(_ unit: WebUnit, _ index: Int) -> Bool {
    if WebForm.isMark(unit.key) { return unit.isCentred || isAboveNumber(index) }
    guard WebForm.isBody(unit.key) else { return false }
    guard unit.isCentred else { return isAboveCase(index) }
    return isAboveNumber(index) || isAboveDecision(index)
  }

  /// Whether the line below is the name of a decision above its number: 行政处罚决定书.
  private func isAboveDecision(_ index: Int) -> Bool {
    guard index + 1 < page.units.count else { return false }
    let next = page.units[index + 1]
    return next.isCentred && WebOwnTitle.isName(next.key) && TitleForm.isComplete(next.key)
      && isAboveNumber(index + 1)
  }

  /// Whether the lines below are the name of a decision and the number of its case, whatever their look: 民事判决书,
  /// （2033）柳01民终7号.
  private func isAboveCase(_ index: Int) -> Bool {
    guard index + 2 < page.units.count else { return false }
    let (name, number) = (page.units[index + 1].key, page.units[index + 2].key)
    return WebOwnTitle.isName(name) && TitleForm.isComplete(name)
      && WebForm.isNumber(number) && WebForm.isOfCase(number[...])
  }

  /// Whether a unit is the name of a decision between the court and the number of its case.
  func isAmidCase(_ unit: WebUnit, _ index: Int) -> Bool {
    weights.last?.role == .mark && unit.linked == 0 && WebForm.isBody(page.units[index - 1].key)
      && isAboveCase(index - 1)
  }

  /// Whether the line below is a number: then this one is the mark above it, wherever it is printed.
  private func isAboveNumber(_ index: Int) -> Bool {
    guard index + 1 < page.units.count else { return false }
    let next = page.units[index + 1]
    return WebForm.isNumber(next.table?.cells.first?.key ?? next.key)
  }
}

extension WebWeigher {
  /// Whether a line is the number of a document, and no label of one with its value: <span>文号</span>柳政发〔2033〕7号.
  func isNumber(_ key: [Unicode.Scalar]) -> Bool {
    guard WebForm.isNumber(key) else { return false }
    return WebLabel.at(0, in: key[...])?.label.field != .documentNumber
  }
}

// MARK: Files

extension WebWeigher {
  /// The longest head of a list of the text's own files, in characters: 公告正文下载链接：.
  private static let longestOffer = 16
  /// How far such a list reaches below its head, in units.
  private static let reachOfOffer = 6

  /// Whether a line counts the files that the page has below it: 附件（2）, 附件(共2个).
  func isHeadOfFiles(_ index: Int) -> Bool {
    let key = page.units[index].key
    guard key[...].starts(with: "附件(" as Phrase), key.last == ")", index + 1 < page.units.count,
      page.units[index + 1].files > 0
    else { return false }
    let count = key.dropFirst(3).dropLast().filter { !"共个個".unicodeScalars.contains($0) }
    return (1...2).contains(count.count) && count.allSatisfy(WebForm.isDigit)
  }

  /// Whether a unit names an attachment, or has a link to one.
  func isAttached(_ unit: WebUnit) -> Bool {
    guard !WebWords.listsFiles(unit.key) else { return false }
    return unit.files > 0 && !isOfLinks(unit) || WebForm.isAttachment(unit.key)
  }

  /// Whether a link to a file is an item of a list of links to pages, which a site has on each of its pages: one of several
  /// items is a picture.
  private func isOfLinks(_ unit: WebUnit) -> Bool {
    let nodes = page.tree.nodes
    let item = nodes[unit.node].item
    guard item >= 0, unit.files == 1, unit.characters <= Self.longestOfLinks else { return false }
    let list = nodes[nodes[item].parent]
    return list.files == 1 && list.children >= Self.fewestOfLinks && list.linked == list.characters
      && !WebForm.isAttachment(unit.key) && !AttachedFiles.isName(unit.text)
  }

  /// The longest item of such a list, in characters: names of attached documents have the document's 文种 too.
  private static let longestOfLinks = 6
  /// The fewest items of such a list.
  private static let fewestOfLinks = 3

  /// Whether a unit offers the text of the page as a file, or is a file below the line that offers it.
  func offersText(_ unit: WebUnit, _ index: Int) -> Bool {
    if unit.files > 0 {
      if WebAttachments.offersText(unit.key[...]) { return true }
      guard isTextItself(unit) else { return false }
    }
    var head = index
    while head > max(0, index - Self.reachOfOffer), page.units[head].files > 0 { head -= 1 }
    let offer = page.units[head]
    return offer.links == 0 && offer.table == nil && offer.characters <= Self.longestOffer
      && offer.key.last == ":" && WebAttachments.offersText(offer.key[...])
      && head + 1 < page.units.count && page.units[head + 1].files > 0
  }
}

extension WebWeigher {
  /// Whether a file below such a head has the name of the page, a 文种 alone (通知.pdf) or none (0423.pdf); another name is that of an
  /// attachment.
  private func isTextItself(_ unit: WebUnit) -> Bool {
    guard !WebForm.isAttachment(unit.key) else { return false }
    let name = Array(AttachedFiles.withoutEnding(unit.key[...]))
    return name.count <= Self.longestKind || !name.contains(where: WebForm.isHan)
      || names.end(with: name)
  }

  /// The longest name of a file that names its 文种 alone, in characters.
  private static let longestKind = 4
}

// MARK: Buttons

extension WebWeigher {
  /// Whether a button opens the text below it: one in a heading, or one that asks a question above a sentence.
  func opensText(_ unit: WebUnit, _ index: Int) -> Bool {
    guard index + 1 < page.units.count, page.units[index + 1].linked == 0,
      page.units[index + 1].level == 0
    else { return false }
    return unit.level > 0
      || unit.key.last == "?" && Self.stops(in: page.units[index + 1].text) > 0
  }
}

// MARK: Headings

extension WebWeigher {
  /// The longest heading, in characters.
  private static let longestHeading = 30

  /// Whether a unit is a heading in an element of its own, as editors of pages nest them: a question or a numbered name above a
  /// sentence in another element, both in one that holds an article by its name.
  func isNestedHeading(_ unit: WebUnit, _ index: Int) -> Bool {
    guard index + 1 < page.units.count, unit.table == nil, unit.linked == 0,
      unit.characters <= Self.longestHeading, pairs.points[index] == 0,
      unit.key.last == "?" || WebForm.isMarked(unit.key) || WebForm.isZeroNumbered(unit.text)
    else { return false }
    let next = page.units[index + 1]
    guard next.linked == 0, Self.stops(in: next.text) > 0,
      page.tree.distance(unit.node, next.node) > 1
    else { return false }
    return page.tree.nodes[page.tree.around(unit.node, next.node)].isArticle
  }
}

// MARK: Contacts and acts

extension WebWeigher {
  /// The shortest act, in characters.
  private static let shortestAct = 8

  /// Adds what the words of a unit are, once its form is known.
  func weighActs(_ unit: WebUnit, _ index: Int, into weight: inout WebWeight) {
    if weight.role == .number || weight.role == .mark { weight.isOfHead = true }
    if isContact(unit, index) {
      weight.isContact = true
      weight.text += WebPoints.contact
    }
    if unit.links == 0, unit.free >= Self.shortestAct, WebPhrases.acts.stands(in: unit.key[...]) {
      weight.text += WebPoints.act
    }
  }

  /// Labels of those whom a text names for questions.
  private static let contacts: PhraseIndex = [
    "业务咨询电话:", "举报电话:", "办公电话:", "咨询电话:", "咨询热线:", "咨詢電話:", "监督电话:", "联系人:", "联系人及电话:", "联系方式:",
    "联系电话:", "聯絡人:", "聯絡電話:", "聯繫電話:",
  ]

  /// Whether a line is a contact in a run of paragraphs: 咨询电话：…. A footer in the same run has such lines, too.
  func isContact(_ unit: WebUnit, _ index: Int) -> Bool {
    guard unit.linked == 0, unit.characters <= WebWords.longestContact,
      Self.contacts.firstPrefix(of: unit.key[...]) != nil,
      unit.key.contains(where: WebForm.isDigit)
    else { return false }
    let run = WebRun(page.tree.nodes[unit.node])
    let below = page.units[index...].indices.prefix(WebWords.reachOfFooter + 1)
    return runs.contains(run)
      && !below.contains {
        words.isFooter[$0] && WebRun(page.tree.nodes[page.units[$0].node]) == run
      }
  }
}
