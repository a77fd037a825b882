/// Radicals that fonts of PDFs give for ideographs, and the ideographs they stand for.
///
/// The blocks CJK Radicals Supplement and Kangxi Radicals of Unicode's
/// `EquivalentUnifiedIdeograph.txt` (14.0.0), sorted. NFKC does not know most of the former.
public enum Radicals {
  /// The ideograph of a radical; nil for any other character.
  @inlinable
  public static func ideograph(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    // Almost all characters are outside the blocks.
    guard scalar.value >= 0x2E80, scalar.value < 0x2FE0 else { return nil }
    return inBlocks(scalar)
  }

  /// The radical that stands for 戶 or 户: fonts for simplified Chinese print both with one glyph, of which a PDF names the
  /// radical.
  public static let door: Unicode.Scalar = "\u{2F3E}"
  /// The traditional form that it stands for.
  public static let traditionalDoor: Unicode.Scalar = "戶"
  /// The simplified form that it stands for.
  public static let simplifiedDoor: Unicode.Scalar = "户"

  /// Whether a text is in simplified rather than in traditional characters, by the characters that have become radicals of
  /// others (见 and 見, 门 and 門), and by these.
  public static func areSimplified(_ text: [Unicode.Scalar]) -> Bool {
    var balance = 0
    for scalar in text where scalar.value >= 0x2E80 {
      if simplified.contains(scalar) {
        balance += 1
      } else if traditional.contains(scalar) {
        balance -= 1
      }
    }
    return balance > 0
  }

  /// The simplified radicals of CJK Radicals Supplement, and the Kangxi radicals that they simplify, each with its ideograph.
  private static let simplified = Set("⻅⻉⻋⻓⻔⻚⻛⻜⻢⻥⻦⻬⻮⻰见贝车长门页风飞马鱼鸟齐齿龙".unicodeScalars)
  private static let traditional = Set("⾒⾙⾞⾧⾨⾴⾵⾶⾺⿂⿃⿑⿒⿓見貝車長門頁風飛馬魚鳥齊齒龍".unicodeScalars)

  @usableFromInline static func inBlocks(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    table[Int(scalar.value - 0x2E80)]
  }

  /// By code point from U+2E80 on.
  private static let table: [Unicode.Scalar?] = {
    var table = [Unicode.Scalar?](repeating: nil, count: 0x2FE0 - 0x2E80)
    for (number, block) in blocks.enumerated() {
      for (offset, scalar) in block.unicodeScalars.enumerated() where scalar != "." {
        table[number * 32 + offset] = scalar
      }
    }
    return table
  }()

  /// The ideographs of 32 code points each; a full stop where there is none.
  private static let blocks = [
    ".厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵.旡日月歺母",
    "民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹",
    "艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠",
    "饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟............",
    "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土",
    "士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手",
    "支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉",
    "瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳",
    "聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛",
    "辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯",
    "鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠..........",
  ]
}
