import GongwenLanguage
import GongwenModel
import GongwenText

/// Consecutive lines that are rows of labels with values, and the evidence that they are a database's record of the document
/// and no list of its text.
struct RecordRows {
  /// The places of the lines, those of values over several lines included.
  private(set) var places: Range<Int>
  /// The labels, folded, and the value of the one that names the document.
  private(set) var names: [[Unicode.Scalar]] = []
  private(set) var title: [Unicode.Scalar] = []
  /// Whether a label is one of a case (`RecordLabel.isOfCase`).
  private(set) var isOfCase = false
  /// The fields, those with a label that only records have, those with another label and a telling value, and those with
  /// a label of forms, contracts and the like.
  private(set) var fields = 0
  private(set) var sure = 0
  private(set) var telling = 0
  private(set) var ofForms = 0
  /// Whether a label is no common word of lists, whether one is that of the title, and whether one is an element of the document.
  private(set) var hasOwn = false
  private(set) var hasTitle = false
  private(set) var hasElement = false
  /// Whether one label is enough for a line of metadata (`WebLabel.isStrong`).
  private(set) var hasStrong = false
  /// Whether all labels are in brackets.
  private(set) var isBracketed = true

  /// Labels of elements of a document: those that GB/T 9704 prints above the title, and those of letters in Taiwan
  /// (文書處理手冊).
  private static let elements: PhraseIndex = [
    "主送", "主送单位", "主送机关", "份号", "保存年限", "受文者", "密等", "密等及解密條件或保密期限", "密级", "密級", "承辦人", "承辦單位",
    "档号", "檔號", "正本", "签发", "签发人", "紧急程度", "缓急", "聯絡人", "聯絡電話", "聯絡方式", "速別", "附件",
  ]
  /// Labels of places, items and contacts of contracts, tenders and applications, besides those of parties.
  private static let items: PhraseEndings = [
    "发包方", "召集人", "合同编号", "地址", "地点", "委托方", "建设单位", "手机", "承包方",
    "招标代理机构", "招标编号", "电话", "联系人", "联系方式", "邮编", "采购单位", "采购项目",
    "项目名称", "项目编号",
  ]
  /// Values of validity and the like, folded.
  private static let states: PhraseIndex = [
    "effective", "expired", "inforce", "invalid", "repealed", "valid", "amended",
    "partiallyinvalid",
    "全文失效", "全文有效", "已失效", "已废止", "已修改", "已修订", "已被修改", "已被修订", "失效", "尚未施行", "尚未生效", "废止", "有效",
    "現行有效",
    "现行有效", "部分失效", "部分有效",
  ]
  /// The part of the fields that are known or have a telling value at least, those of forms deducted.
  private static let known = Share(1, of: 2)
  /// Labels of the text itself, as the last row of a record: 【正文】.
  private static let ofText: PhraseIndex = [
    "正文", "全文", "内容", "文件内容", "法规正文", "法规全文", "法规内容", "文书正文", "文书全文", "裁判文书全文", "body", "content",
    "fulltext", "text",
  ]

  private static func isOfForm(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
    ListLabels.parties.end(name) || items.end(name)
  }

  /// Whether enough of the labels are those of records, or have values as records do; else the rows are a list.
  var isMostlyKnown: Bool { Self.known.isReached(by: sure + telling - ofForms, of: fields) }
  /// Whether a label or a value shows that the rows are those of a record.
  var isKnown: Bool { sure + telling > 0 }

  /// The shortest date in digits, in characters: 19840507 and 1-2-2003.
  private static let shortestDate = 8
  private static let longestDate = 10
  private static let signsOfDate: ScalarTable = "-/."

  /// The row that a line is; nil for a sentence, a cell, a path to the page (所在位置：首页>执法), and a line with a label
  /// that lacks its value (各乡镇人民政府：) where it is no known one.
  static func row(_ line: FurnitureLine, _ block: Block) -> RecordRow? {
    guard !line.isProse, !line.key.isEmpty, block.evidence.cell == nil,
      block.furniture == nil || block.furniture == .pageMetadata,
      !line.text.contains(where: { SiteLine.steps.contains($0) }), let row = RecordRow(line.text)
    else { return nil }
    let isOne =
      row.isBracketed || row.fields.count > 1 || !row.fields[0].value.isEmpty
      || RecordLabel.read(line.text[row.fields[0].name]) != nil || isLabelOfText(row, line.text)
    return isOne ? row : nil
  }

  /// Whether a row is the label of the text itself, without a value: 【正文】.
  static func isLabelOfText(_ row: RecordRow, _ text: ArraySlice<Unicode.Scalar>) -> Bool {
    row.fields.count == 1 && row.fields[0].value.isEmpty
      && ofText.holds(RecordRow.folded(text[row.fields[0].name])[...])
  }

  /// Whether a row is a sentence behind a label of a list of the text, which is no party of a case: 处理结果：罚款。
  static func isSentence(_ line: FurnitureLine) -> Bool {
    guard line.isProse, let row = RecordRow(line.text.prefix(longestLabel)) else { return false }
    let name = RecordRow.folded(line.text[row.fields[0].name])[...]
    return !isOfForm(name) && !ofText.holds(name)
  }

  /// The characters of a line in which its label is found.
  static let longestLabel = 40

  /// Counts rows.
  init(_ lines: [FurnitureLine], in places: Range<Int>) {
    self.places = places
    for place in places {
      guard let row = RecordRow(lines[place].text) else { continue }
      isBracketed = isBracketed && row.isBracketed
      for field in row.fields { count(field, lines[place].text) }
    }
  }

  private mutating func count(_ field: RecordRow.Field, _ text: ArraySlice<Unicode.Scalar>) {
    fields += 1
    let name = RecordRow.folded(text[field.name])
    names.append(name)
    isOfCase = isOfCase || RecordLabel.isOfCase(text[field.name])
    if Self.elements.holds(name[...]) { hasElement = true }
    if let label = RecordLabel.read(text[field.name]), label.isSure {
      sure += 1
      hasOwn = hasOwn || !label.isCommon
      hasStrong = hasStrong || label.label.isStrong
      if label.label.field == .title {
        hasTitle = true
        title = RecordRow.folded(text[field.value])
      }
    } else if Self.isOfForm(name[...]) {
      ofForms += 1
    } else if Self.isTelling(text[field.value]) || RecordLabel.read(text[field.name]) != nil {
      telling += 1
    }
  }

  /// Whether a value is of a kind that records are made of: a date, a number of a document, a body, a state.
  private static func isTelling(_ value: ArraySlice<Unicode.Scalar>) -> Bool {
    let key = RecordRow.folded(value)
    if WebForm.isDate(key).date || WebForm.isNumber(key) || WebForm.isBody(key)
      || states.holds(key[...])
    {
      return true
    }
    return (shortestDate...longestDate).contains(key.count)
      && key.allSatisfy { WebForm.isDigit($0) || signsOfDate.contains($0) }
  }
}
