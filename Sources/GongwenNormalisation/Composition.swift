import GongwenModel
import GongwenText

/// Canonical composition (NFC, Unicode Standard Annex 15), one segment between composition
/// boundaries after the other, so that each change keeps its place.
struct Composition {
  /// Applies it to a block that has characters which are not stable under NFC.
  ///
  /// - Parameter raw: the characters of the block, one a cell.
  func apply(to workspace: inout NormalisationWorkspace, raw: [Unicode.Scalar]) {
    var start = 0
    while start < raw.count {
      var end = start + 1
      while end < raw.count, !UnicodeNormaliser.isNFCBoundary(before: raw[end]),
        !workspace.isCut(end)
      { end += 1 }
      compose(start..<end, of: raw, in: &workspace)
      start = end
    }
    workspace.findMarks()
  }

  private func compose(
    _ segment: Range<Int>, of raw: [Unicode.Scalar], in workspace: inout NormalisationWorkspace
  ) {
    let before = raw[segment]
    if before.count == 1, let only = before.first, !UnicodeNormaliser.isUnstableNFC(only) {
      return
    }
    let composed = UnicodeNormaliser.nfc(Array(before))
    guard !composed.elementsEqual(before) else {
      keepWidth(of: segment, composed, raw, in: &workspace)
      return
    }
    let (changed, text) = change(from: before, to: composed)
    for index in changed {
      workspace.cells[index].scalar = raw[index]
      workspace.cells[index].rule = .composition
      workspace.compose(index, as: [])
      workspace.cells[index].joinsPrevious = true
      workspace.cells[index].kind = .ignorable
    }
    guard let first = text.first else { return }
    workspace.cells[changed.lowerBound].joinsPrevious = false
    workspace.cells[changed.lowerBound].scalar = first
    workspace.cells[changed.lowerBound].kind = CharacterClass.of(first)
    workspace.cells[changed.lowerBound].composed = nil
    if text.count > 1 { workspace.compose(changed.lowerBound, as: text) }
    keepWidth(of: segment, composed, raw, in: &workspace)
  }

  /// The part of a segment that changes: without the characters at both ends that stay, where the rest
  /// composes to the same without them.
  private func change(
    from before: ArraySlice<Unicode.Scalar>, to composed: [Unicode.Scalar]
  ) -> (Range<Int>, [Unicode.Scalar]) {
    let shorter = min(before.count, composed.count)
    let head = zip(before, composed).prefix { $0 == $1 }.count
    let tail = zip(before.reversed(), composed.reversed()).prefix(shorter - head)
      .prefix { $0 == $1 }.count
    let inner = before.dropFirst(head).dropLast(tail)
    let text = Array(composed.dropFirst(head).dropLast(tail))
    guard !inner.isEmpty, UnicodeNormaliser.nfc(Array(inner)) == text else {
      return (before.startIndex..<before.endIndex, composed)
    }
    return (inner.startIndex..<inner.endIndex, text)
  }

  /// A full-width letter or sign before a combining mark keeps its width where the half-width one
  /// would be composed with the mark: no rule allows both changes at once.
  private func keepWidth(
    of segment: Range<Int>, _ composed: [Unicode.Scalar], _ raw: [Unicode.Scalar],
    in workspace: inout NormalisationWorkspace
  ) {
    let first = segment.lowerBound
    let scalar = workspace.cells[first].scalar
    guard workspace.cells[first].rule != nil, workspace.cells[first].rule != .composition,
      composed.count > 1
    else { return }
    let folded = [scalar] + composed.dropFirst()
    guard UnicodeNormaliser.nfc(folded) != folded else { return }
    workspace.cells[first].scalar = raw[first]
    workspace.cells[first].rule = nil
  }
}
