import GongwenModel
import GongwenPress

/// A second way to write a truth down, without layout: every piece's words, one after the other.
enum NaiveText {
  static func of(_ pieces: [Piece]) -> String {
    var text = ""
    for piece in pieces { text += words(of: piece, sisters: pieces) + "\n" }
    return text
  }

  private static func words(of piece: Piece, sisters: [Piece]) -> String {
    switch piece {
    case .component(let part): return (part.sign ?? "") + of(part.children)
    case .element(let element): return element.lines.joined(separator: "\n")
    case .item(let item): return item.sign + item.text
    case .table(let grid):
      let cells = grid.rows.joined().map(\.text).joined(separator: " ")
      return (grid.caption ?? "") + cells + grid.notes.joined()
    case .contents(let contents): return contentsWords(contents, sisters)
    case .unit(let unit):
      var head = unit.printedSign
      switch unit.form {
      case .line: head += unit.heading ?? ""
      case .sentence: head += (unit.heading ?? "") + "。"
      case .runIn(let stop): head += (unit.heading ?? "") + stop
      case .brackets: head += "【" + (unit.heading ?? "") + "】"
      case .prose: break
      }
      return head + of(unit.children)
    }
  }

  private static func contentsWords(_ contents: Contents, _ sisters: [Piece]) -> String {
    var lines: [String] = []
    func collect(_ pieces: [Piece]) {
      for case .unit(let unit) in pieces where unit.scheme != .article && unit.heading != nil {
        lines.append(unit.sign + (unit.heading ?? ""))
        collect(unit.children)
      }
    }
    collect(sisters)
    if contents.leader != .none {
      lines = lines.enumerated().map { "\($1)\(contents.leader.rawValue)\(1 + $0 / 2)" }
    }
    return (contents.heading ?? "") + lines.joined(separator: "\n")
  }
}
