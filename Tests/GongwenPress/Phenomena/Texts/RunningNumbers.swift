import GongwenModel

extension Phenomenon {
  /// （一） to （九） that continue under 一、 二、 三、.
  static let runningNumbers = Phenomenon(
    "numbers-run-on", source: "practice: 意见 of many measures", weight: 10, slot: .text
  ) { draft in
    var next = 1
    draft.release.replaceText(
      with: (1...3).map { number in
        let children = (0..<draft.random.number(2...3)).map { offset -> Piece in
          guard var unit = draft.runIn(.chineseParen, next + offset).asUnit else {
            return .paragraph("")
          }
          unit.runsOn = true
          return .unit(unit)
        }
        next += children.count
        return .unit(Unit(.chineseComma, number, heading: draft.author.heading(), children))
      })
  }
}
