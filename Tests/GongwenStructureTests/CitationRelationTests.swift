import GongwenModel
import GongwenText
import Testing

@testable import GongwenStructure

/// ``CitationRelation`` and its cut-offs, and those of ``LawName`` and ``CountedThings``.
@Suite struct CitationRelationTests {
  private static func citations(in text: String) -> [Annotation] {
    let scalars = Array(text.unicodeScalars)
    var found = CitationReader(articles: [:]).annotations(in: scalars)
    CitationRelation.set(&found, in: scalars)
    return found
  }

  static let sentences: [(text: String, relations: [Annotation.Relation?])] = [
    ("根据《甲法》，《乙条例》，决定废止3件规章。", [.basis, .basis]),
    ("根据《甲法》，《乙条例》的部署，予以废止。", [.basis, .basis]),
    ("根据《甲法》，《乙条例》已经会议通过，现予公布。", [.basis, .issues]),
    ("根据《甲法》的规定，《乙条例》等文件应当停止执行。", [.basis, .repeals]),
    ("会议审议通过《甲办法》，《乙办法》同时废止。", [nil, .repeals]),
    ("会议审议通过《甲办法》，现予公布。", [.issues]), ("为贯彻《甲办法》，经研究，予以废止。", [nil]),
    ("对《甲办法》，经研究，予以废止。", [.repeals]), ("《甲办法》，1999年市政府发布的《乙办法》同时废止。", [.repeals, .repeals]),
    ("《甲办法》有关事项，本通知同时废止。", [nil]), ("废止《甲办法》，《乙办法》继续有效。", [.repeals, nil]),
    ("修改《甲办法》，废止《乙办法》和《丙办法》。", [.amends, .repeals, .repeals]),
    ("《甲办法》和废止《乙办法》的规定同时废止。", [nil, .repeals]),
    ("下列文件停止执行：《甲办法》、《乙办法》。", [.repeals, .repeals]),
    ("现将《甲办法》转发给你们。", [.forwards]), ("现将《甲办法》刊登如下。", [.issues]), ("现将《甲办法》报请审议。", [nil]),
    ("对《甲办法》（根据《乙法》制定）予以废止。", [.repeals, .basis]), ("《甲办法》（1）予以废止）。", [.repeals]),
    ("1999年市政府令第12号发布的《甲办法》同时废止。", [.repeals, .repeals]), ("根据省委、市《甲意见》，办理。", [.basis]),
    ("《甲办法》由市政府解释，原办法同时废止。", [nil]),
    ("2019年5月9日市政府发布 某府〔2019〕12号", [nil]), ("根据 某府〔2019〕12号", [.basis]),
    ("（《甲办法》予以废止。", [.repeals]), ("不再执行《甲办法》中关于资质的规定。", [nil]), ("本办法与《甲办法》不一致的，予以废止。", [nil]),
    ("根据市政府关于废止《甲办法》等文件的决定，现通知如下。", [.cites]), ("根据市政府关于印发《甲办法》的通知，办理。", [.basis]),
    ("根据市政府关于转发省政府关于印发《甲办法》的通知的要求，办理。", [.basis]), ("关于停止执行关于印发《甲办法》的通知。", [.issues]),
    ("根据新修订《甲办法》，办理。", [.basis]), ("依据最新公布《甲办法》，办理。", [.basis]), ("学习宣传新修订《甲办法》。", [nil]),
    ("决定重新公布《甲办法》。", [.issues]), ("根据新修订行政处罚法第三条，办理。", [.basis, .basis]),
    ("废止下列规章：《甲办法》；《乙办法》；《丙办法》。", [.repeals, .repeals, .repeals]),
    ("废止下列规章：《甲办法》，《乙办法》，《丙办法》。", [.repeals, .repeals, .repeals]),
    ("下列文件同时废止：《甲办法》；《乙办法》由市政府解释；《丙办法》。", [.repeals, nil, nil]),
    ("下列文件同时废止：《甲办法》。《乙办法》。", [.repeals, nil]),
    ("《甲办法》中有关收费的条款同时废止。", [nil]), ("《甲办法》所附收费标准同时废止。", [nil]), ("《甲办法》的附件同时废止。", [nil]),
    ("停止执行《甲办法》的附件。", [nil]), ("《甲办法》等文件，《乙办法》同时废止。", [.repeals, .repeals]),
    ("《甲办法》的部分条款予以修改。", [.amends]), ("《甲办法》、《乙办法》附件2同时废止。", [.repeals, nil]),
    ("《甲办法》和《乙办法》附件2同时废止。", [.repeals, nil]), ("《甲办法》和《乙办法》附件同时废止。", [nil, nil]),
    ("《甲办法》、《乙办法》的附件同时废止。", [nil, nil]), ("现更新发布《甲办法》。", [.issues]), ("学习新发布《甲办法》。", [nil]),
    ("现公布实施《甲办法》。", [.issues]), ("实施《甲办法》。", [nil]), ("违反了《甲办法》。", [.cites]),
    ("违反了我国《甲办法》。", [.cites]),
    ("市政府发布了《甲办法》。", [nil]), ("自2015年国家颁布实施《甲办法》以来，情况良好。", [nil]), ("国家颁布《甲办法》以来，情况良好。", [nil]),
    ("我市先后公布《甲办法》、《乙办法》。", [nil, nil]), ("经2015年第三次会议通过现公布《甲办法》。", [.issues]),
    ("市政府决定公布2015年《甲目录》。", [.issues]), ("市政府2015年关于公布《甲办法》的通知。", [.issues]),
  ]

  @Test(arguments: sentences)
  func `The words of its clause give a citation its relation`(
    text: String, relations: [Annotation.Relation?]
  ) {
    #expect(Self.citations(in: text).map(\.relation) == relations, "\(text)")
  }

  @Test func `Words that repeat before a citation are read without a limit`() {
    let found = Self.citations(in: repeated("关于修改", 20_000) + "《甲办法》。")
    #expect(found.map(\.relation) == [.amends])
  }

  static let issuers: [(count: Int, isGoverned: Bool)] = [(30, true), (31, false)]

  @Test(arguments: issuers)
  func `An issuer between a verb and a title has thirty characters at most`(
    count: Int, isGoverned: Bool
  ) {
    // Two bodies, of which each is no longer than a name of a body may be.
    let text = "根据" + repeated("某", 14) + "局、" + repeated("某", count - 17) + "局《甲办法》办理。"
    #expect((Self.citations(in: text)[0].relation == .basis) == isGoverned, "\(count)")
  }

  static let distances: [(count: Int, isIssued: Bool)] = [(55, true), (56, false)]

  @Test(arguments: distances)
  func `The verb behind a list ends within sixty characters`(count: Int, isIssued: Bool) {
    let text = "《甲办法》" + repeated("某", count) + "，现予公布。"
    #expect((Self.citations(in: text)[0].relation == .issues) == isIssued, "\(count)")
  }

  static let names: [(text: String, name: String?)] = [
    ("依照甲乙法第一条", "甲乙法"), ("依照乙法第一条", nil), ("依照刑法第一条", "刑法"), ("当事人认为刑法第一条", "刑法"),
    ("当事人认为甲乙法第一条", nil), ("符合中华人民共和国刑法第一条", "中华人民共和国刑法"), ("依照办法第一条", nil), ("依照该条例第一条", nil),
    ("发布有本法第一条", nil),
    ("依照自来水法第一条", "自来水法"), ("适用于水法第一条", "水法"), ("依照我国水法第一条", "水法"), ("违反甲乙和丙丁条例第一条", nil),
    ("违反甲乙条例和丙丁条例第一条", "丙丁条例"), ("违反第三条以及丙丁条例第一条", "丙丁条例"), ("依照甲乙条例或者丙丁条例第一条", "丙丁条例"),
    ("违反甲省人口与计划条例第一条", nil), ("根据中华人民共和国土地出让和转让暂行条例第一条", "中华人民共和国土地出让和转让暂行条例"),
    ("违反了我国水法第一条", "水法"), ("违反了甲乙条例第一条", "甲乙条例"), ("根据最新水法第一条", "水法"), ("依照上述民法典第一条", "民法典"),
    ("根据最新甲乙条例第一条", "甲乙条例"), ("违反我国甲乙条例第一条", "甲乙条例"), ("违反最新条例第一条", nil), ("依照相关甲乙条例第一条", nil),
    ("依強制執行法第一條", "強制執行法"), ("依据行政执行法第一条", "行政执行法"),
    ("依照\(repeated("某", 30))条例第一条", repeated("某", 30) + "条例"),
    ("依照\(repeated("某", 31))条例第一条", nil), ("《甲乙法第一条的解释》", nil),
  ]

  @Test(arguments: names)
  func `The name of a law before its article has three to thirty-two characters`(
    text: String, name: String?
  ) {
    let found = Self.citations(in: text).first { $0.kind == .title && $0.value != "甲乙法第一条的解释" }
    #expect(found?.value == name, "\(text)")
  }

  static let things: [(count: Int, articles: Int)] = [(52, 0), (53, 1)]

  @Test(arguments: things)
  func `The same thing is counted within sixty characters`(count: Int, articles: Int) {
    let number = CitationReader.ArticleNumber(ordinal: 1, insert: 0)
    let reader = CitationReader(articles: [number: CitationReader.Article(handle: 1)])
    let text = "第一条管线" + repeated("某", count) + "敷设第二条管线"
    let found = reader.annotations(in: Array(text.unicodeScalars))
    #expect(found.count == articles, "\(count)")
  }
}
