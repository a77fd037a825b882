import GongwenText

/// Surnames, which distinguish a person's name that is alone from a word.
public enum Surnames {
  /// The hundred or so that five of six people have (公安部《二〇二〇年全国姓名报告》), those of the next two hundred that
  /// begin no common word, and the commonest of two characters; sorted by code point.
  private static let single: Set<Unicode.Scalar> = Set(
    ("丁万于付任何余侯俞倪傅冉冯刁刘卜卞卢史叶吕吴周唐夏姚姜孔孙孟宋尹崔嵇巫常庞廖张張彭徐戚戴方易"
      + "晏曹曾朱李杜杨林柏柯梁樊武段殷毛江汤汪沈涂滕潘熊牟王甄田白瞿石祁秦程窦罗翁耿聂肖胡臧芦苏范萧"
      + "葉葛董蒋蔡蔺薛蘇袁裴褚覃詹许谢谭贺贾赖赵趙辜邓邢邬邱邵邹郎郑郝郭金钟钱闫闵阎阮陆陈陳陶隋雷霍"
      + "靳韦韩顏顾颜饶马高魏鲍黄黎龐龙龚")
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

  /// The dots in names of several parts.
  private static let dots: ScalarTable = "·•‧．・"
  /// The most characters of such a name.
  private static let longestOfParts = 12

  /// Whether a text may be a name of several parts, as those of national minorities are: 买买提·艾力.
  public static func isNameOfParts(_ text: [Unicode.Scalar]) -> Bool {
    guard text.count <= longestOfParts else { return false }
    let parts = text.split(omittingEmptySubsequences: false) { dots.contains($0) }
    return parts.count > 1
      && parts.allSatisfy { $0.count > 1 && $0.allSatisfy { UnicodeClass.isHan($0) } }
  }
}
