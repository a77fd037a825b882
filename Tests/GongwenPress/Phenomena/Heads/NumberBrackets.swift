import GongwenModel

extension Phenomenon {
  /// A number in brackets other than 〔〕.
  static let numberBrackets = Phenomenon(
    "number-brackets", source: "GB/T 9704-2012, 7.2.5; practice of web sites", weight: 12,
    slot: .number
  ) { draft in
    let serial = draft.random.number(1...300)
    let (open, close) = draft.random.pick([
      ("[", "]"), ("(", ")"), ("（", "）"), ("﹝", "﹞"), ("【", "】"),
    ])
    let scene = draft.scene
    draft.release.replace(
      .documentNumber,
      with: [
        draft.numberPiece(
          scene.number(serial), printed: "\(scene.code)\(open)\(scene.day.year)\(close)\(serial)号")
      ])
  }
}
