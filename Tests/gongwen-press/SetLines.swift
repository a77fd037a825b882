import GongwenJSON
import GongwenPress

/// A release as JSON for the scripts of printers: its lines, their styles and their tables.
enum SetLines {
  /// The object that `Tests/PressPrinters/release.py` reads.
  static func json(of release: Release, random: inout RandomSource) -> [UInt8] {
    let lines = Setter.lines(of: release).map(value)
    return CanonicalJSON.bytes(
      of: .object([
        (name: "lines", value: .array(lines)), (name: "seed", value: .int(random.below(1 << 30))),
      ]))
  }

  private static func value(of line: SetLine) -> JSONValue {
    let (style, level, page, grid) = parts(of: line.style)
    let rows = (grid?.rows ?? []).map { cells in
      JSONValue.array(
        cells.map { cell in
          .object([
            (name: "across", value: .int(cell.across)), (name: "down", value: .int(cell.down)),
            (name: "text", value: .string(cell.text)),
          ])
        })
    }
    return .object([
      (name: "bold", value: .int(line.bold)), (name: "level", value: .int(level)),
      (name: "page", value: .string(page)), (name: "part", value: .bool(line.startsPart)),
      (name: "rows", value: .array(rows)), (name: "style", value: .string(style)),
      (name: "text", value: .string(line.text)),
    ])
  }

  private static func parts(of style: SetLine.Style) -> (
    style: String, level: Int, page: String, grid: Grid?
  ) {
    switch style {
    case .heading(let level): ("heading", level, "", nil)
    case .contentsEntry(let level, let page): ("contentsEntry", level, page, nil)
    case .table(let grid): ("table", 0, "", grid)
    default: ("\(style)", 0, "", nil)
    }
  }
}
