import GongwenLanguage
import GongwenModel

/// 发文机关标志 and letterheads.
extension WebWeigher {
  /// Whether a line is the mark of an issuer, centred or above the number. A letter has the name of the body alone
  /// (GB/T 9704-2012, 10.1), which is one only at both places.
  func isMark(_ unit: WebUnit, _ index: Int) -> Bool {
    if WebForm.isMark(unit.key) { return unit.isCentred || isAboveNumber(index) }
    guard WebForm.isBody(unit.key), unit.isCentred else { return false }
    return isAboveNumber(index) || isAboveDecision(index)
  }

  /// Whether the line below is the name of a decision above its number: 行政处罚决定书.
  private func isAboveDecision(_ index: Int) -> Bool {
    guard index + 1 < page.units.count else { return false }
    let next = page.units[index + 1]
    return next.isCentred && WebOwnTitle.isName(next.key) && TitleForm.isComplete(next.key)
      && isAboveNumber(index + 1)
  }

  /// Whether the line below is a number: then this one is the mark above it, wherever it is printed.
  private func isAboveNumber(_ index: Int) -> Bool {
    guard index + 1 < page.units.count else { return false }
    let next = page.units[index + 1]
    return WebForm.isNumber(next.table?.cells.first?.key ?? next.key)
  }
}

extension WebWeigher {
  /// Whether a line is the number of a document, and no label of one with its value: <span>文号</span>柳政发〔2033〕7号.
  func isNumber(_ key: [Unicode.Scalar]) -> Bool {
    guard WebForm.isNumber(key) else { return false }
    return WebLabel.at(0, in: key[...])?.label.field != .documentNumber
  }
}
