import GongwenLanguage
import GongwenModel
import GongwenText

/// Finds the documents that a source binds together.
struct CollectionSplitter {
  /// The lines of the source.
  let lines: [Line]

  /// A document of a collection.
  struct MemberRange {
    /// Its lines.
    var lines: Range<Int>
    /// The entry of the contents that names it.
    var entry: Int?
  }

  /// The most printed lines of a title: fewer than elsewhere, for the bodies above it are not in its entry.
  private static let mostLines = 4
  /// The fewest members that are found letter by letter: one may be a document that cites its own title.
  private static let fewestMembers = 2
  /// The least share of the entries that are found letter by letter: fewer are names that chapters of one
  /// document happen to share.
  private static let found = Share(1, of: 2)
  /// The shortest line that may be a member's title, in characters.
  private static let shortestTitle = 4
  /// The most titles that an entry is compared with, behind the last one that was found: more lie between two entries
  /// only where hundreds in a row are misprinted, and each would be compared with all.
  static let mostTitles = 400
  /// The longest bracketed call between lines of a back cover, in characters: 【内部资料，注意保存】.
  private static let longestCall = 40

  /// The members that a table of contents names, or nil where it names sections of one document.
  ///
  /// A member begins at an unnumbered line that is its entry's title; a numbered one is a section.
  func members(of contents: Contents) -> [MemberRange]? {
    var starts = exactStarts(contents)
    let leaves = leafEntries(contents)
    guard starts.count >= Self.fewestMembers,
      Self.found.isReached(by: starts.count, of: leaves.count)
    else { return nil }
    findLikely(contents, leaves, &starts)
    let groups = Set(contents.entries.filter { $0.page == nil }.map(\.key))
    let order = starts.sorted { $0.value < $1.value }
    let end = backMatterStart(contents)
    return order.enumerated().map { place, start in
      let next = place + 1 < order.count ? order[place + 1].value : end
      let lines = start.value..<withoutDividers(start.value, next, groups)
      return MemberRange(lines: lines, entry: start.key)
    }
  }

  /// Entries that name documents and not groups of them.
  private func leafEntries(_ contents: Contents) -> [Int] {
    let hasPages = contents.entries.contains { $0.page != nil }
    return contents.entries.indices.filter { !hasPages || contents.entries[$0].page != nil }
  }

  /// Entries whose title is repeated below the contents, letter by letter, in their order.
  private func exactStarts(_ contents: Contents) -> [Int: Int] {
    var byKey: [TitleKey: [Int]] = [:]
    for index in leafEntries(contents) {
      byKey[contents.entries[index].key, default: []].append(index)
      let bare = contents.entries[index].bareKey
      if bare != contents.entries[index].key { byKey[bare, default: []].append(index) }
    }
    var starts: [Int: Int] = [:]
    var last = -1
    for position in contents.lines.upperBound..<lines.count where isTitleLine(position) {
      for key in keys(at: position) {
        guard let entries = byKey[key], let entry = Self.first(above: last, entries) else {
          continue
        }
        starts[entry] = position
        last = entry
        break
      }
    }
    return starts
  }

  /// The first of some rising numbers that is above another one; binary search.
  private static func first(above last: Int, _ entries: [Int]) -> Int? {
    let place = entries.partitioningIndex { $0 > last }
    return place < entries.count ? entries[place] : nil
  }

  /// Entries that are cut, misprinted or put otherwise: the likeliest title between their
  /// neighbours.
  private func findLikely(_ contents: Contents, _ leaves: [Int], _ starts: inout [Int: Int]) {
    guard starts.count < leaves.count else { return }
    let titles = titleLines(from: contents.lines.upperBound)
    let below = startsBelow(leaves, starts)
    var above: Int?
    for (place, entry) in leaves.enumerated() {
      if let known = starts[entry] {
        above = known
        continue
      }
      let range = (above.map { $0 + 1 } ?? contents.lines.upperBound)..<below[place]
      guard let start = likeliest(contents.entries[entry].key, in: range, of: titles) else {
        continue
      }
      starts[entry] = start
      above = start
    }
  }

  /// For each entry the start of the next one that is known; the number of lines where none is.
  private func startsBelow(_ leaves: [Int], _ starts: [Int: Int]) -> [Int] {
    var next = lines.count
    let below = leaves.reversed().map { entry in
      defer { next = starts[entry] ?? next }
      return next
    }
    return below.reversed()
  }

  /// A line that a title may begin with.
  private struct Title {
    var position: Int
    var keys: [TitleKey]
  }

  private func titleLines(from start: Int) -> [Title] {
    (start..<lines.count).filter(isTitleLine).map { Title(position: $0, keys: keys(at: $0)) }
  }

  private func likeliest(_ entry: TitleKey, in range: Range<Int>, of titles: [Title]) -> Int? {
    var best: (position: Int, likeness: Double)?
    let first = titles.partitioningIndex { $0.position >= range.lowerBound }
    let near = titles[first...].prefix(Self.mostTitles)
    for title in near.prefix(while: { $0.position < range.upperBound }) {
      for key in title.keys {
        let likeness =
          entry.isCut(of: key) || key.isCut(of: entry)
          ? TitleLikeness.ofCutEntry : entry.likeness(to: key)
        if likeness >= TitleLikeness.ofEntry, likeness > best?.likeness ?? 0 {
          best = (title.position, likeness)
        }
      }
    }
    return best?.position
  }

  private func isTitleLine(_ position: Int) -> Bool {
    TitleShape.isPart(lines[position]) && lines[position].text.count >= Self.shortestTitle
  }

  /// The keys of the title that may begin at a line, over one line or more, the longest first.
  private func keys(at position: Int) -> [TitleKey] {
    var keys: [TitleKey] = []
    var scalars: [Unicode.Scalar] = []
    for line in lines[position...].prefix(Self.mostLines) {
      guard TitleShape.isPart(line) || TitleShape.isSubtitle(line) else { break }
      scalars += line.text
      keys.append(TitleKey(scalars))
    }
    return keys.reversed()
  }

  /// A group's heading printed again above its first document belongs to no document.
  private func withoutDividers(_ start: Int, _ next: Int, _ groups: Set<TitleKey>) -> Int {
    var end = next
    while end > start + 1 {
      let line = lines[end - 1]
      let length = line.markers.first?.length ?? 0
      guard groups.contains(TitleKey(line.text.dropFirst(length))) else { break }
      end -= 1
    }
    return end
  }

  /// Where the matter behind the last document begins: lines at the very end that repeat lines of
  /// the cover, and bracketed calls between them.
  private func backMatterStart(_ contents: Contents) -> Int {
    let cover = Set(lines[..<contents.lines.lowerBound].map { TitleKey($0.text) })
    var start = lines.count
    var position = lines.count - 1
    while position > contents.lines.upperBound {
      let line = lines[position]
      if cover.contains(TitleKey(line.text)) {
        start = position
      } else if !isBracketed(line) {
        break
      }
      position -= 1
    }
    while start > contents.lines.upperBound, start < lines.count, isBracketed(lines[start - 1]) {
      start -= 1
    }
    return start
  }

  private func isBracketed(_ line: Line) -> Bool {
    guard let first = line.text.first, let last = line.text.last,
      line.text.count <= Self.longestCall
    else { return false }
    return (first == "【" && last == "】") || (first == "（" && last == "）")
  }
}
