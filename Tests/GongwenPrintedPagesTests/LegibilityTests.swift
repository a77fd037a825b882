import GongwenText
import Testing

@testable import GongwenPrintedPages

struct LegibilityTests {
  private static let notice =
    "各级人民政府应当加强对档案工作的领导，把档案事业发展列入国民经济和社会发展规划，建立健全档案机构，"
    + "确定档案工作人员编制，保障档案事业健康发展。国家鼓励社会力量参与和支持档案事业的发展。"

  struct Sample: CustomTestStringConvertible, Sendable {
    let text: String
    var testDescription: String { "\(text.prefix(16))…" }
  }

  /// Texts that can be read, though most of their letters are beyond ASCII, or are rare.
  static let readable = [
    notice,
    "L’été dernier, à Évreux, où l’hôtel « Élysée » était déjà fermé, les élèves âgés répétèrent.",
    "Über die Größe der Öfen für Übungszwecke müssen die Behörden künftig zügig Auskünfte geben.",
    "Quốc hội ban hành Luật Lưu trữ; các cơ quan nhà nước có trách nhiệm tổ chức thực hiện.",
    "Правительство Российской Федерации постановляет утвердить прилагаемые правила хранения.",
    "Íþróttaæfingar þær, sem áður voru á Öxnadalsheiði, fóru fram í Reykjavík.",
    "東江省人民政府關於加強檔案工作的通知。各市、縣人民政府應當建立健全檔案機構。",
    "目　录 ·········· 1　××省人民政府×××××年×月×日 ……——“”",
    "àÀâÂäÄçÇéÉèÈêÊëËîÎïÏôÔùÙûÛüÜ",
  ]

  @Test(arguments: readable.map(Sample.init))
  func reads(sample: Sample) {
    let text = sample.text
    let repeated = text.count < 40 ? text : String(repeating: text, count: 8)
    #expect(Legibility(Array(repeated.unicodeScalars)).share == 0)
  }

  @Test func readsListsOfCharactersAndNames() {
    let table = (0x4E00..<0x5A00).compactMap { Unicode.Scalar($0 as Int) }
    #expect(Legibility(table).share == 0)
    let names = String(repeating: "王伟、李娜、刘洋、陈静、杨磊、赵敏、黄勇、周杰、吴艳、徐丽。", count: 12)
    #expect(Legibility(Array(names.unicodeScalars)).share == 0)
  }

  /// The bytes of the notice as characters of ISO 8859-1, as fonts name them that hold GB 2312.
  private static func mistaken(_ bytes: [UInt8]) -> [Unicode.Scalar] {
    bytes.map { Unicode.Scalar($0) }
  }

  @Test func knowsBytesTakenForCharacters() {
    // 人民政府档案工作 in GB 2312.
    let gb: [UInt8] = [
      0xC8, 0xCB, 0xC3, 0xF1, 0xD5, 0xFE, 0xB8, 0xAE, 0xB5, 0xB5, 0xB0, 0xB8, 0xB9, 0xA4, 0xD7,
      0xF7,
    ]
    #expect(Legibility(Self.mistaken(gb)).share > 50)
    #expect(Legibility(Self.mistaken(Array(Self.notice.utf8))).share > 50)
    let apart = gb.enumerated().flatMap { (place, byte) -> [UInt8] in
      place % 4 == 3 ? [byte, 0x20] : [byte]
    }
    #expect(Legibility(Self.mistaken(apart)).share > 50)
    let few = Legibility(
      Array(String(repeating: Self.notice, count: 4).unicodeScalars) + Self.mistaken(gb))
    #expect(few.share < Legibility.mostWrong)
    #expect(few.mistaken > 0)
  }

  @Test func knowsBytesOfOtherScriptsTakenForCharacters() {
    // Правительство Российской in windows-1251.
    let words = "Ïðàâèòåëüñòâî Ðîññèéñêîé Ôåäåðàöèè ïîñòàíîâëÿåò óòâåðäèòü ïðèëàãàåìûå ïðàâèëà. "
    let text = Array(String(repeating: words, count: 4).unicodeScalars)
    #expect(Legibility(text).share > 50)
  }

  @Test func knowsWrongChineseCharacters() {
    let text = String(repeating: Self.notice, count: 4).unicodeScalars.map { scalar in
      UnicodeClass.isHan(scalar) ? Unicode.Scalar(scalar.value + 0x211) ?? scalar : scalar
    }
    #expect(Legibility(text).share > 50)
  }
}
