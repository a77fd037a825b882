import GongwenLanguage

/// Labels of lists that texts have: of the parties of a contract or a case, of those at a meeting, of a tender.
enum ListLabels {
  /// Those that no site prints above a text of its own, by their ends, sorted by code point.
  static let parties: PhraseEndings = [
    "主持", "主持人", "乙方", "会议时间", "供应商", "出席", "列席", "原告", "参加人员",
    "发包人", "委托人", "当事人", "承包人", "招标人", "甲方", "申请人", "被告", "被申请人",
    "议题", "记录", "记录人", "采购人",
  ]
}
