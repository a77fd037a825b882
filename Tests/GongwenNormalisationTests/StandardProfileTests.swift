import GongwenModel
import GongwenNormalisation
import GongwenText
import Testing

/// The profile `standard`, rule by rule (GB/T 15834-2011, GB/T 15835-2011, GB/T 9704-2012).
@Suite struct StandardProfileTests {
  static let unchanged = [
    "1.", "1.总则", "3.5%", "增长3.5%。", "VR/AR", "发展VR/AR技术", "https://a.b/c?d=1,2",
    "详见https://a.b/c?d=1,2。", "①", "①明确责任", "㈠", "½", "2018—2030年", "10～20", "25～30g", "一是",
    "一是抓进度，二是抓质量。", "附件.pdf", "report_v1.2.docx", "见附件.pdf。", "a@b.cn", "www.gov.cn",
    "1,200万元", "8:30至21:30", "Data, Inc. of the \"Measures\" (2019).", "e.g. this; that: yes!",
    "It's 5 o'clock", "北京—上海", "2012-07-01", "A-B", "总理 李克强", "《规划》（2018—2020年）",
    "“双创”", "目录......3", "第一章 总则......12", "卡尔·马克思", "国发〔2017〕35号", "〔2019〕1号令",
    "(2019)第3号", "1：500地形图的比例尺为1∶500", "（一）", "——", "－", "﹙",
  ]

  @Test(arguments: unchanged)
  func `What is right already stays`(text: String) {
    // The colon of a ratio between digits is the one exception in the list above.
    let expected = text.replacing("1：500", with: "1:500")
    #expect(normalise(text) == expected)
  }

  static let changes: [(from: String, to: String)] = [
    // width-alphanumeric, width-symbol
    ("２０１８年", "2018年"), ("ＡＢｃ", "ABc"), ("＋５０％", "+50%"), ("Ｃ＋＋", "C++"), ("＆＃＠", "&#@"),
    ("１．总则", "1.总则"), ("３．５％", "3.5%"),
    // punctuation, to full width
    ("工作,现将", "工作，现将"), ("事项如下:", "事项如下："), ("推进;抓好", "推进；抓好"), ("怎么办?", "怎么办？"),
    ("抓落实!", "抓落实！"), ("执行.", "执行。"), ("执行.各地", "执行。各地"), ("(试行)", "（试行）"),
    ("办法(试行)", "办法（试行）"), ("20个(含)以上", "20个（含）以上"), ("增长5%,达到", "增长5%，达到"),
    ("据\"规划\"", "据“规划”"), ("（以下简称)", "（以下简称）"), ("执行｡", "执行。"), ("､", "、"), ("｢规划｣", "「规划」"),
    // punctuation, to half width
    ("Data， Inc", "Data, Inc"), ("yes！", "yes!"), ("（Annex）", "(Annex)"), ("8：30", "8:30"),
    ("附件2：2020年校舍情况表", "附件2：2020年校舍情况表"),
    ("附表 10：5月统计", "附表10：5月统计"), ("附近2：1", "附近2:1"),
    ("the （Measures）", "the (Measures)"),
    // ellipsis, interpunct, wave
    ("等等...", "等等……"), ("等..\u{AD}.", "等……"), ("等等......", "等等……"), ("等…", "等……"),
    ("卡尔•马克思", "卡尔·马克思"),
    ("卡尔・马克思", "卡尔·马克思"), ("卡尔‧马克思", "卡尔·马克思"), ("10〜20", "10～20"),
    // quotation
    ("推进\"双创\"工作", "推进“双创”工作"), ("“稳\"字", "“稳”字"), ("称'总要求'", "称‘总要求’"),
    // dash
    ("改革--发展", "改革——发展"), ("──规模扩大", "——规模扩大"), ("改革―发展", "改革—发展"), ("⸺目标", "——目标"),
    ("--目标", "——目标"),
    // space-cjk, space-fold
    ("到 2020 年", "到2020年"), ("5G 基站", "5G基站"), ("前　言", "前言"), ("目　　录", "目录"),
    ("总理　李克强", "总理 李克强"), ("a  b", "a b"), ("a\u{A0}b", "a b"), ("参\u{AD}加\u{200B}", "参加"),
    ("规划 ，", "规划，"), ("\u{FEFF}规划", "规划"),
    // Labels behind values: contacts behind any digit, other words behind a code of six characters.
    ("邮编344999　单位：甲", "邮编344999 单位：甲"), ("邮编34499　单位：甲", "邮编34499单位：甲"),
    ("门牌5　电话：1234", "门牌5 电话：1234"), ("门牌5　单位：甲", "门牌5单位：甲"),
    // A label of ten characters, and one of eleven.
    ("344999　甲乙丙丁戊己庚辛壬癸：1", "344999 甲乙丙丁戊己庚辛壬癸：1"),
    ("344999　甲乙丙丁戊己庚辛壬癸子：1", "344999甲乙丙丁戊己庚辛壬癸子：1"),
    // Names of two characters with equal blanks: two names, and less than one in three with a sure surname.
    ("张　弛　李　飞", "张弛 李飞"), ("张　弛　岳　麓　季　节", "张弛 岳麓 季节"),
    ("张　弛　岳　麓　季　节　成　蹊", "张弛岳麓季节成蹊"), ("张　弛　李", "张弛李"),
    // bracket
    ("国发[2017]35号", "国发〔2017〕35号"), ("国发(2017)35号", "国发〔2017〕35号"),
    ("国发（2017）35号", "国发〔2017〕35号"), ("国发【2017】35号", "国发〔2017〕35号"),
    ("国发﹝2017﹞第35号", "国发〔2017〕第35号"), ("国发［２０１７］３５号", "国发〔2017〕35号"),
    ("国发 [2017] 35 号", "国发〔2017〕35号"),
    // composition
    ("Cafe\u{301}", "Café"), ("か\u{3099}", "が"), ("か　\u{3099}", "か \u{3099}"),
    ("\u{212B}", "\u{C5}"),
  ]

  static let marked: [(from: String, to: String)] = [
    ("到$2025$年达到$98\\%$。", "到2025年达到98%。"), ("每人$20，资料$5。", "每人$20，资料$5。"),
    ("每件$100-$200。", "每件$100-$200。"), ("系数$k$取1。", "系数$k$取1。"),
    ("称\\\"双师\\\"教师\\.", "称“双师”教师。"), ("存于D:\\(新)。", "存于D:\\（新）。"),
    ("某发\\[2033\\]5号", "某发〔2033〕5号"), ("中共某县委\\", "中共某县委"),
    ("不低于总额的5%.", "不低于总额的5%。"), ("3%.", "3%."), ("占5%.5个", "占5%.5个"),
    ("总\u{200D}额5\u{200C}0元", "总额50元"), ("ق\u{200D}م", "ق\u{200D}م"),
    ("（ 2 0 1 1 年 1 月 1 8 日 ）", "（2011年1月18日）"), ("1 2 3 4 5 6", "1 2 3 4 5 6"),
    ("2 0 1 1 年 12 月", "2 0 1 1年12月"),
  ]

  @Test(arguments: marked)
  func `Signs that programs add are dropped, and others stay`(from: String, to: String) {
    #expect(normalise(from) == to)
    #expect(normalise(to) == to)
  }

  @Test(arguments: changes)
  func `A variant becomes its standard form`(from: String, to: String) {
    #expect(normalise(from) == to)
    #expect(normalise(to) == to)
  }

  struct Twins: CustomTestStringConvertible, Sendable {
    let half: String
    let full: String
    var testDescription: String { "\(half.prefix(12))…" }
  }

  static let twins: [(half: String, full: String)] = [
    (
      "一、总体要求.坚持统筹,突出重点;加强领导(含督查):抓落实!怎么办?",
      "一、总体要求。坚持统筹，突出重点；加强领导（含督查）：抓落实！怎么办？"
    ),
    ("到2020年,增长3.5%,投资1,200万元.", "到２０２０年，增长３．５％，投资1,200万元。"),
    ("推进\"双创\"工作(以下简称\"工作\").", "推进“双创”工作（以下简称“工作”）。"),
    ("国发[2018]1号文件规定:", "国发〔2018〕1号文件规定："),
    ("各市,县人民政府:", "各市，县人民政府："),
  ]

  @Test(arguments: twins.map(Twins.init))
  func `Half-width Chinese text and its full-width twin read alike`(twins: Twins) {
    #expect(normalise(twins.half) == normalise(twins.full))
    #expect(normalise(twins.half) == normalise(normalise(twins.full)))
  }

  static let rules: [(text: String, rules: [Rule])] = [
    ("２０", [.widthAlphanumeric, .widthAlphanumeric]), ("工％", [.widthSymbol]),
    ("工,", [.punctuation]), ("\"工\"", [.quotation, .quotation]), ("工--工", [.dash, .dash]),
    ("到 5", [.spaceCJK]), ("a  b", [.spaceFold]), ("工[2017]1号", [.bracket, .bracket]),
    ("e\u{301}", [.composition]), ("工...", [.punctuation]), ("工\u{AD}", [.spaceFold]),
  ]

  @Test(arguments: rules)
  func `Each change names its rule`(text: String, rules: [Rule]) {
    let scalars = Array(text.unicodeScalars)
    var map = SourceMap()
    map.append(count: scalars.count, sourceStart: 0, width: 1)
    let raw = RawDocument(scalars: scalars, map: map, blocks: [Block(range: 0..<scalars.count)])
    #expect(Normaliser(profile: .standard)(raw).map.runs.compactMap(\.rule) == rules, "\(text)")
  }

  @Test(arguments: [
    "见<\u{200B}/b>附件", "见<b\u{200B}>附件", "[附]\u{200B}(/a)件", "工作..<b>.", "工<b>..</b>.",
    "Ａ<b>\u{301}", "[A](/a)\u{301}", "A[\u{301}](/a)", "> <div>\n", "br> </p> <p s>为人",
    "p> <p st 1pt;\">国务院",
  ])
  func `Signs of markup are one edit, or stay`(text: String) {
    let once = normalise(text)
    #expect(normalise(once) == once)
    let scalars = Array(text.unicodeScalars)
    var map = SourceMap()
    map.append(count: scalars.count, sourceStart: 0, width: 1)
    let raw = RawDocument(scalars: scalars, map: map, blocks: [Block(range: 0..<scalars.count)])
    for run in Normaliser(profile: .standard)(raw).map.runs where run.rule == .markup {
      #expect(RuleRelation.permits(.markup, scalars[run.rawStart..<run.rawEnd], []))
    }
  }

  private func normalise(_ text: String) -> String {
    let scalars = Normaliser(profile: .standard).normalise(Array(text.unicodeScalars))
    return TracedText(scalars: scalars).string
  }
}
