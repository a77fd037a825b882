/// The form of a title's words (GB/T 9704-2012, 7.3.1: 发文机关, 事由, 文种), wherever it is printed.
public enum TitleForm {
  /// The longest line of a title, in characters: a text or a page may print a whole title in one line,
  /// and titles that name what they issue and its issuers have three printed lines of 28
  /// (GB/T 9704-2012, 5.2.3).
  public static let longestLine = 80

  /// Whether a title ends here: a 文种 at the end, brackets behind it aside, and every 《 closed.
  public static func isComplete(_ text: some BidirectionalCollection<Unicode.Scalar>) -> Bool {
    // A dash begins a subtitle.
    if text.first == "—" { return false }
    // Most texts end with neither a 文种 nor a bracket.
    guard let last = text.last(where: { $0 != " " }),
      last == "）" || last == ")" || last == "》" || OfficialWords.genres.mayEnd(with: last)
    else { return false }
    var open = 0
    for scalar in text {
      if scalar == "《" || scalar == "（" || scalar == "“" { open += 1 }
      if scalar == "》" || scalar == "）" || scalar == "”" { open -= 1 }
    }
    guard open == 0 else { return false }
    let title = withoutBracket(text)
    // 《某某規例》: titles of acts in the gazette of Hong Kong.
    if title.first == "《", title.last == "》", !title.dropFirst().dropLast().contains("《") {
      return OfficialWords.genres.end(title.dropFirst().dropLast())
    }
    return OfficialWords.genres.end(title[...]) && !others.end(title[...])
  }

  /// Words that end as the word for a kind of document does (登记表), sorted by code point.
  private static let others: PhraseEndings = ["仪表", "代表", "发表", "外表", "水表", "电表", "發表"]

  /// Whether a text ends with a 文种, brackets behind it aside.
  public static func endsWithGenre(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard text.last == "）" || text.last == ")" else { return OfficialWords.genres.end(text) }
    return OfficialWords.genres.end(withoutBracket(text)[...])
  }

  /// The title without a bracketed addition at its end (（试行）, （2018—2020年）).
  public static func withoutBracket(
    _ text: some BidirectionalCollection<Unicode.Scalar>
  ) -> [Unicode.Scalar] {
    var title: [Unicode.Scalar] = []
    title.reserveCapacity(text.count)
    for scalar in text where scalar != " " { title.append(scalar) }
    while let last = title.last, last == "）" || last == ")" {
      guard let open = title.lastIndex(where: { $0 == "（" || $0 == "(" }), open > 0 else { break }
      title.removeSubrange(open...)
    }
    return title
  }
}
