import GongwenModel
import GongwenText

extension CanonicalText {
  /// The first block that has a part of a raw range; binary search.
  func blockIndex(ofRaw range: Range<Int>) -> Int? {
    let low = blocks.partitioningIndex { $0.block.range.upperBound > range.lowerBound }
    return low < blocks.count && blocks[low].block.range.overlaps(range) ? low : nil
  }

  /// The canonical characters of a raw range within a block; nil where none is left.
  func range(ofRaw raw: Range<Int>, in block: CanonicalBlock) -> Range<Int>? {
    var range: Range<Int>?
    map.forEachRun(of: block.range) { run in
      guard run.rawStart < raw.upperBound, raw.lowerBound < run.rawEnd else { return }
      var start = run.textStart
      var end = run.textEnd
      if run.rule == nil {
        start += max(0, raw.lowerBound - run.rawStart)
        end -= max(0, run.rawEnd - raw.upperBound)
      }
      range = min(range?.lowerBound ?? start, start)..<max(range?.upperBound ?? end, end)
    }
    return range
  }
}
