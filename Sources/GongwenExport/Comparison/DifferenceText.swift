internal import GongwenModel

extension DocumentDifference {
  /// The differences for people: a line for each field and each text.
  public var lines: [String] {
    if isEqual { return [] }
    var lines = fields.map { change in
      "\(change.field.rawValue): \(Self.list(change.old)) → \(Self.list(change.new))"
    }
    for change in changes { lines += change.lines }
    if isOnlyForm {
      lines.append("equal words, metadata and numbers; depths, types or tables of contents differ")
    }
    return lines.map(Self.oneLine)
  }

  private static func list(_ values: [String]) -> String {
    values.isEmpty ? "(nothing)" : values.joined(separator: "；")
  }

  /// A text in one line. Whoever prints it escapes what a terminal must not have.
  private static func oneLine(_ line: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      result.append(InertScalars.isLineBreak(scalar) ? " " : scalar)
    }
    return String(result)
  }
}

extension UnitChange {
  fileprivate var lines: [String] {
    switch kind {
    case .added: ["+ \(new?.name ?? "")\(new?.text ?? "")"]
    case .removed: ["- \(old?.name ?? "")\(old?.text ?? "")"]
    case .renumbered, .moved:
      [
        "\(kind.rawValue): "
          + (old?.mention == new?.mention ? [new] : [old, new]).compactMap { $0?.mention }
          .joined(separator: " → ")
      ]
    case .changed:
      [
        "- \(old?.name ?? "")\(old?.marked(range?.old, "[-", "-]") ?? "")",
        "+ \(new?.name ?? "")\(new?.marked(range?.new, "{+", "+}") ?? "")",
      ]
    }
  }
}

extension UnitChange.Side {
  fileprivate var place: String { sid ?? node }

  /// The unit without its words: 第二条 (tiao2).
  fileprivate var mention: String { "\(above)\(label) (\(place))" }

  /// The marker before the words, with those of the units above it: 第二条（一）; nothing for a text outside of units.
  fileprivate var name: String {
    guard sid != nil, let last = label.unicodeScalars.last else { return "" }
    return above + ("、）".unicodeScalars.contains(last) ? label : label + " ")
  }

  /// The words with the part that differs in brackets.
  fileprivate func marked(_ range: Range<Int>?, _ start: String, _ end: String) -> String {
    guard let range, !range.isEmpty else { return text }
    let scalars = Array(text.unicodeScalars)
    func part(_ range: Range<Int>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range])
      return String(view)
    }
    return part(0..<range.lowerBound) + start + part(range) + end
      + part(range.upperBound..<scalars.count)
  }
}
