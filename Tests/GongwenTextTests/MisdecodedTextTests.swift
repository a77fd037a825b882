import GongwenModel
import Testing

@testable import GongwenText

struct MisdecodedTextTests {
  private static let notice =
    "各级人民政府应当加强对档案工作的领导，把档案事业发展列入国民经济和社会发展规划，建立健全档案机构，"
    + "确定档案工作人员编制，保障档案事业健康发展。国家鼓励社会力量参与和支持档案事业的发展。"

  private static let rules =
    "关于印发城市绿化管理办法的通知。为了规范行政许可事项，根据有关法律法规，结合本市实际，制定本办法。市自然资源"
    + "主管部门负责监督检查，财政部门按照规定安排专项资金，任何单位和个人不得擅自占用绿地。"

  private static func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

  private static func decoded(_ text: String, as charset: Charset) -> [Unicode.Scalar] {
    TextDecoder.decode(Array(text.utf8), as: charset).scalars
  }

  @Test func knowsUTF8ReadAsGB18030() {
    let text = MisdecodedText(Self.decoded(Self.notice, as: .gb18030))
    #expect(text.pairs > 100)
    // One passage of a text that is otherwise whole.
    let passage = MisdecodedText(
      Self.scalars(Self.notice) + Self.decoded("青川市人民政府", as: .gb18030))
    #expect((9...11).contains(passage.pairs))
  }

  @Test func countsChainsFromFourCharactersOn() {
    #expect(MisdecodedText(Self.decoded("青川市政", as: .gb18030)).pairs == 6)
    #expect(MisdecodedText(Self.decoded("青川", as: .gb18030)).pairs == 0)
    #expect(MisdecodedText(Self.scalars("闈掑窛甯")).pairs == 0)
  }

  /// The pairs that show a chain are those of every second character, at either end of a pair, and of marks too.
  @Test func findsChainsThatBeginInsideAPairOrWithMarks() {
    let inside = TextDecoder.decode(Array("青川市政府省".utf8.dropFirst(2)), as: .gb18030).scalars
    #expect(MisdecodedText(inside).pairs == 8)
    #expect(MisdecodedText(Self.decoded("，，青，", as: .gb18030)).pairs == 6)
    #expect(MisdecodedText(Self.scalars("浏洲区某锟区")).pairs == 0)
    #expect(MisdecodedText(Self.scalars("锟斤拷")).pairs == 3)
    #expect(MisdecodedText(Self.scalars("浏区区洲区区")).pairs == 0)
  }

  @Test func isRuinFromOneCharacterInTenOn() {
    #expect(MisdecodedText(Self.scalars("一二三四五六七八九\u{FFFD}")).isRuin)
    #expect(MisdecodedText(Self.scalars("一二三四五六七八九十\u{FFFD}")).isRuin == false)
    #expect(MisdecodedText([]).isRuin == false)
  }

  @Test func isLostFromHalfOn() {
    #expect(MisdecodedText(Self.scalars("一\u{FFFD}")).isLost)
    #expect(MisdecodedText(Self.scalars("一二\u{FFFD}")).isLost == false)
    #expect(MisdecodedText([]).isLost == false)
  }

  @Test func readsTheBlocksThatAreGiven() {
    var map = SourceMap()
    map.append(count: 2, sourceStart: 0, width: 3)
    map.append(count: 1, sourceStart: 6, width: 1, rule: .replacement)
    map.append(count: 2, sourceStart: 7, width: 3)
    let document = RawDocument(
      scalars: Self.scalars("一二\u{FFFD}\u{FFFD}三"), map: map, blocks: [])
    // The first U+FFFD stands for a malformed byte.
    let text = MisdecodedText(of: [Block(range: 1..<3)], in: document)
    #expect(text.visible == 2 && text.lost == 0)
    let other = MisdecodedText(of: [Block(range: 3..<5)], in: document)
    #expect(other.lost == 1 && other.isLost)
  }

  @Test func knowsReplacementsReadAsGB18030() {
    #expect(MisdecodedText(Self.scalars("关于印发《锟斤拷》的通知")).pairs == 3)
    #expect(MisdecodedText(Self.scalars("锟铻厂的斤两")).pairs == 0)
  }

  @Test func knowsBytesReadAsLatin() {
    let latin = Self.notice.utf8.map { Unicode.Scalar($0) }
    #expect(MisdecodedText(latin).latin > 100)
    #expect(MisdecodedText(Self.scalars("L’été dernier, à Évreux, « Élysée ».")).latin == 0)
  }

  @Test func countsReplacementsOfTheSourceAlone() {
    let text = Self.scalars("坏\u{FFFD}的档案\u{FFFD}工作")
    #expect(MisdecodedText(text).lost == 2)
    #expect(MisdecodedText(text, malformed: 1).lost == 1)
    #expect(MisdecodedText(text, malformed: 2).lost == 0)
  }

  @Test func knowsChineseReadUnderAnotherCharset() {
    func odd(_ times: Int) -> Int {
      let text = String(repeating: Self.rules, count: times)
      return MisdecodedText(
        TextDecoder.decode(Encoder.encode(text, as: .gb18030), as: .big5HKSCS).scalars
      ).odd
    }
    #expect(odd(3) > 200)
    // Fewer than 200 Chinese characters prove nothing.
    #expect(odd(2) == 0)
  }

  /// Texts of rare characters, which are none of those by which texts are told to be ruined.
  @Test(arguments: [
    "東江省人民政府關於加強檔案工作的通知。各市、縣人民政府應當建立健全檔案機構。",
    "浔阳区、洛浦县、泸溪县、涪陵区、滁州市、溧阳市、溆浦县、濉溪县、瀍河区、灞桥区、浏阳市、涞水县、漯河市",
    "张珩、李玥、王璟、赵琰、钱瑀、孙瓒、周瑗、吴珺、郑琬、王珏、冯琨、陈玢、褚璇、卫珈、蒋珂、沈琮、韩瑾、杨璐",
    "鉬、鈷、鎳、鎢、鈦、釩、鉻、錳、鋯、鈮、鉭、錸、鋨、銥、鉑、釕、銠、鈀、銀、鎘、銦、鉈、鉛、鉍",
    "镧、铈、镨、钕、钷、钐、铕、钆、铽、镝、钬、铒、铥、镱、镥、钪、钇、铪、铷、铯、锶、钡、镭、锕、钍、镤、铀",
  ])
  func readsRareCharacters(text: String) {
    let found = MisdecodedText(Self.scalars(text))
    #expect(found.pairs == 0)
    #expect(found.latin + found.odd + found.lost == 0)
  }
}
