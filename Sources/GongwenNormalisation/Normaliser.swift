import GongwenLanguage
public import GongwenModel
public import GongwenText

/// Brings characters to their canonical form: the stage `normalise`.
///
/// Tables and rules are applied to one block after the other; every change is recorded in an
/// `OffsetMap`. No profile is NFKC: ①, ㈠ and ½ keep their meaning.
public struct Normaliser: Sendable {
  /// The form asked for.
  public let profile: NormalisationProfile
  /// The ideograph of the radical whose form depends on the script.
  private var door = Radicals.door.simplified

  /// Makes a normaliser.
  public init(profile: NormalisationProfile) {
    self.profile = profile
  }

  /// Normalises every block of a raw document, furniture too.
  public func callAsFunction(_ document: RawDocument) -> CanonicalText {
    guard document.scalars.contains(Radicals.door.radical) else { return normalised(document) }
    var own = self
    own.door = Self.door(in: document.scalars)
    return own.normalised(document)
  }

  /// The ideograph of ⼾ in a text: that of the script of which it has more characters, radicals included.
  private static func door(in scalars: [Unicode.Scalar]) -> Unicode.Scalar {
    var count = ScriptCount()
    count.add(scalars.lazy.map { Radicals.ideograph($0) ?? $0 })
    return count.traditional > count.simplified
      ? Radicals.door.traditional : Radicals.door.simplified
  }

  private func normalised(_ document: RawDocument) -> CanonicalText {
    var result = CanonicalText(of: document)
    result.scalars.reserveCapacity(document.scalars.count)
    result.blocks.reserveCapacity(document.blocks.count)
    var workspace = NormalisationWorkspace()
    var previousEnd = 0
    for index in document.blocks.indices {
      let range = document.blocks[index].range
      let indent = indentRange(before: range, from: previousEnd, in: document.scalars)
      if !indent.isEmpty {
        let here = result.scalars.count
        result.map.append(text: here..<here, raw: indent, rule: .spaceIndent)
      }
      let start = result.scalars.count
      append(document.blocks[index], of: document.scalars, to: &result, using: &workspace)
      result.blocks.append(
        CanonicalBlock(range: start..<result.scalars.count, block: document.blocks[index]))
      previousEnd = range.upperBound
    }
    result.map.shrink()
    return result
  }

  /// Normalises a text by itself, for tests and for matching keys.
  public func normalise(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var map = SourceMap()
    map.append(count: scalars.count, sourceStart: 0, width: 1)
    let document = RawDocument(
      scalars: scalars, map: map, blocks: [Block(range: 0..<scalars.count)])
    return self(document).scalars
  }

  /// The blanks of the block's own line before it.
  private func indentRange(
    before range: Range<Int>, from limit: Int, in scalars: [Unicode.Scalar]
  ) -> Range<Int> {
    var start = range.lowerBound
    while start > limit {
      let scalar = scalars[start - 1]
      guard scalar != "\n", scalar != "\r", CharacterClass.of(scalar) == .blank else { break }
      start -= 1
    }
    return start..<range.lowerBound
  }

  private func append(
    _ block: Block, of scalars: [Unicode.Scalar], to result: inout CanonicalText,
    using workspace: inout NormalisationWorkspace
  ) {
    let isBarred =
      block.evidence.line > 0 && block.evidence.cell != nil
      && TableBars.surround(scalars[block.range])
    let marks = raisedMarks(in: block, of: result.evidence)
    let narrow = narrowBlanks(in: block, of: result.evidence)
    if profile == .standard, block.lines.isEmpty, !isBarred, marks.isEmpty, narrow.isEmpty,
      workspace.settled.holds(scalars[block.range])
    {
      return append(block.range, of: scalars, folding: workspace.settled.blanks, to: &result)
    }
    let joined = JoinedLines(block, of: scalars)
    guard profile != .preserve || result.evidence.isPrinted else {
      return appendWhole(block.range, of: scalars, to: &result)
    }
    workspace.cuts = joined.cuts(in: result.source)
    workspace.narrow = narrow.isEmpty ? [] : joined.cells(of: narrow)
    var rules = BlockRules(of: block, profile)
    rules.isBarred = isBarred
    rules.marksAreRight = !result.evidence.hasWrongMarks
    let raise: Raising? =
      marks.isEmpty ? nil : { [self] in self.raise(marks, of: joined, in: &$0) }
    apply(rules, to: joined.scalars, in: &workspace, raise)
    // Signs of markup within each other would be read in another way the next time: then none is read.
    if block.lines.isEmpty, marks.isEmpty, rules.readMarkup,
      InlineMarkup.mayBegin(in: joined.scalars),
      !stays(characters(of: workspace, joined.scalars), under: rules)
    {
      let reading = rules
      rules.readMarkup = false
      apply(rules, to: joined.scalars, in: &workspace)
      let unread = characters(of: workspace, joined.scalars)
      guard stays(unread, under: rules), staysUnread(unread, by: reading) else {
        return appendWhole(block.range, of: scalars, to: &result)
      }
    }
    joined.label(&workspace)
    workspace.labelReferences(joined.scalars)
    emit(workspace, joined, to: &result)
  }

  /// The rules that hold for a block.
  private struct BlockRules {
    /// Whether width, marks and blanks are normalised.
    var fold: Bool
    /// Whether references and inline markup are read. Hidden text may be what is left of broken markup, and shows it.
    var readMarkup: Bool
    /// Whether the block is the first cell of a row between bars.
    var isBarred = false
    /// Whether its marks are those that it shows.
    var marksAreRight = true
    /// Whether it is a line of a quotation in Markdown.
    var isQuoted = false

    init(of block: Block, _ profile: NormalisationProfile) {
      fold = profile != .preserve
      readMarkup = fold && block.furniture != .hidden && block.furniture != .markup
      isQuoted = block.evidence.isQuoted
    }
  }

  /// Gives the marks of notes in a workspace their raised forms.
  private typealias Raising = (inout NormalisationWorkspace) -> Void

  /// Fills a workspace with characters, raises the marks of notes among them, and applies rules.
  private func apply(
    _ rules: BlockRules, to scalars: [Unicode.Scalar], in workspace: inout NormalisationWorkspace,
    _ raise: Raising? = nil
  ) {
    guard rules.fold else {
      workspace.removeAll()
      workspace.cells += scalars.map(plainCell)
      raise?(&workspace)
      return
    }
    fill(&workspace, with: scalars[...])
    if rules.isBarred { TableBars().apply(to: &workspace) }
    if rules.readMarkup {
      CharacterReferences().apply(to: &workspace, cell: foldedCell)
      if !InlineMarkup().apply(to: &workspace, isQuoted: rules.isQuoted) {
        // Markup that wraps nothing stands: it is all that the block says.
        fill(&workspace, with: scalars[...])
      }
    }
    raise?(&workspace)
    if profile == .standard, !workspace.marks.isEmpty, rules.marksAreRight {
      ProtectedTokens().mark(&workspace)
      DocumentNumberBrackets().apply(to: &workspace)
      workspace.lookAround()
      QuotationRules().apply(to: &workspace)
      PunctuationRules().apply(to: &workspace)
      DashRules().apply(to: &workspace)
    }
    if profile == .halfwidth, workspace.hasBlank { workspace.lookAround() }
    SpaceRules().apply(to: &workspace)
  }

  /// Whether rules leave characters as they are.
  private func stays(_ scalars: [Unicode.Scalar], under rules: BlockRules) -> Bool {
    applied(rules, to: scalars) == scalars
  }

  /// Whether characters whose markup was not read are left alone the next time, when it is looked for again.
  private func staysUnread(_ scalars: [Unicode.Scalar], by reading: BlockRules) -> Bool {
    let read = applied(reading, to: scalars)
    return read == scalars || !stays(read, under: reading)
  }

  private func applied(_ rules: BlockRules, to scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var workspace = NormalisationWorkspace()
    apply(rules, to: scalars, in: &workspace)
    return characters(of: workspace, scalars)
  }

  /// The characters that the cells of a workspace give.
  private func characters(
    of workspace: NormalisationWorkspace, _ raw: [Unicode.Scalar]
  ) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    for (index, cell) in workspace.cells.enumerated() {
      if cell.rule == nil {
        result.append(raw[index])
      } else if let composed = cell.composed {
        result.append(contentsOf: workspace.compositions[composed])
      } else {
        for _ in 0..<cell.count { result.append(cell.scalar) }
      }
    }
    return result
  }

  /// The raw ranges of the raised marks of notes in a block.
  private func raisedMarks(in block: Block, of evidence: RawDocument.Evidence) -> [Range<Int>] {
    guard case .printed(let boxes) = evidence, !boxes.noteMarks.isEmpty else { return [] }
    return boxes.noteMarks.filter { mark in
      mark.isRaised && block.pieces.contains { $0.overlaps(mark.range) }
    }.map(\.range)
  }

  /// The raw offsets of the blanks of a block that the page does not show.
  private func narrowBlanks(in block: Block, of evidence: RawDocument.Evidence) -> Set<Int> {
    guard case .printed(let boxes) = evidence, !boxes.narrowBlanks.isEmpty else { return [] }
    let all = boxes.narrowBlanks
    let first = all.partitioningIndex { $0 >= block.range.lowerBound }
    return Set(all[first...].prefix { $0 < block.range.upperBound })
  }

  /// Gives the digits of marks their raised forms, and drops the blanks next to them: a setter leaves some.
  private func raise(
    _ marks: [Range<Int>], of joined: JoinedLines, in workspace: inout NormalisationWorkspace
  ) {
    var isMark = [Bool](repeating: false, count: workspace.cells.count)
    for cell in workspace.cells.indices {
      let raw = joined.raw(of: cell..<cell + 1)
      guard marks.contains(where: { $0.contains(raw.lowerBound) && raw.count == 1 }),
        let raised = Superscripts.superscript(of: joined.scalars[cell])
      else { continue }
      workspace.rewrite(cell, as: raised, by: .noteMark)
      isMark[cell] = true
    }
    for cell in workspace.cells.indices where workspace.cells[cell].kind == .blank {
      let isBeside =
        cell > 0 && isMark[cell - 1] || cell + 1 < isMark.count && isMark[cell + 1]
      if isBeside { workspace.drop(cell, by: .spaceFold) }
    }
  }

  /// Takes raw characters over as they are.
  private func appendWhole(
    _ raw: Range<Int>, of scalars: [Unicode.Scalar], to result: inout CanonicalText
  ) {
    let start = result.scalars.count
    result.scalars.append(contentsOf: scalars[raw])
    result.map.append(text: start..<result.scalars.count, raw: raw, rule: nil)
  }

  /// Takes a settled text over, except for its blanks.
  private func append(
    _ raw: Range<Int>, of scalars: [Unicode.Scalar], folding blanks: [SettledText.Blanks],
    to result: inout CanonicalText
  ) {
    var start = raw.lowerBound
    for run in blanks {
      let folded = raw.lowerBound + run.range.lowerBound..<raw.lowerBound + run.range.upperBound
      if start < folded.lowerBound {
        appendWhole(start..<folded.lowerBound, of: scalars, to: &result)
      }
      let here = result.scalars.count
      if run.isSpace { result.scalars.append(" ") }
      result.map.append(text: here..<result.scalars.count, raw: folded, rule: run.rule)
      start = folded.upperBound
    }
    if start < raw.upperBound { appendWhole(start..<raw.upperBound, of: scalars, to: &result) }
  }

  /// Makes the cells of a block, with the changes that need no context.
  private func fill(
    _ workspace: inout NormalisationWorkspace, with scalars: ArraySlice<Unicode.Scalar>
  ) {
    workspace.removeAll()
    workspace.cells.reserveCapacity(scalars.count)
    var isUnstable = false
    for scalar in scalars {
      // What has no role in any rule has none in the tables either.
      switch SettledForm.of(scalar) {
      case .ideograph, .chinese:
        workspace.cells.append(NormalisationCell(scalar: scalar, kind: .cjk, rule: nil))
        continue
      case .latin:
        workspace.cells.append(NormalisationCell(scalar: scalar, kind: .latin, rule: nil))
        continue
      default: break
      }
      if scalar.value >= 0x300, UnicodeNormaliser.isUnstableNFC(scalar) { isUnstable = true }
      workspace.append(foldedCell(scalar))
    }
    if isUnstable { Composition().apply(to: &workspace, raw: Array(scalars)) }
  }

  /// A character in the width and form that need no context.
  private func foldedCell(_ scalar: Unicode.Scalar) -> NormalisationCell {
    var cell = plainCell(scalar)
    if let ascii = WidthForms.ascii(scalar) {
      fold(&cell, to: ascii)
    } else if profile == .standard, let mark = WidthTable.usualMark(scalar) {
      cell.scalar = mark
      cell.rule = .punctuation
    }
    return cell
  }

  /// A character by itself: radicals stand for their ideographs under every profile.
  private func plainCell(_ scalar: Unicode.Scalar) -> NormalisationCell {
    if let usual = Radicals.ideograph(scalar) {
      let ideograph = scalar == Radicals.door.radical ? door : usual
      return NormalisationCell(
        scalar: ideograph, kind: CharacterClass.of(ideograph), rule: .compatibility)
    }
    return NormalisationCell(scalar: scalar, kind: CharacterClass.of(scalar), rule: nil)
  }

  private func fold(_ cell: inout NormalisationCell, to ascii: Unicode.Scalar) {
    if WidthTable.isAlphanumeric(ascii) {
      cell.scalar = ascii
      cell.rule = .widthAlphanumeric
    } else if !WidthTable.isPunctuation(cell.scalar) {
      cell.scalar = ascii
      cell.rule = .widthSymbol
    } else if profile == .halfwidth {
      cell.scalar = ascii
      cell.rule = .punctuation
    }
  }

  /// Writes the cells of a block and their runs.
  private func emit(
    _ workspace: NormalisationWorkspace, _ joined: JoinedLines, to result: inout CanonicalText
  ) {
    let cells = workspace.cells
    var index = 0
    while index < cells.count {
      let textStart = result.scalars.count
      var end = index
      let rule = cells[index].rule
      if rule == nil {
        // Verbatim cells give the characters they were made of.
        while end < cells.count, cells[end].rule == nil { end += 1 }
        result.scalars.append(contentsOf: joined.scalars[index..<end])
      } else {
        repeat {
          if let composed = cells[end].composed {
            result.scalars.append(contentsOf: workspace.compositions[composed])
          } else {
            for _ in 0..<cells[end].count { result.scalars.append(cells[end].scalar) }
          }
          end += 1
        } while end < cells.count && cells[end].joinsPrevious
      }
      let text = textStart..<result.scalars.count
      let raw = joined.raw(of: index..<end)
      if !text.isEmpty || !raw.isEmpty { result.map.append(text: text, raw: raw, rule: rule) }
      index = end
    }
  }
}
