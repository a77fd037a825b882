import GongwenLanguage
import GongwenModel
import GongwenText

/// Paragraphs at the end of a text about the whole document, and not of its last item: 本决定自…起施行。,
/// 《…条例》根据本决定作相应修改，重新公布。
enum DocumentTails {
  /// Lifts such paragraphs out of the last of some units.
  static func lift(_ units: [Unit]) -> [Unit] {
    guard var last = units.last, case .section = last.kind else { return units }
    var tail: [Unit] = []
    take(from: &last, &tail)
    return units.dropLast() + [last] + tail
  }

  private static func take(from unit: inout Unit, _ tail: inout [Unit]) {
    guard case .section = unit.kind else { return }
    while let child = unit.children.last {
      switch child.kind {
      case .paragraph where DecisionTail.matches(child.text.scalars[...]):
        tail.insert(child, at: 0)
        unit.children.removeLast()
        continue
      case .section where tail.isEmpty:
        take(from: &unit.children[unit.children.count - 1], &tail)
      default: break
      }
      return
    }
  }
}
