import GongwenModel

extension Phenomenon {
  /// 二〇二三年七月二日, with 〇, ○, 零, O or 0.
  static let dateChinese = Phenomenon(
    "date-chinese", source: "GB/T 9704-1999, 7.3.5; practice of typists", weight: 12, slot: .date
  ) { draft in
    let zero = draft.random.pick(["〇", "○", "零", "O", "Ｏ", "0", "◯", "０"])
    draft.release.replace(.date, with: [draft.datePiece(draft.scene.day.chinese(zero: zero))])
  }
}
