/// Texts put together from what the rules look for: markers, numerals, marks in both widths,
/// elements of GB/T 9704, furniture; and now and then what nothing looks for.
///
/// The same seed gives the same text.
public enum GrammarText {
  /// Characters without meaning for the rules of structure, but with one for normalisation.
  public static let marks = [
    "，", "。", "、", "；", "：", "！", "？", "（", "）", "《", "》", "“", "”", "‘", "’", "〔", "〕", "【",
    "】", "—", "——", "…", "……", "·", "～", "，", "。", ",", ".", ";", ":", "!", "?", "(", ")", "[", "]",
    "\"", "'", "-", "--", "–", "―", "─", "⸺", "...", "......", "•", "・", "‧", "〜", "｡", "｢", "｣",
    "､",
    "･", "．", "，", "＂", "＇", "［", "］", "－", "～", "﹝", "﹞", "／", "/", "%", "％", "＋", "+", "＆", "&",
  ]

  /// Blanks with and without width.
  public static let blanks = [
    " ", " ", "  ", "\u{3000}", "\u{3000}\u{3000}", "\t", "\u{A0}", "\u{2003}",
  ]

  /// Words, numbers, names, addresses.
  public static let words = [
    "国务院", "办公厅", "关于", "印发", "规划", "的", "通知", "加强", "重要意义", "发展", "省", "市", "年", "月", "日",
    "号", "第", "是", "一是", "二是", "其中", "以下简称", "本办法", "应当", "给予", "2018", "2030年", "3.5%", "1.5倍",
    "10～20", "2018—2030年", "二〇一八年", "2019年1月1日", "二〇一九年三月五日", "国发〔2017〕35号", "国发[2018]1号",
    "(2019)第3号", "５０％", "Ａ", "VR/AR", "5G", "Data, Inc", "A-B", "https://a.b/c?d=1,2",
    "www.gov.cn", "附件.pdf", "report_v1.2.docx", "a@b.cn", "e.g.", "①", "㈠", "½", "Ⅱ",
  ]

  /// Markers of every scheme, with their variants.
  public static let markers = [
    "一、", "二、", "三、", "十一、", "一.", "（一）", "（二）", "（三）", "(一)", "(二）", "㈠", "㈡", "1.", "2.", "3.",
    "１．", "⒈", "⒉", "1、", "2、", "（1）", "(2)", "⑴", "⑵", "1）", "2)", "①", "②", "③", "1.1", "1.2",
    "1.1.1", "A.", "a)", "(b)", "Ⅰ.", "II.", "甲、", "乙、", "第一编", "第一分编", "第一章", "第二章 ", "第一节",
    "第一条", "第二条　", "第十二条之一 ", "第 三 条", "专栏1", "专栏 二：", "附件", "附件1", "附件：", "附表2：", "——",
    "--", "● ", "- ", "· ", "- 1. ", "• （一）",
  ]

  /// Lines that the readers of elements and the classifier look for.
  public static let lines = [
    "国务院文件", "国发〔2017〕35号", "各省、自治区、直辖市人民政府，国务院各部委：", "国务院办公厅", "国务院　2017年7月8日",
    "2017年7月8日", "二〇一七年七月八日", "（此件公开发布）", "抄送：各部门。", "国务院办公厅 2017年7月9日印发",
    "关于印发《规划》的通知", "规划", "规划（2018—2020年）", "（2017年1月1日通过）", "附件：1.规划", "附件：规划", "附件",
    "目录", "当前位置：首页 > 政策", "首页 机构 新闻 政策", "【打印】【关闭】", "来源：科研处　发布时间：2020-09-24　点击：12",
    "版权所有：某某局", "ICP备12345号", "地址：某市某路1号 邮编：100000", "上一篇：某某", "— 1 —", "第3页共10页", "1", "2", "3",
    "总理　李克强", "注：", "单位：万元", "前　言",
  ]

  /// Characters that are seldom seen, and must do no harm.
  public static let rare = [
    "\u{301}", "e\u{301}", "\u{3099}", "か\u{3099}", "\u{FEFF}", "\u{200B}", "\u{AD}", "\u{200D}",
    "\u{FE0F}", "\u{202E}", "\u{FFFD}", "\u{E000}", "\u{F06C}", "\u{0}", "\u{7F}", "\u{85}", "豈",
    "⼈", "한", "각", "한", "𠀀", "\u{2F800}", "😀", "Å", "\u{34F}", "\u{FFFE}", "\u{0344}",
  ]

  /// Ends of lines.
  public static let breaks = ["\n", "\n", "\n", "\n\n", "\r\n", "\r", "\u{B}", "\u{2028}", "\n　　"]

  /// A text of some pieces, mostly without breaks.
  public static func phrase(seed: UInt64) -> String {
    var generator = SeededGenerator(seed: seed)
    return phrase(using: &generator)
  }

  /// A text of some pieces.
  public static func phrase(using generator: inout SeededGenerator) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...24, using: &generator) {
      switch Int.random(in: 0..<20, using: &generator) {
      case 0..<9: text += generator.pick(words)
      case 9..<15: text += generator.pick(marks)
      case 15..<17: text += generator.pick(blanks)
      case 17: text += generator.pick(markers)
      case 18: text += generator.pick(["人", "工", "大", "A", "7", "０"])
      default:
        text += generator.pick(rare)
        if generator.once(in: 4) { text += generator.pick(blanks) + generator.pick(rare) }
      }
    }
    return text
  }

  /// A text of some lines that may be read as a document.
  public static func document(seed: UInt64) -> String {
    var generator = SeededGenerator(seed: seed)
    var text = generator.once(in: 20) ? "\u{FEFF}" : ""
    for _ in 0..<Int.random(in: 1...20, using: &generator) {
      switch Int.random(in: 0..<8, using: &generator) {
      case 0..<3: text += generator.pick(markers) + phrase(using: &generator)
      case 3..<5: text += generator.pick(lines)
      case 5: text += generator.pick(markers) + "总体要求。" + phrase(using: &generator) + "。"
      default: text += phrase(using: &generator)
      }
      text += generator.pick(breaks)
    }
    return text
  }

  /// Bytes of a document with some of them changed, dropped or doubled.
  public static func mutated(seed: UInt64) -> [UInt8] {
    var generator = SeededGenerator(seed: seed &+ 0x5EED)
    var bytes = Array(document(seed: seed).utf8)
    for _ in 0..<Int.random(in: 1...8, using: &generator) where !bytes.isEmpty {
      let at = Int.random(in: 0..<bytes.count, using: &generator)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes[at] = UInt8.random(in: 0...255, using: &generator)
      case 1: bytes.remove(at: at)
      case 2: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: at)
      default: bytes.removeSubrange(at..<min(bytes.count, at + 7))
      }
    }
    return bytes
  }
}
