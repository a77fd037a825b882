public import GongwenText

/// Sets of punctuation marks, each written once. Terms and clauses are those of GB/T 15834-2011; ASCII marks are in a
/// set where texts use them for the Chinese ones.
public enum Marks {
  /// Marks that end a sentence, or a clause before a list: 句号, 问号, 叹号, 分号, 冒号 (4.1–4.3, 4.6, 4.7) and 省略号 (4.11).
  public static let stops: ScalarTable = "。！？；：…!?;:."
  /// Marks that end a sentence, or a part of it that could be one: 句号, 问号, 叹号, 分号 (4.1–4.3, 4.6).
  public static let sentenceEnds: ScalarTable = "。！？；"
  /// Marks at a pause in a sentence: 逗号, 顿号, 冒号 (4.4, 4.5, 4.7).
  public static let pauses: ScalarTable = "，、："
  /// Closing quotation marks and brackets (4.8, 4.9, 4.14), behind which a stop may already have been printed.
  public static let closings: ScalarTable = "”’」』）)】》\""
  /// Marks that never begin a line (5.1.1, 5.1.3).
  public static let neverFirst: ScalarTable = "，。、；：！？）》”’〕"
  /// 连接号 and 破折号 (4.10, 4.13) in every form that printers use for them.
  public static let dashes: ScalarTable = "-－—–―─⸺"
  /// Dots between a heading and its page number in a table of contents.
  public static let leaderDots: ScalarTable = ".…·．⋯‥。"
  /// All that fills that gap: dots, and lines drawn with underscores or dashes.
  public static let leaders: ScalarTable = ".…·．⋯‥。_—-"
  /// Signs that printers use before the items of a list (Unicode blocks Geometric Shapes, Miscellaneous Symbols,
  /// Dingbats; Wingdings as Word stores them in the Private Use Area).
  public static let bullets: ScalarTable = "*·•‣■□▪▫▲△▶►▷◆◇○◎●★☆☑✓✔➢➤⚫\u{F06C}\u{F0B7}\u{F0D8}"
}
