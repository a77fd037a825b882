import GongwenLanguage
import GongwenModel
import GongwenText

/// Consecutive lines that are rows of labels with values, and the evidence that they are a database's record of the document
/// and no list of its text.
struct RecordRows {
  /// The places of the lines, those of values over several lines included.
  private(set) var places: Range<Int>
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
  /// Labels of parties, places and items of contracts, tenders, meetings and applications.
  private static let forms: PhraseEndings = [
    "乙方", "供应商", "原告", "发包人", "发包方", "召集人", "合同编号", "地址", "地点", "委托人", "委托方", "建设单位", "当事人", "手机",
    "承包人", "承包方", "招标人", "招标代理机构", "招标编号", "主持", "主持人", "项目名称", "项目编号", "采购人", "采购单位", "采购项目", "电话",
    "申请人", "甲方", "联系人", "联系方式", "被告", "被申请人", "记录", "记录人", "邮编", "出席", "列席", "参加人员", "会议时间", "议题",
  ]
  /// Values of validity and the like, folded.
  private static let states: PhraseIndex = [
    "effective", "expired", "inforce", "invalid", "repealed", "valid", "amended",
    "partiallyinvalid",
    "全文失效", "全文有效", "已失效", "已废止", "已修改", "已修订", "已被修改", "已被修订", "失效", "尚未施行", "尚未生效", "废止", "有效",
    "現行有效",
    "现行有效", "部分失效", "部分有效",
  ]
  /// Whether a label or a value shows that the rows are those of a record.
  var isKnown: Bool { sure + telling > 0 }

  /// The shortest date in digits, in characters: 19840507 and 1-2-2003.
  private static let shortestDate = 8
  private static let longestDate = 10
  private static let signsOfDate: ScalarTable = "-/."

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
    if Self.elements.holds(name[...]) { hasElement = true }
    if let label = RecordLabel.read(text[field.name]), label.isSure {
      sure += 1
      hasOwn = hasOwn || !label.isCommon
      hasStrong = hasStrong || label.label.isStrong
      hasTitle = hasTitle || label.label.field == .title
    } else if Self.forms.end(name[...]) {
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
