/// Surnames, by which a person's name that stands alone is told from a word.
public enum Surnames {
  /// The hundred or so that five of six people have (公安部《二〇二〇年全国姓名报告》), and the commonest of
  /// two characters; sorted by code point.
  private static let single: Set<Unicode.Scalar> = Set(
    ("丁万于付任何余侯傅冯刘卢史叶吕吴周唐夏姚姜孔孙孟宋尹崔常廖张張彭徐戴方易曹曾朱李杜杨林梁武"
      + "段毛江汤汪沈潘熊王田白石秦程罗肖胡苏范萧董蒋蔡薛蘇袁覃许谢谭贺贾赖赵邓邱邵邹郑郝郭金钟钱闫阎陆陈陳陶雷韦韩顾马高魏黄黎龙龚")
      .unicodeScalars)
  private static let double: [[Unicode.Scalar]] = ["上官", "司徒", "司马", "欧阳", "诸葛"]
    .map { Array($0.unicodeScalars) }

  /// The characters of a given name.
  private static let given = 1...2

  /// Whether a text may be a person's name: a surname and one or two characters.
  public static func isName(_ text: [Unicode.Scalar]) -> Bool {
    if let surname = double.first(where: { text.starts(with: $0) }) {
      return given.contains(text.count - surname.count)
    }
    return given.contains(text.count - 1) && text.first.map { single.contains($0) } ?? false
  }
}
