import Testing

@testable import GongwenLanguage

/// The cut-offs of ``LabelledStrip`` and ``WebLabel``.
@Suite struct LabelledStripLengthTests {
  static let strips: [(text: String, isStrip: Bool)] = [
    // Characters of a value.
    ("来源：" + repeated("科", 60) + "　作者：", true), ("来源：" + repeated("科", 61) + "　作者：", false),
    // Characters of a strip: four labels of three characters and values of 57 make 240.
    (repeated("来源：" + repeated("科", 57), 4), true),
    (repeated("来源：" + repeated("科", 57), 3) + "来源：" + repeated("科", 58), false),
    // Labels without a strong one.
    ("来源：科研处", false), ("来源：科研处　作者：张三", true),
    // One strong label, with blanks up to 80 characters.
    ("发布者：" + repeated(" ", 70) + repeated("科", 6), true),
    ("发布者：" + repeated(" ", 71) + repeated("科", 6), false),
  ]

  @Test(arguments: strips)
  func `A strip and its values are short`(text: String, isStrip: Bool) {
    #expect((LabelledStrip(characters(text)[...]) != nil) == isStrip, "\(text.count)")
  }

  static let labels: [(text: String, isLabel: Bool)] = [
    ("索引号：", true), ("信  息  索  引  号：  ", true), ("信  息  索  引  号：   ", false),
  ]

  @Test(arguments: labels)
  func `A label alone is letter-spaced over sixteen characters at most`(text: String, isLabel: Bool)
  {
    #expect((WebLabel.alone(in: characters(text)[...]) != nil) == isLabel, "\(text.count)")
  }
}
