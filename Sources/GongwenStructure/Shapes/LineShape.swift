import GongwenLanguage
import GongwenModel
import GongwenText

/// What a line looks like by itself, before its place in the document is known.
struct LineShape {
  /// The line.
  let line: Line

  /// What 抄送 begins with.
  private static let copying: PhraseIndex = ["分送：", "抄送:", "抄送："]
  /// What 印发机关和印发日期 ends with.
  private static let printed: Phrase = "日印发"
  /// Marks that no signature has.
  private static let sentenceMarks: ScalarTable = "。；：，？！《》:;,"
  /// Marks that no 主送机关 has.
  private static let addressMarks: ScalarTable = "。；？！《》"
  /// What opens the year of a 发文字号.
  private static let opening: ScalarTable = "〔[（(【"
  /// What closes it.
  private static let closing: ScalarTable = "〕]）)】 年"
  /// Marks that no 发文字号 has.
  private static let numberMarks: ScalarTable = "，。、；："

  /// The characters of a body's name without a bracketed addition: 民政部 has three.
  private static let bodyLengths = 3...LineLength.ofHead
  /// The characters of a 发文字号: 第1号 has three.
  private static let numberLengths = 3...LineLength.ofHead
  /// The words of a person with an office, 部 长 张 三 at most.
  private static let wordsOfPerson = 2...4
  /// The most characters of a word of a person's name: that of a national minority (阿不都·某).
  private static let longestWordOfName = 4
  /// The characters of 主送机关 with its colon: all provinces, ministries and commissions take several
  /// hundred.
  private static let addresseeLengths = 3...400
  /// The least share of the pieces of 主送机关 that are bodies: names are cut at 、 and ， inside them.
  private static let knownBodies = Share(1, of: 2)
  /// How many characters from the end 日印发 is looked for: it may be letter-spaced.
  private static let reachOfPrinted = 8

  /// Its characters; none for a cell of a table, which has no shape.
  private var text: ArraySlice<Unicode.Scalar> { line.isCell ? [] : line.text }

  /// 成文日期 alone on its line, in brackets or not; a place or a body may not stand with it.
  var date: CalendarDate? {
    guard let reading = CalendarDate.read(text), reading.length == text.count else { return nil }
    return reading.date
  }

  /// Whether it is a 成文日期, with its numbers or with some of them left open (202X年X月X日).
  var isDate: Bool { date != nil || !text.isEmpty && OpenDate.read(text) == text.count }

  /// Where a date begins that stands at the end, behind a body: 国务院办公厅 2018年8月1日.
  var trailingDate: Int? {
    guard text.count <= LineLength.ofClosing, text.last == "日" else { return nil }
    for start in text.indices.dropFirst(2) {
      let length = CalendarDate.read(text[start...])?.length ?? OpenDate.read(text[start...])
      guard let length, start + length == text.endIndex else { continue }
      let body = text[..<start].dropLast(while: { $0 == " " || $0 == "，" || $0 == "," })
      return Self.isBody(body) ? start : nil
    }
    return nil
  }

  /// A body alone on its line (署名), or a person with an office (总理　李克强).
  var isSignature: Bool {
    guard line.markers.isEmpty, text.count <= LineLength.ofClosing else { return false }
    guard !text.contains(where: { Self.sentenceMarks.contains($0) }) else {
      return false
    }
    let names = text.split { $0 == " " || $0 == "、" }
    if names.allSatisfy({ Self.isBody($0) }) { return true }
    return isPerson
  }

  /// 总理　李克强, 省长 某某, 部 长: an office and a name, a blank between.
  private var isPerson: Bool {
    let words = text.split { $0 == " " }
    guard Self.wordsOfPerson.contains(words.count), let office = words.first else { return false }
    let offices: [Phrase] = [
      "主席", "主任", "书记", "会长", "局长", "市长", "总理", "省长", "部长", "县长", "区长",
      "州长", "署长", "行长", "委员长", "院长", "检察长",
    ]
    return office.ends(withAny: offices)
      && words.dropFirst().allSatisfy { $0.count <= Self.longestWordOfName }
  }

  /// Whether a text is the name of a body.
  static func isBody(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    var name = text
    if name.last == "）" || name.last == ")" {
      guard let open = name.lastIndex(where: { $0 == "（" || $0 == "(" }) else { return false }
      name = name[..<open]
    }
    return bodyLengths.contains(name.count) && name.ends(withAny: OfficialWords.bodies)
  }

  /// 发文字号 alone on its line: 国发〔2017〕35号, 第706号, 2018年第3号, 公告（2019）第1号; in drafts with
  /// open places, ×发〔20××〕×号.
  var isDocumentNumber: Bool {
    guard Self.numberLengths.contains(text.count), line.markers.isEmpty else { return false }
    var inner = text
    if inner.first == "（" || inner.first == "(", inner.last == "）" || inner.last == ")" {
      inner = inner.dropFirst().dropLast()
    }
    guard inner.last == "号" || inner.last == "號" else { return false }
    var digits = 0
    var hasYear = false
    for scalar in inner.dropLast() {
      if ChineseNumeral.arabicDigit(scalar) != nil || ChineseNumeral.digit(scalar) != nil
        || scalar == "十" || scalar == "百"
      {
        digits += 1
      } else if OpenDate.isPlaceholder(scalar), hasYear || inner.first == "第" {
        digits += 1
      } else if Self.opening.contains(scalar) {
        hasYear = true
        digits = 0
      } else if scalar == "第" || Self.closing.contains(scalar) {
        digits = scalar == "第" ? 0 : digits
      } else if Self.numberMarks.contains(scalar) {
        return false
      } else if digits > 0, !hasYear {
        return false
      }
    }
    let isOrder = inner.first == "第" || inner.contains("第")
    return digits > 0 && (hasYear || isOrder)
  }

  /// 主送机关: bodies with commas between, closed by a colon (GB/T 9704-2012, 7.3.2).
  var isAddressee: Bool {
    guard let last = text.last, last == "：" || last == ":",
      Self.addresseeLengths.contains(text.count), line.markers.isEmpty
    else { return false }
    let inner = text.dropLast()
    guard !inner.contains(where: { Self.addressMarks.contains($0) }) else { return false }
    let pieces = inner.split { $0 == "，" || $0 == "、" || $0 == "," || $0 == " " }
    guard let final = pieces.last else { return false }
    let known = pieces.filter(Self.isAddressed)
    return Self.isAddressed(final)
      && Self.knownBodies.isReached(by: known.count, of: pieces.count)
  }

  private static func isAddressed(_ piece: ArraySlice<Unicode.Scalar>) -> Bool {
    var name = piece
    if name.last == "）", let open = name.lastIndex(of: "（") { name = name[..<open] }
    return name.ends(withAny: OfficialWords.bodies) || name.ends(withAny: OfficialWords.addressees)
  }

  /// 附注: a line in brackets below the date (GB/T 9704-2012, 7.3.6).
  var isNote: Bool {
    guard text.count <= LineLength.ofClosing, text.first == "（" || text.first == "(" else {
      return false
    }
    return (text.last == "）" || text.last == ")") && line.markers.isEmpty
  }

  /// 抄送: (GB/T 9704-2012, 7.4.2).
  var isCopyTo: Bool {
    guard let first = text.first(where: { $0 != " " }), first == "抄" || first == "分" else {
      return false
    }
    return Self.copying.firstPrefix(of: text.filter { $0 != " " }[...]) != nil
  }

  /// 印发机关和印发日期 (GB/T 9704-2012, 7.4.3).
  var isImprint: Bool {
    text.count <= LineLength.ofClosing && text.last(where: { $0 != " " }) == "发"
      && text.suffix(Self.reachOfPrinted).filter { $0 != " " }.ends(with: Self.printed)
      && !text.contains("。")
  }

  /// 印发机关和印发日期 without the word, which only 抄送 above it tells from a signature.
  func isImprint(behind above: ElementKind?) -> Bool {
    isImprint || above == .copyTo && trailingDate != nil
  }
}

extension ArraySlice {
  /// The slice without the elements at its end that satisfy a predicate.
  func dropLast(while predicate: (Element) -> Bool) -> ArraySlice {
    var result = self
    while let last = result.last, predicate(last) { result = result.dropLast() }
    return result
  }
}
