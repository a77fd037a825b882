import GongwenModel

extension Release {
  /// Numbers all units again, where a cut left gaps: articles through each component, every other
  /// scheme among its sisters.
  package mutating func renumber() {
    var articles = 0
    var boxes = 0
    func number(_ pieces: [Piece], below parent: [Int]) -> [Piece] {
      var counts: [Scheme: Int] = [:]
      return pieces.map { piece in
        var piece = piece
        if case .component = piece {
          articles = 0
          boxes = 0
        }
        var own: [Int] = []
        if case .unit(var unit) = piece, let scheme = unit.scheme {
          switch scheme {
          case .article:
            if unit.insert == nil { articles += 1 }
            unit.number = [articles]
          case .box:
            boxes += 1
            unit.number = [boxes]
          case .decimal:
            counts[scheme, default: 0] += 1
            unit.number = parent + [counts[scheme] ?? 1]
            own = unit.number
          default:
            counts[scheme, default: 0] += 1
            if !unit.runsOn { unit.number = [counts[scheme] ?? 1] }
          }
          piece = .unit(unit)
        }
        piece.children = number(piece.children, below: own)
        return piece
      }
    }
    body = number(body, below: [])
  }
}
