import GongwenModel

extension Draft {
  /// A sentence or two that cannot be read as a heading and its text.
  mutating func prose() -> String {
    author.statement() + (random.chance(50) ? author.sentence() : "")
  }

  /// Numbered units that are prose.
  mutating func proseUnits(_ scheme: Scheme) -> [Piece] {
    (1...random.number(2...4)).map { number in
      .unit(
        Unit(
          scheme, number,
          [.paragraph(prose())]))
    }
  }

  /// Replaces the text by paragraphs without numbers.
  mutating func replaceTextByProse() {
    release.replaceText(with: paragraphs(2...3) + [.paragraph("请予支持为盼。")])
  }

  /// Units of several levels; the last level is prose or has run-in headings.
  mutating func levels(_ schemes: [Scheme]) -> [Piece] {
    guard let scheme = schemes.first else { return [] }
    let isProse = random.chance(40)
    return (1...random.number(2...3)).map { number in
      if schemes.count == 1 {
        return isProse
          ? .unit(
            Unit(
              scheme, number,
              [.paragraph(prose())]))
          : runIn(scheme, number)
      }
      let heading = author.heading()
      return .unit(Unit(scheme, number, heading: heading, levels(Array(schemes.dropFirst()))))
    }
  }

  /// Chapters whose articles are numbered through.
  mutating func chapters(_ type: String, _ count: ClosedRange<Int>) -> [Piece] {
    var articles = articles(type, 5...8)
    let last = articles.removeLast()
    let number = random.number(count)
    let share = (articles.count + number - 1) / number
    var pieces: [Piece] = []
    while !articles.isEmpty {
      let own = Array(articles.prefix(share))
      articles.removeFirst(own.count)
      let heading = pieces.isEmpty ? "总则" : author.heading()
      pieces.append(.unit(Unit(.chapter, pieces.count + 1, heading: heading, own)))
    }
    return pieces + [.unit(Unit(.chapter, pieces.count + 1, heading: "附则", [last]))]
  }

  /// 令: mark, number, a paragraph, who signs, the day, and what is issued.
  mutating func order() {
    let name = scene.place + scene.subject + "管理办法"
    let issuer = scene.government
    let meeting = Day(year: scene.day.year, month: 1, day: random.number(1...28))
    let said =
      "《\(name)》已经\(meeting.digits)\(issuer)第\(random.number(2...60))次常务会议通过，现予公布。"
    let office = scene.isProvince ? "省长" : scene.place.hasSuffix("市") ? "市长" : "县长"
    let number = "第\(random.number(2...400))号"
    let notice: [Piece] = [
      .element(Element(.issuerMark, [issuer + "令"], says: [("issuers", [issuer])])),
      numberPiece(number), .paragraph(said),
      .element(Element(.signature, [office + "　" + random.pick(Words.surnames)])), datePiece(),
    ]
    let main = [titlePiece(name)] + articles("办法", 2...4)
    release.body = [.component(Part(.notice, notice)), .component(Part(.main, main))]
  }

  /// 印发: a notice and what it issues.
  mutating func issuing() {
    let isArticles = random.chance(50)
    let type = isArticles ? "管理办法" : random.pick(["实施方案", "工作方案", "工作规则"])
    let name = scene.place + scene.subject + type
    let title = "\(scene.issuer)关于印发《\(name)》的通知"
    let notice: [Piece] = [
      numberPiece(scene.number(random.number(1...180))), titlePiece(title, issuers: [scene.issuer]),
      addresseePiece([scene.below]), .paragraph("现将《\(name)》印发给你们，请认真贯彻执行。"),
      signaturePieces([scene.issuer])[0], datePiece(),
    ]
    let text =
      isArticles ? articles("办法", 2...5) : [.paragraph(author.paragraph(1...2))] + sections()
    let main = [titlePiece(name)] + text
    release.body = [.component(Part(.notice, notice)), .component(Part(.main, main))]
  }

  /// A standard of decimal clauses.
  mutating func standard() {
    func clause(_ number: [Int], _ heading: String, _ children: [Piece]) -> Piece {
      var unit = Unit(.decimal, 1, heading: heading, children)
      unit.number = number
      return .unit(unit)
    }
    var pieces = [titlePiece(scene.subject + "检验导则")]
    let scope = "本标准规定了\(scene.subject)的检验方法。"
    pieces.append(clause([1], "范围", [.paragraph(scope)]))
    let terms = ["外观", "尺寸", "强度", "密封", "标志", "包装"]
    for number in 2...3 {
      let subclauses = (1...2).map { second -> Piece in
        let third = (1...2).map { third -> Piece in
          clause(
            [number, second, third], terms[third + 2 * (second - 1)] + "检验",
            [.paragraph("\(scene.subject)的\(terms[third])应当符合\(number).\(second).1的规定，偏差不大于0.5mm。")]
          )
        }
        return clause([number, second], random.pick(["一般要求", "检验设备", "检验步骤"]), third)
      }
      pieces.append(clause([number], number == 2 ? "技术要求" : "试验方法", subclauses))
    }
    release.body = pieces
  }

  /// A decision that amends a law, with quoted provisions.
  mutating func amending() {
    let congress = scene.place + "人民代表大会常务委员会"
    let law = "《\(scene.place)\(scene.subject)管理条例》"
    let amended: [Piece] = [
      .unit(
        Unit(
          .chineseComma, 1,
          [
            .paragraph("将第三条修改为：“\(author.provision())"), .paragraph("“\(author.provision())”"),
          ])),
      .unit(Unit(.chineseComma, 2, [.paragraph("第八条改为第九条，修改为：“\(author.provision())”")])),
      .unit(
        Unit(
          .chineseComma, 3,
          [
            .paragraph("增加一条，作为第十条：“管理单位应当履行下列职责："),
            .paragraph("“（一）\(author.clause())；"), .paragraph("“（二）\(author.clause())。”"),
          ])),
    ]
    release.body =
      [
        titlePiece("\(congress)关于修改\(law)的决定", issuers: [congress]),
        .paragraph("\(congress)决定对\(law)作如下修改："),
      ] + amended.prefix(random.number(2...3))
      + [inForce("决定"), .paragraph("\(law)根据本决定作相应修改，重新公布。")]
  }

  /// A section whose items have boxes behind them.
  mutating func boxes() {
    let isAfterEach = random.chance(40)
    var items = (1...random.number(2...3)).map { runIn(.arabicDot, $0) }
    func box(_ number: Int, _ heading: String, _ text: String) -> Piece {
      .unit(Unit(.box, number, heading: heading, [.paragraph(text)]))
    }
    if isAfterEach {
      items = items.enumerated().map { index, piece in
        var piece = piece
        piece.children.append(box(index + 1, author.heading(), author.sentence()))
        return piece
      }
    } else {
      items.append(box(1, author.heading(), author.sentence()))
    }
    let inner = Unit(.chineseParen, 1, heading: author.heading(), items)
    let next = Unit(
      .chineseParen, 2, heading: author.heading(), (1...2).map { runIn(.arabicDot, $0) })
    let first = Unit(.chineseComma, 1, heading: author.heading(), [.unit(inner), .unit(next)])
    let last = Unit(
      .chineseComma, 2, heading: author.heading(), [.paragraph(author.paragraph(1...2))])
    release.replaceText(with: [.unit(first), .unit(last)])
  }

  /// Sections with a table.
  mutating func tables() {
    let columns = random.number(2...4)
    let measures = random.some(columns - 1, of: Words.measures).map { text in
      text.split(separator: "|").joined(separator: "（") + "）"
    }
    let rows = random.some(random.number(2...5), of: Words.places).map { place in
      [place] + measures.map { _ in String(random.number(12...9800)) }
    }
    let caption = random.chance(60) ? "\(scene.subject)情况表" : nil
    var pieces = sections(2...3)
    pieces[0].children = [
      .paragraph(author.sentence()),
      .table(Grid(caption: caption, rows: [["地区"] + measures] + rows)),
    ]
    release.replaceText(with: pieces)
  }
}
