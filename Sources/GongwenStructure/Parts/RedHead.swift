import GongwenModel
import GongwenText

/// What stands above a title besides its number: 发文机关标志 and the name of who signs
/// (GB/T 9704-2012, 7.2.4 and 7.2.6).
struct RedHead {
  /// The lines of the body.
  let lines: [Line]

  /// How many lines the elements above a title take, joint issuers included.
  private static let reach = 12

  /// Whether a line is the name of a body above the number of a document: with 文件 behind it, or
  /// with a title below the number, which tells it from a title over several lines.
  func isIssuerMark(_ position: Int) -> Bool {
    let text = lines[position].text.filter { $0 != " " }
    guard text.count <= 40, !lines[position].isCell else { return false }
    let isFile = text.ends(with: "文件" as Phrase)
    guard isFile || LineShape.isBody(text[...]) else { return false }
    guard let number = numberBelow(position) else { return false }
    return isFile || isTitleBelow(number)
  }

  /// Whether a line is a person's name alone, between the number and the title.
  func isName(_ position: Int) -> Bool {
    !lines[position].isCell && Surnames.isName(lines[position].text.filter { $0 != " " })
      && isTitleBelow(position)
  }

  /// The line of the number below a mark; elements of the head and further bodies may lie between.
  private func numberBelow(_ position: Int) -> Int? {
    for next in lines.indices[(position + 1)...].prefix(Self.reach) {
      let elements = HeadingElements(line: lines[next])
      if LineShape(line: lines[next]).isDocumentNumber || elements.numberAndSignatory != nil {
        return next
      }
      let text = lines[next].text.filter { $0 != " " }
      guard
        elements.kind != nil || LineShape.isBody(text[...]) || text.elementsEqual(["文", "件"])
          || text.ends(with: "文件" as Phrase)
      else { return nil }
    }
    return nil
  }

  /// Whether a title stands right below the elements that follow a line.
  private func isTitleBelow(_ position: Int) -> Bool {
    var next = position + 1
    while next < lines.count, next - position <= Self.reach,
      HeadingElements(line: lines[next]).kind != nil
        || Surnames.isName(lines[next].text.filter { $0 != " " })
    { next += 1 }
    return next < lines.count && HeadReader(lines: lines).startsTitle(at: next, isCertain: false)
  }
}
