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

  /// The other surnames of one character in 百家姓, many of which are common words; sorted by code point.
  private static let others: Set<Unicode.Scalar> = Set(
    ("东严丰乌乐乔乜习云井亢仇从仰仲伊伍伏伯佘佟佴储元充党全公关养冀农况冷凌凤利别劳勾包匡华卓单南"
      + "卫印危厉厍双古司吉后向和咸哈商喻国堵墨夔奚姬娄季宁安宓宗宣宦宫宰家容宿寇富寿封尚尤居屈屠山岑"
      + "岳巢左巩巴帅师席干平年幸广庄应康庾廉弓弘强怀惠慎慕戈戎成房扈扶支敖文於施时昌明昝晁景暨暴曲权"
      + "束杭松查柳柴栾桂桑桓梅欧步殳毋毕水池汲沃沙洪浦温游湛滑满濮焦燕爱牛牧狄班琴璩甘申皮益盖盛相祖"
      + "祝禄禹秋穆空章童竺符笪简管籍米糜索红纪终经缑缪羊羿翟胥能舒艾芮花苍苗茅茹荀荆荣莘莫蒙蒯蒲蓝蓟"
      + "蓬蔚薄虞融衡裘解訾计诸谈谯谷贝贡贲费赏越路车辛边连逄通逯那邰邴郁郏郗郜郤郦都鄂酆钭钮闻阙阚阳"
      + "阴隆隗雍鞠韶项须骆鱼鲁麻齐")
      .unicodeScalars)

  /// Whether a row of texts may be the names of persons, of two characters each: each begins with a surname, and one in three with one
  /// that begins no common word.
  public static func areNames(_ names: [[Unicode.Scalar]]) -> Bool {
    let sure = names.count { isName($0) }
    return sure * leastSure >= names.count
      && names.allSatisfy { isName($0) || $0.count == 2 && others.contains($0[0]) }
  }

  /// One in so many names of a row begins with such a surname at least.
  private static let leastSure = 3

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
