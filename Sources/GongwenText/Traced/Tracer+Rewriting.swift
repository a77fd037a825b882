import GongwenModel

extension Tracer {
  /// Canonical characters that came from raw ones which are neighbours in the source.
  private struct Stretch {
    /// The raw characters.
    var raw: Range<Int>
    /// The canonical characters.
    var text: Range<Int>
    /// How these came from the raw ones.
    var runs: [OffsetMap.Run]
    /// Whether a rule made them that no other one can stand for.
    var standsAlone: Bool
    /// Whether they are a character reference of a text, which gives its characters or is dropped whole.
    var isReference = false

    /// A stretch of one run.
    init(_ run: OffsetMap.Run, standsAlone: Bool = false) {
      raw = run.rawStart..<run.rawEnd
      text = run.textStart..<run.textEnd
      runs = [run]
      self.standsAlone = standsAlone
    }

    /// Adds a run behind the others.
    mutating func append(_ run: OffsetMap.Run) {
      if run.rawStart < run.rawEnd {
        raw = raw.isEmpty ? run.rawStart..<run.rawEnd : raw.lowerBound..<run.rawEnd
      }
      text = text.lowerBound..<run.textEnd
      runs.append(run)
    }
  }

  /// Adds canonical characters that a rule gives another form, or drops.
  ///
  /// An edit over characters that are no neighbours in the source is never one run: the text
  /// between them is read elsewhere. Each stretch of neighbours then gives its share of the new form. So
  /// it is where another rule dropped some of them that this one could not.
  func rewrite(
    _ range: Range<Int>, as scalars: [Unicode.Scalar], by rule: Rule, in result: inout TracedText
  ) {
    if let raw = neighbours(of: range),
      raw.isEmpty || RuleRelation.permits(rule, text.raw[raw], scalars[...])
    {
      return edit(raw, scalars, rule, in: &result)
    }
    let stretches = stretches(of: range, dropsAll: scalars.isEmpty)
    let shares = shares(of: scalars[...], stretches[...], rule) ?? [scalars.count]
    var rest = scalars[...]
    for (index, stretch) in stretches.enumerated() {
      let share = rest.prefix(index < shares.count ? shares[index] : 0)
      rest = rest.dropFirst(share.count)
      if scalars.isEmpty, stretch.standsAlone, !stretch.text.isEmpty {
        // A blank that joins two lines, or what several blanks became, goes with the rest.
        for run in stretch.runs where run.rawStart < run.rawEnd {
          edit(run.rawStart..<run.rawEnd, [], run.rule ?? rule, in: &result)
        }
      } else if stretch.standsAlone || share == text.scalars[stretch.text] {
        for run in stretch.runs { keep(run, in: &result) }
      } else if stretch.isReference {
        edit(stretch.raw, share, share.isEmpty ? .markup : .entity, in: &result)
      } else {
        // No rule but those of blanks speaks of blanks alone.
        edit(stretch.raw, share, share.isEmpty && isBlank(stretch) ? .spaceFold : rule, in: &result)
      }
    }
  }

  /// The raw characters of a canonical range; nil where they are no neighbours.
  private func neighbours(of range: Range<Int>) -> Range<Int>? {
    var whole = 0..<0
    var areNeighbours = true
    text.map.forEachInnerRun(of: range) { run in
      guard run.rawStart < run.rawEnd else { return }
      if whole.isEmpty {
        whole = run.rawStart..<run.rawEnd
      } else if whole.upperBound == run.rawStart {
        whole = whole.lowerBound..<run.rawEnd
      } else {
        areNeighbours = false
      }
    }
    return areNeighbours && text.source.holdsTogether(whole) ? whole : nil
  }

  /// Whether a rule drops what others as a rule cannot: blanks, signs of markup, a hyphen at a line's end.
  private func standsAlone(_ rule: Rule?) -> Bool {
    switch rule {
    case .markup, .hyphenJoin, .spaceIndent, .spaceCJK, .spaceFold, .lineJoin: true
    default: false
    }
  }

  /// The stretches of neighbours in a canonical range; where all is dropped, blanks apart from the rest,
  /// since other rules apply to them.
  private func stretches(of range: Range<Int>, dropsAll: Bool) -> [Stretch] {
    var result: [Stretch] = []
    func add(_ run: OffsetMap.Run) {
      var stretch = Stretch(run, standsAlone: standsAlone(run.rule))
      stretch.isReference = isReference(run)
      if !stretch.standsAlone, !stretch.isReference, let last = result.last, !last.standsAlone,
        !last.isReference, goesOn(run, last.raw),
        !dropsAll || isBlank(stretch) == isBlank(last)
      {
        result[result.count - 1].append(run)
      } else {
        result.append(stretch)
      }
    }
    text.map.forEachInnerRun(of: range) { run in
      guard run.rule == nil else { return add(run) }
      text.source.forEachPiece(of: run.rawStart..<run.rawEnd) { raw, _, _, _ in
        for part in dropsAll ? raw.map({ $0..<$0 + 1 }) : [raw] {
          let start = run.textStart + part.lowerBound - run.rawStart
          add(OffsetMap.Run(text: start..<start + part.count, raw: part, rule: nil))
        }
      }
    }
    return result
  }

  /// Whether a run is a character reference that a text shows as it is written.
  func isReference(_ run: OffsetMap.Run) -> Bool {
    run.rule == .entity && run.rawEnd - run.rawStart > run.textEnd - run.textStart
  }

  private func goesOn(_ run: OffsetMap.Run, _ raw: Range<Int>) -> Bool {
    if raw.isEmpty || run.rawStart == run.rawEnd { return true }
    return raw.upperBound == run.rawStart
      && text.source.holdsTogether(raw.upperBound - 1..<run.rawStart + 1)
  }

  /// How many characters of the new form each stretch gives; nil where the rule lets them not be divided.
  private func shares(
    of scalars: ArraySlice<Unicode.Scalar>, _ stretches: ArraySlice<Stretch>, _ rule: Rule
  ) -> [Int]? {
    guard let stretch = stretches.first else { return scalars.isEmpty ? [] : nil }
    for count in counts(scalars, stretch, rule) {
      let rest = shares(of: scalars.dropFirst(count), stretches.dropFirst(), rule)
      if let rest { return [count] + rest }
    }
    return nil
  }

  /// How many characters of the new form a stretch may give: best its own, else the most that the rule
  /// lets it become.
  private func counts(
    _ scalars: ArraySlice<Unicode.Scalar>, _ stretch: Stretch, _ rule: Rule
  ) -> [Int] {
    if stretch.standsAlone { return [0] }
    let own = text.scalars[stretch.text]
    if stretch.isReference { return scalars.starts(with: own) && !isBlank(own) ? [own.count] : [0] }
    let raw = text.raw[stretch.raw]
    let others = (0...scalars.count).reversed().filter { count in
      RuleRelation.permits(rule, raw, scalars.prefix(count)) || count == 0 && isBlank(stretch)
    }
    return scalars.starts(with: own) ? [own.count] + others : others
  }

  private func isBlank(_ stretch: Stretch) -> Bool { isBlank(text.raw[stretch.raw]) }

  private func isBlank(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    scalars.allSatisfy(UnicodeClass.isBlank)
  }
}
