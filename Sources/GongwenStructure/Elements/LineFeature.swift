/// A sign that a line is, or is not, some element of a head or a closing.
enum LineFeature: UInt8, CaseIterable {
  /// At most 4, 12, 24, 40, 80 characters, or more.
  case upTo4, upTo12, upTo24, upTo40, upTo80, longer
  /// It ends with a stop; with a colon; with a comma.
  case stop, colon, pause
  /// A sentence ends inside it.
  case innerStop
  /// It has a comma.
  case comma
  /// It begins with a number of a unit or item.
  case marker
  /// It is a table; the table of contents.
  case cell, contents
  /// It is a date: with its day; without; in brackets; with a place behind it.
  case fullDate, monthDate, bracketDate, placedDate
  /// It is a document's number; one that only counts; it ends with one behind other words.
  case number, shortNumber, trailingNumber
  /// 签发人：, with names; 等级：, 签发：; a number and 签发人, or a note of a registry, in one line.
  case signatory, level, numberAndSignatory
  /// Bodies, one or more; several.
  case body, bodies
  /// A body or a person and a date behind it; a date and a body or a person behind it.
  case bodyDate, dateBody
  /// A person with an office; a name alone, or several.
  case office, name
  /// It ends with a word for a kind of document that its mark names; it is such a word alone.
  case markWord, bareMark
  /// It is the mark of a paper of a session (第三次会议文件（4）), which has no number below it.
  case sessionPaper
  /// It ends with a 文种; has 关于 or the like.
  case genre, about
  /// It is all in brackets; so, with a word of 附注; so, with how the document may be made public, at its start.
  case bracket, noteWord, publicityNote
  /// It is an addition to a title in brackets: years, a stage of drafting.
  case addition
  /// A date and what was done at it; so from end to end; the beginning of such a bracket.
  case adoption, adoptionLine, openAdoption
  /// It begins with a date and has more behind it.
  case dateFirst
  /// It begins with a dash.
  case dash
  /// 主送机关, surely; possibly.
  case addressee, addresseeMaybe
  /// It names those to whom a circular is sent, above its headline.
  case addresseeAbove
  /// It has an address of the web.
  case address
  /// It is the name of a file.
  case fileName
  /// It names an attachment; is 附件1 alone; is 附件： alone; begins with an item's number.
  case attachment, attachmentAlone, attachmentColon, item
  /// It has the number behind that of the attachment that the line above names: 2.某某名单 below 附件：1.某某方案.
  case nextAttachment
  /// It names an attachment that a line further up announced, and the attachment is below it: 附件1：某某方案.
  case attachedBelow
  /// 抄送 and the like; 印发机关和印发日期.
  case copies, imprint
  /// A line of printers, registries or pages; who answers questions; a short label and a value; a closing formula.
  case other, contact, label, formula
  /// It is a number with the kind of the act behind it, and no title is below: 第12/2028號行政長官批示.
  case namedNumber
  /// It is below the mark of a press release, the head of a bulletin, the number with the kind of an act, or labels with values, and
  /// may be its headline.
  case belowKind
  /// It is the note of the editors (编者按：…) in the head of a bulletin, or a line of it.
  case editorial
  /// It is the first line of a dispatch that ends with a colon: 新华社北京5月12日电 …全文如下：.
  case dispatch
  /// It begins the text of a report, as newspapers do: 本报讯, 新华社北京5月12日电.
  case report
  /// Labels and values side by side: 证券代码：600000 证券简称：某某股份.
  case labels
  /// 份号, 密级, 紧急程度.
  case headMark
  /// 如下 and the like.
  case following
  /// It is the name of a decision that is served as a letter (行政处罚决定书).
  case letter
  /// It begins with what belongs to the line above: 的, 》, （试行）的.
  case continuation
  /// 第一章, 第一条, 总则.
  case firstUnit
  /// There is a blank line above it.
  case blank
  /// It ends at a line break of the source, and not with a paragraph of a page.
  case lineBreak
  /// It has the indent of a paragraph.
  case indented
  /// It is a full line of a wrapped text and stops inside a sentence; the next line is flush.
  case cut
  /// In letters of another size than the line above, or on another page.
  case otherPrint
  /// In letters larger than the text, and neither a numbered nor a known heading; in smaller letters than such a line
  /// that follows in the head.
  case enlarged, smaller
  /// It is in the largest letters of the first lines, marks left out.
  case largest
  /// It is the name of a part of a document: 前言, 填表说明.
  case partName

  // Signs of the lines around it.

  /// It is the first line.
  case first
  /// The next line is a date; it is a body or a person besides.
  case dateNext, signs
  /// It is a body or a person and ends the text, behind a sentence or behind what is attached.
  case closes
  /// A document's number follows, with marks and bodies between.
  case numberBelow
  /// It is a body above the name of a letter.
  case letterBelow
  /// It continues a bracket that a line above opened.
  case inBracket
  /// It is 附件： above items.
  case listBelow
  /// It is one of three bodies or more without a date below: a list of names.
  case bodyRun
  /// It follows a line that names attachments.
  case afterAttachment
  /// It is a line of a name of a body, or of an addressee, that has several.
  case wrapped
  /// It continues the announcement of attachments, or the list of those who get a copy, of the line above.
  case rest
  /// A whole head begins below it, and nothing of one is above: a quotation, a box, labels of a site.
  case aboveHead
  /// It is the title of a cover printed again below the contents, with a 题注 below it.
  case titleAgain
  /// Signs without a letter are printed along it, right below.
  case ruled
  /// It is the first line, and a name in the letters of several headings below.
  case heading
  /// It is the first group of a list, with a count, right below the date.
  case counted
  /// It is the number and the name of the table below it.
  case caption
  /// It is printed in the middle of the line.
  case centred
  /// It is printed at the right edge.
  case rightEdge
  /// It is a line of the title that the labelling of a page found.
  case headline
  /// It is a line along which a form is cut off; the name of what is below such a line.
  case tearLine, belowTear
  /// It is a sign without a word, such as the star in the line below the number.
  case separator
  /// It begins with an item's number, and no attachment is named above it.
  case loneItem
  /// It is a whole title below a blank line, and above a number or a 题注 and its text.
  case heads
}

/// A set of features.
struct LineFeatures: Hashable {
  private(set) var bits: UInt128 = 0

  /// Whether it has a feature.
  func has(_ feature: LineFeature) -> Bool { bits >> UInt128(feature.rawValue) & 1 != 0 }

  /// Whether it has any of some features.
  func hasAny(of others: LineFeatures) -> Bool { bits & others.bits != 0 }

  /// Adds a feature.
  mutating func add(_ feature: LineFeature) { bits |= 1 << UInt128(feature.rawValue) }

  /// Takes a feature away.
  mutating func remove(_ feature: LineFeature) { bits &= ~(1 << UInt128(feature.rawValue)) }

  /// Calls a closure with each feature, in order.
  func forEach(_ body: (LineFeature) -> Void) {
    var rest = bits
    while rest != 0 {
      if let feature = LineFeature(rawValue: UInt8(rest.trailingZeroBitCount)) { body(feature) }
      rest &= rest - 1
    }
  }
}

extension LineFeatures: ExpressibleByArrayLiteral {
  /// Makes a set of some features.
  init(arrayLiteral features: LineFeature...) {
    for feature in features { add(feature) }
  }
}
