import GongwenModel

extension Draft {
  /// The title of a release of the scene's body: 东江省财政厅关于…的通知.
  mutating func title(_ type: String, matter: String? = nil) -> String {
    "\(scene.issuer)关于\(matter ?? author.call() + "有关工作")的\(type)"
  }

  /// A title, with what it says.
  func titlePiece(_ title: String, lines: [String]? = nil, issuers: [String]? = nil) -> Piece {
    let says = [("title", [title])] + (issuers.map { [("issuers", $0)] } ?? [])
    return .element(Element(.title, lines ?? [title], says: says))
  }

  /// A document number, with what it says.
  func numberPiece(_ number: String, printed: String? = nil) -> Piece {
    var element = Element(
      .documentNumber, [printed ?? number], says: [("documentNumber", [number])])
    element.canonical = number
    return .element(element)
  }

  /// An addressee, with what it says.
  func addresseePiece(_ names: [String], printed: String? = nil) -> Piece {
    .element(
      Element(
        .addressee, [printed ?? names.joined(separator: "、") + "："], says: [("addressees", names)]))
  }

  /// A signature of each body, with what they say.
  func signaturePieces(_ issuers: [String]) -> [Piece] {
    issuers.map { .element(Element(.signature, [$0], says: [("issuers", issuers)])) }
  }

  /// The date of the scene, in a form.
  func datePiece(_ printed: String? = nil) -> Piece {
    .element(
      Element(.date, [printed ?? scene.day.digits], says: [("issued", [scene.day.iso])]))
  }

  /// The last provision of a law or a measure, with its day.
  mutating func inForce(_ type: String) -> Piece {
    let day = Day(year: scene.day.year, month: 12, day: random.number(1...28))
    return .element(
      Element(
        .paragraph, ["本\(type)自\(day.digits)起施行。"], says: [("effective", [day.iso])]))
  }

  /// The first draft of a release with head, text and closing.
  mutating func letter(_ type: String, addressees: [String]?) {
    self.type = type
    var pieces = [numberPiece(scene.number(random.number(1...180)))]
    let title = title(type)
    pieces.append(titlePiece(title, issuers: [scene.issuer]))
    if let addressees { pieces.append(addresseePiece(addressees)) }
    pieces.append(.paragraph(lead()))
    pieces += sections()
    pieces += signaturePieces([scene.issuer])
    pieces.append(datePiece())
    release.body = pieces
  }

  /// The paragraph before the first section.
  mutating func lead() -> String {
    let forms = [
      "意见": "现提出如下意见：", "决定": "现决定如下：", "报告": "现将有关情况报告如下：", "公报": "现公布如下：",
    ]
    return "为了\(author.call())，\(author.random.pick(Words.adverbs))做好\(scene.subject)工作，"
      + (forms[type] ?? "现就有关事项\(type)如下：")
  }

  /// Sections of two levels: 一、 with a heading on its line, paragraphs or （一） with run-in headings below.
  mutating func sections(_ count: ClosedRange<Int> = 2...4) -> [Piece] {
    (1...random.number(count)).map { number in
      let heading = author.heading()
      let children: [Piece] =
        random.chance(50)
        ? paragraphs(1...2)
        : (1...random.number(2...4)).map { runIn(.chineseParen, $0) }
      return .unit(Unit(.chineseComma, number, heading: heading, children))
    }
  }

  /// A unit with a run-in heading.
  mutating func runIn(_ scheme: Scheme, _ number: Int) -> Piece {
    let heading = author.heading()
    return .unit(
      Unit(
        scheme, number, heading: heading, form: .runIn("。"), [.paragraph(author.paragraph(1...3))]))
  }

  /// Paragraphs without a number.
  mutating func paragraphs(_ count: ClosedRange<Int>) -> [Piece] {
    (0..<random.number(count)).map { _ in .paragraph(author.paragraph()) }
  }

  /// An article of so many paragraphs.
  mutating func article(_ number: Int, _ paragraphs: ClosedRange<Int> = 1...2) -> Piece {
    .unit(
      Unit(
        .article, number,
        (0..<random.number(paragraphs)).map { _ in .paragraph(author.provision()) }))
  }

  /// An article with items below its paragraph: 第三条 … ：（一）…；（二）…。
  mutating func articleWithItems(_ number: Int) -> Piece {
    let count = random.number(2...4)
    let items = (1...count).map { index -> Piece in
      .unit(
        Unit(.chineseParen, index, [.paragraph(author.clause() + (index == count ? "。" : "；"))]))
    }
    let opening = "\(random.pick(Words.actors))在\(scene.subject)管理中履行下列职责："
    return .unit(Unit(.article, number, [.paragraph(opening)] + items))
  }

  /// The first and the last article, and so many between them.
  mutating func articles(_ type: String, from first: Int = 1, _ count: ClosedRange<Int> = 2...4)
    -> [Piece]
  {
    let purpose = "为了加强\(scene.subject)管理，制定本\(type)。"
    var pieces: [Piece] = [.unit(Unit(.article, first, [.paragraph(purpose)]))]
    for _ in 0..<random.number(count) {
      let number = first + pieces.count
      pieces.append(random.chance(30) ? articleWithItems(number) : article(number))
    }
    pieces.append(.unit(Unit(.article, first + pieces.count, [inForce(type)])))
    return pieces
  }
}
