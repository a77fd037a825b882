import GongwenModel

/// Canonical composition (NFC, Unicode Standard Annex 15), one segment between composition
/// boundaries after the other, so that each change keeps its place.
struct Composition {
  /// Applies it to a block that has characters which are not stable under NFC.
  func apply(to workspace: inout NormalisationWorkspace) {
    var start = 0
    while start < workspace.cells.count {
      var end = start + 1
      while end < workspace.cells.count,
        !UnicodeNormaliser.isNFCBoundary(before: workspace.cells[end].scalar)
      { end += 1 }
      compose(start..<end, in: &workspace)
      start = end
    }
  }

  private func compose(_ segment: Range<Int>, in workspace: inout NormalisationWorkspace) {
    let before = workspace.cells[segment].map(\.scalar)
    if before.count == 1, let only = before.first, !UnicodeNormaliser.isUnstableNFC(only) {
      return
    }
    let composed = UnicodeNormaliser.nfc(before)
    guard composed != before else { return }
    for index in segment {
      let isFirst = index == segment.lowerBound
      workspace.cells[index].rule = .composition
      workspace.cells[index].joinsPrevious = !isFirst
      workspace.cells[index].composed = isFirst ? composed : []
    }
    if let first = composed.first {
      workspace.cells[segment.lowerBound].scalar = first
      workspace.cells[segment.lowerBound].kind = CharacterClass.of(first)
    }
  }
}
