import GongwenModel
import GongwenText

/// Compares the blocks of a raw document with its characters: in order, disjoint, and every visible character in one.
struct BlockConformance {
  private let document: RawDocument

  init(_ document: RawDocument) { self.document = document }

  var faults: [String] {
    let all = 0..<document.scalars.count
    for (index, block) in document.blocks.enumerated() {
      guard !block.range.isEmpty, block.range.clamped(to: all) == block.range,
        block.pieces.allSatisfy({ !$0.isEmpty && $0.clamped(to: block.range) == $0 })
      else { return ["block \(index) reaches outside of the characters"] }
      for edge in [block.range.lowerBound, block.range.upperBound - 1] where isBlank(edge) {
        return ["block \(index) begins or ends with a blank"]
      }
    }
    return [order, disjointness, completeness, count].compactMap { $0 }
  }

  private var order: String? {
    let starts = document.blocks.map(\.range.lowerBound)
    let fault = zip(starts, starts.dropFirst()).first { $0 >= $1 }
    return fault.map { "the block at \($0) is before that at \($1)" }
  }

  private var disjointness: String? {
    let pieces = document.blocks.flatMap(\.pieces).sorted { $0.lowerBound < $1.lowerBound }
    let fault = zip(pieces, pieces.dropFirst()).first { $0.overlaps($1) }
    return fault.map { "the pieces \($0) and \($1) overlap" }
  }

  private var completeness: String? {
    var isTaken = [Bool](repeating: false, count: document.scalars.count)
    for piece in document.blocks.flatMap(\.pieces) {
      for index in piece { isTaken[index] = true }
    }
    let fault = isTaken.indices.first { !isTaken[$0] && !isBlank($0) }
    return fault.map { "the character at \($0) is in no block" }
  }

  /// A reader that resolves or drops characters counts those that are shown before it makes blocks.
  private var count: String? {
    let visible = document.scalars.indices.count { !isBlank($0) }
    let shown = document.shown ?? visible
    return shown == visible ? nil : "\(shown) characters are shown, \(visible) are given"
  }

  private func isBlank(_ index: Int) -> Bool { UnicodeClass.isBlank(document.scalars[index]) }
}
