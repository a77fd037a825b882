import GongwenLanguage
import GongwenModel
import GongwenText

/// The words of a tool that a site prints behind the sentences of a text, in an element of its own behind each of them
/// (法宝联想): parted from the sentence and labelled.
///
/// One such word may belong to the text. The same one behind several sentences does not.
enum WebWidgets {
  /// The fewest sentences with the same word behind them.
  private static let fewest = 3
  /// The lengths of such a word, in characters: that of a button.
  private static let lengths = 2...8
  private static let stops: ScalarTable = "。！？；：」”）"

  /// Parts such words from the blocks of a page.
  static func part(_ document: inout RawDocument, seams: [Int]) {
    guard seams.count >= fewest else { return }
    var places: [Int: Int] = [:]
    var counts: [[Unicode.Scalar]: Int] = [:]
    for (index, block) in document.blocks.enumerated() {
      guard let place = place(in: block, document.scalars, seams) else { continue }
      places[index] = place
      counts[Array(document.scalars[place..<block.range.upperBound]), default: 0] += 1
    }
    guard counts.values.contains(where: { $0 >= fewest }) else { return }
    var blocks: [Block] = []
    blocks.reserveCapacity(document.blocks.count)
    for (index, block) in document.blocks.enumerated() {
      guard let place = places[index],
        let count = counts[Array(document.scalars[place..<block.range.upperBound])], count >= fewest
      else {
        blocks.append(block)
        continue
      }
      var (sentence, widget) = (block, block)
      sentence.range = block.range.lowerBound..<place
      widget.range = place..<block.range.upperBound
      widget.furniture = .toolbar
      blocks += [sentence, widget]
    }
    document.blocks = blocks
  }

  /// Where the last element of a block begins, if it is a short word behind a sentence.
  private static func place(
    in block: Block, _ scalars: [Unicode.Scalar], _ seams: [Int]
  ) -> Int? {
    guard block.furniture == nil, block.evidence.cell == nil, block.lines.isEmpty else {
      return nil
    }
    let next = seams.partitioningIndex { $0 >= block.range.upperBound }
    guard next > 0, seams[next - 1] > block.range.lowerBound else { return nil }
    let place = seams[next - 1]
    let word = scalars[place..<block.range.upperBound]
    guard lengths.contains(word.count), word.allSatisfy({ UnicodeClass.isHan($0) }),
      let last = scalars[block.range.lowerBound..<place].last(where: { !UnicodeClass.isBlank($0) })
    else { return nil }
    return stops.contains(last) ? place : nil
  }
}
