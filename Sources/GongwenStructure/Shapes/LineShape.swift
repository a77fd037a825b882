import GongwenText

/// The look of a line by itself, before its place in the document is known.
struct LineShape {
  /// The line.
  let line: Line

  /// Its characters; none for a cell of a table, which has no shape.
  private var text: ArraySlice<Unicode.Scalar> { line.isCell ? [] : line.text }

  /// 成文日期 alone on its line, with its numbers or with some of them left open (202X年X月X日).
  var isDate: Bool { DateForm.read(text).map { $0.length == text.count && $0.hasDay } ?? false }

  /// 发文字号 alone on its line.
  var isDocumentNumber: Bool {
    !text.isEmpty && line.markers.isEmpty && NumberForm.kind(of: LineKey.key(of: text)) != nil
  }

  /// A number and 签发人 in one line.
  var isNumberAndSignatory: Bool { HeadingElements.numberAndSignatory(in: text) != nil }

  /// A line in brackets.
  var isNote: Bool {
    guard text.count <= LineLength.ofClosing, let first = text.first, let last = text.last else {
      return false
    }
    return (first == "（" || first == "(") && (last == "）" || last == ")")
      && line.markers.isEmpty
  }
}
