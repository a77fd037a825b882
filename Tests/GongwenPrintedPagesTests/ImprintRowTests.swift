import Testing

@testable import GongwenPrintedPages

/// 版记 in ``LineText``.
struct ImprintRowTests {
  static let rows: [(text: String, isOfImprint: Bool)] = [
    ("抄送：县委办公室。", true), ("抄报：县委办公室。", true), ("报：县委办公室。", false), ("抄送县委办公室。", false),
    ("某某局　2033年5月9日印发", true), ("某某局　2033年5月9日印發", true), ("某某局2033年5月9日", false),
    (String(repeating: "某", count: 30) + "2033年5月9日印发", false),
    (String(repeating: "某", count: 28) + "2033年5月9日印发", true),
    ("某某局5月9日印发", false),
  ]

  @Test(arguments: rows)
  func `A row of the imprint begins with copies or ends with the day of issue`(
    text: String, isOfImprint: Bool
  ) {
    var sample = PrintedSample()
    sample.add(text, top: 10_000)
    #expect(sample.text.isOfImprint(sample.lines[...]) == isOfImprint, "\(text)")
  }
}
