import GongwenLanguage
import GongwenModel
import GongwenText

/// The issuers of a document that no body signs, as its head names them.
struct IssuersOfHead {
  /// Gives texts their origins.
  let tracer: Tracer

  private var scalars: [Unicode.Scalar] { tracer.text.scalars }

  /// Endings of a mark behind its bodies.
  private static let marks: PhraseEndings = [
    "文件", "令", "命令", "公告", "审计结果公告", "通告", "公报", "训令", "电报", "发电", "明电", "任免通知", "决定书", "通知书",
    "告知书",
  ]
  /// The name of the state before that of a body.
  private static let state: Phrase = "中华人民共和国"
  /// Words before the number of an order or an announcement, behind the body, and the signs a number begins with.
  private static let numbered: PhraseIndex = ["令", "公告", "通告"]
  private static let numberStarts: ScalarTable = "第〔（0123456789"
  /// Words behind the issuers of a title.
  private static let deeds: PhraseIndex = ["《", "关于", "印发", "批转", "转发", "發布", "關於"]

  /// The bodies of the mark, else of the number of an order, else of the title; the title's where it names more.
  func issuers(of part: DocumentPart) -> [TracedText] {
    let marked = ofMark(part)
    let titled = ofTitle(part)
    let best = titled.count > marked.count ? titled : marked
    guard !best.isEmpty else {
      let numbered = ofNumber(part)
      if !numbered.isEmpty { return numbered }
      let met = ofMinutes(part)
      return met.isEmpty ? ofWhole(part) : met
    }
    var seen = Set<[Unicode.Scalar]>()
    return best.filter { seen.insert($0.scalars).inserted }
  }

  /// The bodies of the 发文机关标志, without 文件, 令 and the like (GB/T 9704-2012, 7.2.4).
  private func ofMark(_ part: DocumentPart) -> [TracedText] {
    part.head.filter { $0.kind == .issuerMark }.flatMap(\.ranges).flatMap { range in
      let text = scalars[range]
      let key = LineKey.key(of: text)
      var left = key.count - Self.marks.length(atEndOf: key)
      // The same characters as printed, with blanks between them.
      var end = range.lowerBound
      while end < range.upperBound, left > 0 {
        if scalars[end] != " ", scalars[end] != "\u{3000}" { left -= 1 }
        end += 1
      }
      return BodyName.bodies(in: text[..<end]).map { tracer.trace(withoutState($0)) }
    }
  }

  /// The body in a name that begins with the state's: 中华人民共和国国务院 is 国务院.
  private func withoutState(_ body: Range<Int>) -> Range<Int> {
    guard scalars[body].starts(with: Self.state) else { return body }
    let rest = scalars[body].dropFirst(Self.state.scalars.count)
    return BodyName.bodies(in: rest).first == rest.indices ? rest.indices : body
  }

  /// 中华人民共和国国务院令第706号, in brackets or not.
  private func ofNumber(_ part: DocumentPart) -> [TracedText] {
    guard let range = part.head.first(where: { $0.kind == .documentNumber })?.ranges.first,
      let end = Self.numbered.first(in: scalars[range]), end.upperBound < range.upperBound,
      Self.numberStarts.contains(scalars[end.upperBound])
    else { return [] }
    let name = scalars[range.lowerBound..<end.lowerBound].drop { $0 == "（" || $0 == "(" }
    return BodyName.bodies(in: name).map {
      tracer.trace(withoutState($0))
    }
  }

  /// The body that met, in the title of its minutes: 某某委员会第三次会议纪要, 某某市人民政府常务会议纪要.
  private func ofMinutes(_ part: DocumentPart) -> [TracedText] {
    guard let title = part.head.first(where: { $0.kind == .title }) else { return [] }
    let words = JoinedWords(title.ranges, of: tracer.text)
    let text = words.scalars[...]
    guard Self.minutes.end(text) else { return [] }
    let end = text.indices.dropFirst().first {
      (Self.meetings.firstPrefix(of: text[$0...]) != nil || isSession(text[$0...]))
        && BodyName.isBody(text[..<$0])
    }
    return end.map { [words.trace(0..<$0, by: tracer)] } ?? []
  }

  /// The body on the first lines of a title, with nothing of the matter behind it, or before its year: 某某市教育局 / 招生公告,
  /// 某某市教育局2024年工作要点.
  private func ofWhole(_ part: DocumentPart) -> [TracedText] {
    guard let title = part.head.first(where: { $0.kind == .title }), let first = title.ranges.first
    else { return [] }
    if title.ranges.count > 1 {
      let bodies = BodyName.bodies(in: scalars[first])
      let isNext = BodyName.bodies(in: scalars[title.ranges[1]]).isEmpty
      return isNext ? bodies.map { tracer.trace($0) } : []
    }
    let text = scalars[first]
    let year = text.indices.dropFirst(BodyName.lengths.lowerBound).first {
      ChineseNumeral.arabicDigit(text[$0]) != nil
    }
    guard let year, let number = ChineseNumeral.read(text[year...]),
      number.length == Self.digitsOfYear,
      text.dropFirst(year - text.startIndex + number.length).first == "年"
    else { return [] }
    return BodyName.bodies(in: text[..<year]).map { tracer.trace($0) }
  }

  private static let digitsOfYear = 4

  /// 第三次…, 2024年…: which meeting it was.
  private func isSession(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let number = ChineseNumeral.read(text.first == "第" ? text.dropFirst() : text) else {
      return false
    }
    let behind = text.dropFirst(number.length + (text.first == "第" ? 1 : 0))
    return text.first == "第" ? Self.sessions.firstPrefix(of: behind) != nil : behind.first == "年"
  }

  private static let minutes: PhraseEndings = ["纪要", "紀要"]
  private static let sessions: PhraseIndex = ["次", "届", "号", "期"]
  /// Kinds of meetings behind the name of the body that met.
  private static let meetings: PhraseIndex = [
    "业务会议", "专题", "会议", "例会", "党委会", "党组", "全体", "办公会", "局长办公", "局务会", "工作会议", "常务会", "主任办公",
    "会议纪要",
    "市长办公", "县长办公",
  ]

  /// 发文机关 at the start of a title, before 关于 (GB/T 9704-2012, 7.3.1), or before what a notice does with another
  /// body's document. Several bodies have blanks, 、 or line breaks between them, and one may be over two lines.
  private func ofTitle(_ part: DocumentPart) -> [TracedText] {
    guard let title = part.head.first(where: { $0.kind == .title }) else { return [] }
    var names: [[Range<Int>]] = []
    for range in title.ranges {
      let text = scalars[range]
      let end = Self.deeds.first(in: text)?.lowerBound ?? text.endIndex
      let name = text[..<end].dropLast(while: { $0 == " " || $0 == "\u{3000}" }).indices
      if let above = names.last, goesOn(name, behind: above) {
        names[names.count - 1].append(name)
      } else if !name.isEmpty {
        names.append([name])
      }
      if end < text.endIndex { return bodies(of: names) }
    }
    return []
  }

  /// Whether the name of a body continues in a line of a title: above is only a part of one, here only 办公室 or 常务委员会,
  /// or both are one together (某某市委 / 员会).
  private func goesOn(_ name: Range<Int>, behind above: [Range<Int>]) -> Bool {
    guard !name.isEmpty else { return false }
    if BodyName.bodies(in: JoinedWords(above, of: tracer.text).scalars[...]).isEmpty { return true }
    if ElementWords.bodyTails.holds(LineKey.key(of: scalars[name])) { return true }
    return BodyName.bodies(in: scalars[name]).isEmpty
      && !BodyName.bodies(in: JoinedWords(above + [name], of: tracer.text).scalars[...]).isEmpty
  }

  /// The bodies of some names, each over one line or more; none if one of them is anything else.
  private func bodies(of names: [[Range<Int>]]) -> [TracedText] {
    var result: [TracedText] = []
    for name in names {
      let words = JoinedWords(name, of: tracer.text)
      let bodies = BodyName.bodies(in: words.scalars[...])
      guard !bodies.isEmpty else { return [] }
      result += bodies.map { words.trace($0, by: tracer) }
    }
    return result
  }

  /// The body in 某某市人民政府 市长 张某某 and 教育局局长 张某某.
  static func bodyBeforeOffice(_ text: ArraySlice<Unicode.Scalar>) -> [Range<Int>] {
    guard PersonLine.isPerson(text),
      let word = text.split(whereSeparator: { $0 == " " || $0 == "\u{3000}" }).first
    else { return [] }
    return BodyName.isBody(word) ? [word.indices] : bodyOfOffice(word)
  }

  /// The name of a body that its signature has in two lines, without （代章） behind it; nil where the lines have no such name.
  static func bodyOverLines(_ element: PartElement, _ tracer: Tracer) -> TracedText? {
    var ranges = element.ranges
    guard let last = ranges.last else { return nil }
    let bare = BodyName.withoutSeal(tracer.text.scalars[last])
    ranges[ranges.count - 1] = bare.startIndex..<bare.endIndex
    let name = ranges.flatMap { LineKey.key(of: tracer.text.scalars[$0]) }
    guard BodyName.isBody(name[...]) else { return nil }
    return tracer.trace(TreeBuilder(tracer: tracer).passage(ranges.filter { !$0.isEmpty }))
  }

  /// The body in 教育局局长.
  static func bodyOfOffice(_ text: ArraySlice<Unicode.Scalar>) -> [Range<Int>] {
    let body = text.dropLast(OfficialWords.offices.length(atEndOf: text))
    return body.count < text.count && BodyName.isBody(body) ? [body.indices] : []
  }
}
