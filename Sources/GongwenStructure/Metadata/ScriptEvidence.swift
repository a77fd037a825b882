import GongwenText

/// Distinguishes simplified from traditional Chinese by characters that only one of them has, and finds the pages in English
/// of Chinese sites.
enum ScriptEvidence {
  /// Pairs of common characters, simplified and traditional (通用规范汉字表, appendix 1), sorted.
  private static let simplified: ScalarTable =
    "业东两严个为义产亿从们众会优传关兴内决冲况准减几务动劳势区华单卫厅历厉发变号启员响团国图场坚备处头奖实审宽对导专将尔层岁币师带广应库开归当录"
  private static let traditional: ScalarTable =
    "業東兩嚴個為義產億從們眾會優傳關興內決衝況準減幾務動勞勢區華單衛廳歷厲發變號啟員響團國圖場堅備處頭獎實審寬對導專將爾層歲幣師帶廣應庫開歸當錄"

  /// More characters of the traditional script alone: its texts are often short.
  private static let traditionalAlone: ScalarTable =
    "佈問執據時書條構標樣橋測漁濱灣無營獲現環稱簽籌籤約級組結統經綜維網緊線編緩縣縮總續聯聲職臺與舊藝術補裝製規覽觀訂計訊訓記設許評詢話該認語說調請論謝證識譯議護讀財貨費貿資質趙較載輕輛輸轉辦農這進運過達遞遠適選還邊邏鄉醫釋釐銀鋪鎮鐵長門閉間閱陽隊階際隨險雙離難雲電靜韓頁頂項順須預頒領題額類顧顯風飛飯館馬駐驗體鬥鳥麗黃點龍龜"

  /// How many lines are read: more would not change the answer.
  private static let reach = 2_000
  /// The fewest characters that only one script has.
  private static let fewest = 3
  /// How many times as many there are as of the other script, whose characters names and quotations have.
  private static let ratio = 8

  /// The fewest Latin letters of a text in English: some lines.
  private static let fewestLatin = 100

  /// `en`, if a page declares it and its text has Latin letters and no Chinese character: pages in Chinese declare it, too.
  static func declared(_ language: String?, of lines: [Line]) -> String? {
    guard let language, language.lowercased().split(separator: "-").first == "en" else {
      return nil
    }
    var letters = 0
    for line in lines.prefix(reach) {
      for scalar in line.text {
        if scalar.value >= 0x2E80 { return nil }
        if (scalar.value | 0x20) &- 0x61 < 26 { letters += 1 }
      }
    }
    return letters >= fewestLatin ? "en" : nil
  }

  /// `zh-Hans`, `zh-Hant`, or nil where the text does not show it clearly.
  static func language(of lines: [Line]) -> String? {
    var hans = 0
    var hant = 0
    let (simplified, traditional) = (simplified, traditional)
    let alone = traditionalAlone
    for line in lines.prefix(reach) {
      for scalar in line.text where scalar.value >= 0x4E00 {
        if alone.contains(scalar) {
          hant += 1
          continue
        }
        let isSimplified = simplified.contains(scalar)
        guard isSimplified != traditional.contains(scalar) else { continue }
        if isSimplified { hans += 1 } else { hant += 1 }
      }
    }
    if hans >= fewest, hans >= hant * ratio { return "zh-Hans" }
    if hant >= fewest, hant >= hans * ratio { return "zh-Hant" }
    return nil
  }
}
