import GongwenJSON
import GongwenModel

/// Which characters of a source each document counts: a document alone counts all of them; a
/// member counts from its first to its last line, the collection counts the rest. Pages may be read in another order
/// than that of their texts, so that lines of two members alternate there: then a member counts what its texts take.
struct Regions {
  /// The stretches of the members, by place.
  private var members: [(characters: Range<Int>, document: Int)] = []
  private let collection: Int?
  private let count: Int

  /// The members whose stretches overlap, as numbers of documents.
  private(set) var clashes: [(Int, Int)] = []

  /// Makes the regions of the documents of a source.
  init(of documents: [DocumentCheck], in source: SourceText) {
    count = source.scalars.count
    collection = documents.firstIndex { $0.value["kind"]?.asString == "collection" }
    guard collection != nil else { return }
    for (index, document) in documents.enumerated() where index != collection {
      if source.isPaged {
        members += Self.parts(of: document).map { ($0, index) }
      } else if let extent = Self.extent(of: document, in: source) {
        members.append((extent, index))
      }
    }
    members.sort { $0.characters.lowerBound < $1.characters.lowerBound }
    if !source.isPaged { widen(in: source) }
    for (left, right) in zip(members, members.dropFirst())
    where left.document != right.document
      && left.characters.upperBound > right.characters.lowerBound
    {
      clashes.append((left.document, right.document))
    }
  }

  /// Takes the whole of the lines in which members begin and end. Two that only markup parts may be in one line of a page: it
  /// is divided where the second one begins.
  private mutating func widen(in source: SourceText) {
    var end = 0
    for index in members.indices {
      let own = members[index].characters
      let lines = source.lines(around: own)
      let next = index + 1 < members.count ? members[index + 1].characters.lowerBound : count
      let start = min(own.lowerBound, max(lines.lowerBound, end))
      end = max(own.upperBound, min(lines.upperBound, next))
      members[index].characters = start..<end
    }
  }

  /// Whether several documents share the source.
  var areShared: Bool { collection != nil }

  /// The ranges that a document's body or removed texts take, each character once.
  private static func parts(of document: DocumentCheck) -> [Range<Int>] {
    var result: [Range<Int>] = []
    let ranges = document.usages.filter { $0.area == .body || $0.area == .removed }
      .map(\.characters).sorted { $0.lowerBound < $1.lowerBound }
    for range in ranges where !range.isEmpty {
      if let last = result.last, range.lowerBound <= last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }

  /// From the first to the last visible character that a document's body or removed texts take.
  /// Blanks do not count: a deleted line break belongs to the line above.
  private static func extent(of document: DocumentCheck, in source: SourceText) -> Range<Int>? {
    var extent: Range<Int>?
    for usage in document.usages where usage.area == .body || usage.area == .removed {
      guard let first = usage.characters.first(where: source.isCounted),
        let last = usage.characters.last(where: source.isCounted)
      else { continue }
      let known = extent ?? first..<last + 1
      extent = min(known.lowerBound, first)..<max(known.upperBound, last + 1)
    }
    return extent
  }

  /// Calls `body` with the parts of a range that a document counts, in order.
  func forEachPart(of range: Range<Int>, document: Int, _ body: (Range<Int>) -> Void) {
    guard collection != nil else { return body(range) }
    guard document == collection else {
      for member in members where member.document == document {
        let part = member.characters.clamped(to: range)
        if !part.isEmpty { body(part) }
      }
      return
    }
    var start = range.lowerBound
    for member in members[firstMember(endingBehind: start)...] {
      guard member.characters.lowerBound < range.upperBound else { break }
      if start < member.characters.lowerBound { body(start..<member.characters.lowerBound) }
      start = max(start, member.characters.upperBound)
    }
    if start < range.upperBound { body(start..<range.upperBound) }
  }

  /// All characters of the source.
  var all: Range<Int> { 0..<count }

  private func firstMember(endingBehind place: Int) -> Int {
    members.partitioningIndex { $0.characters.upperBound > place }
  }
}
