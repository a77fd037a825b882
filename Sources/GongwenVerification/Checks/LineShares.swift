import GongwenModel

/// Finds lines of a source that are divided between the body and what is set aside.
///
/// Boilerplate is set aside by whole lines, by cells of a line (a tab or several blanks part them), or by all that
/// markup encloses; only a page number may share a line with the unit behind it. Markup that does not end parts a line as a
/// tag does. A word that is taken out of a sentence is found so.
struct LineShares {
  private let source: SourceText
  private var shares: [Share]

  /// Where a visible character is.
  private enum Share: UInt8 {
    case aside
    /// Dropped from a text by a rule.
    case dropped
    case body
  }

  init(of source: SourceText, in documents: [DocumentCheck]) {
    self.source = source
    shares = Array(repeating: .aside, count: source.isPaged ? 0 : source.scalars.count)
    guard !source.isPaged else { return }
    for usage in documents.flatMap(\.usages) where usage.area == .body || !usage.isShown {
      for index in usage.characters { shares[index] = usage.isShown ? .body : .dropped }
    }
  }

  /// The first character of each stretch that is set aside in a line whose neighbour is in the body.
  /// Linear. None for a PDF: its lines may cross columns.
  func divided() -> [Int] {
    guard !source.isPaged else { return [] }
    var faults: [Int] = []
    let visible = visible
    let starts = source.endsOfOpenMarkup { shares[$0] == .aside }
    source.forEachLine { line in
      var cell = line.lowerBound
      for index in line where starts.contains(index) || partsCells(index, in: line) {
        check(visible.cut(cell..<index), &faults)
        cell = index
      }
      check(visible.cut(cell..<line.upperBound), &faults)
    }
    return faults
  }

  /// The characters of all lines that show something. Markup that does not end is left out of all at once, since an
  /// attribute may have line breaks.
  private var visible: [Int] {
    source.withoutOpenMarkup(
      source.scalars.indices.filter { source.isCounted($0) && shares[$0] != .dropped }
    ) { shares[$0] == .aside }
  }

  /// A tab, or a blank behind another one.
  private func partsCells(_ index: Int, in line: Range<Int>) -> Bool {
    guard !source.isCounted(index) else { return false }
    return source.scalars[index] == "\t" || index > line.lowerBound && !source.isCounted(index - 1)
  }

  private func check(_ visible: ArraySlice<Int>, _ faults: inout [Int]) {
    guard let first = visible.first(where: { shares[$0] == .aside }),
      let body = visible.first(where: { shares[$0] == .body })
    else { return }
    let number = visible.prefix { shares[$0] == .aside }
    let isOnlyNumber = visible.dropFirst(number.count).allSatisfy { shares[$0] == .body }
    if isOnlyNumber, isPageNumber(number, before: body) { return }
    faults.append(first)
  }

  /// Digits at the start of a line, before the 第 of a unit or 三、.
  private func isPageNumber(_ digits: ArraySlice<Int>, before next: Int) -> Bool {
    guard !digits.isEmpty,
      digits.allSatisfy({ NumberReader.decimal(source.scalars[$0]) != nil })
    else { return false }
    let numeral = source.scalars[next...].prefix {
      NumberReader.isNumeral($0) && NumberReader.decimal($0) == nil
    }
    return source.scalars[next] == "第"
      || !numeral.isEmpty && source.scalars[numeral.endIndex...].first == "、"
  }
}

extension [Int] {
  /// The members of a sorted array that are in a range; binary search.
  fileprivate func cut(_ range: Range<Int>) -> ArraySlice<Int> {
    let start = partitioningIndex { $0 >= range.lowerBound }
    return self[start..<Swift.max(start, partitioningIndex { $0 >= range.upperBound })]
  }
}
