import GongwenModel

extension Draft {
  /// Breaks the title into lines, anywhere but at the edges.
  mutating func breakTitle(into count: Int) {
    guard let place = release.place(of: .title), case .element(var title) = release.head[place]
    else { return }
    let signs = Array(title.text)
    let forbidden: Set<Character> = ["》", "）", "、", "，", "年", "—"]
    let places = (5..<max(signs.count - 4, 6)).filter { place in
      !forbidden.contains(signs[place]) && !"《（—".contains(signs[place - 1])
        && !(signs[place].isNumber && signs[place - 1].isNumber)
    }
    var cuts: [Int] = []
    for cut in random.some(count - 1, of: places) where cut - (cuts.last ?? 0) >= 4 {
      cuts.append(cut)
    }
    let edges = [0] + cuts + [signs.count]
    title.lines = zip(edges, edges.dropFirst()).map { String(signs[$0..<$1]) }
    release.head[place] = .element(title)
  }

  /// A 题注 below the title.
  mutating func adoption(lines count: Int) {
    guard let place = release.place(of: .title) else { return }
    let number = Numeral.chinese(random.number(2...30))
    let session = Numeral.chinese(random.number(8...14))
    let isLaw = count == 1
    let body =
      isLaw
      ? "\(scene.place)第\(session)届人民代表大会常务委员会第\(number)次会议"
      : "\(scene.government)第\(random.number(2...60))次常务会议"
    let later = Day(year: scene.day.year + 2, month: 6, day: random.number(1...28))
    var lines = ["（\(scene.day.digits)\(body)通过"]
    if count > 1 {
      lines.append("\(later.digits)\(scene.government)令第\(random.number(20...90))号修订")
    }
    if count > 2 { lines = ["（\(scene.day.digits)", "\(body)通过", lines[1]] }
    lines[lines.count - 1] += "）"
    let note = Element(.subtitle, lines, says: [("issued", [scene.day.iso])])
    release.head.insert(.element(note), at: place + 1)
  }

  /// Announces attachments and, if wanted, encloses them.
  mutating func attach(_ count: Int, form: AttachmentForm, enclosed: Bool) {
    let names = random.some(count, of: Words.papers).map { scene.subject + $0 }
    let says = [("attachments", names)]
    var notes: [Piece]
    if names.count == 1 {
      notes = [.element(Element(.attachmentNote, ["附件：" + names[0]], says: says))]
    } else {
      let numbered = names.enumerated().map { "\($0 + 1).\($1)" }
      switch form {
      case .line:
        let line = "附件：" + numbered.joined(separator: "；")
        notes = [.element(Element(.attachmentNote, [line], says: says))]
      case .lines:
        notes = [.element(Element(.attachmentNote, ["附件：" + numbered[0]], says: says))]
        notes += numbered.dropFirst().map { .element(Element(.attachmentNote, [$0])) }
      }
    }
    release.head.insert(contentsOf: notes, at: release.endOfText)
    guard enclosed else { return }
    let main = Part(.main, release.body)
    let attachments = names.enumerated().map { index, name -> Piece in
      let title = Piece.element(Element(.title, [name]))
      let text = random.chance(60) ? sections(2...3) : paragraphs(1...3)
      let sign = names.count == 1 ? "附件" : "附件\(index + 1)"
      return .component(Part(.attachment, sign: sign, [title] + text))
    }
    release.body = [.component(main)] + attachments
  }

  /// Puts pieces behind the date or, without one, behind the signature or the text.
  mutating func insertBehindDate(_ pieces: [Piece]) {
    let signature = release.head.lastIndex { piece in
      if case .element(let element) = piece { element.kind == .signature } else { false }
    }
    let place = release.place(of: .date) ?? signature
    let end = place.map { $0 + 1 } ?? release.head.count
    release.head.insert(contentsOf: pieces, at: end)
  }

  /// Prints signs in other forms, one form for a scheme.
  mutating func varySigns() {
    let forms: [Scheme: [String]] = [
      .chineseParen: ["(#)", "㈠", "（#)"], .arabicDot: ["#．", "⒈", "#. "],
      .arabicParen: ["(#)", "⑴"], .chineseComma: ["#、 ", "#、　"],
    ]
    var chosen: [Scheme: String] = [:]
    for scheme in Scheme.allCases { chosen[scheme] = forms[scheme].map { random.pick($0) } }
    func vary(_ pieces: [Piece]) -> [Piece] {
      pieces.map { piece in
        var piece = piece
        if case .unit(var unit) = piece {
          unit.variant = unit.scheme.flatMap { chosen[$0] }
          piece = .unit(unit)
        }
        piece.children = vary(piece.children)
        return piece
      }
    }
    release.body = vary(release.body)
  }

  /// Rewrites the text of every paragraph and item.
  mutating func mapProse(_ rewrite: (String) -> String) {
    func map(_ pieces: [Piece]) -> [Piece] {
      pieces.map { piece in
        var piece = piece
        switch piece {
        case .element(var element) where element.kind == .paragraph:
          element.lines = element.lines.map(rewrite)
          piece = .element(element)
        case .item(var item):
          item.text = rewrite(item.text)
          piece = .item(item)
        default: break
        }
        piece.children = map(piece.children)
        return piece
      }
    }
    release.body = map(release.body)
  }
}
