import GongwenText

/// How many characters of a text only one of the two Chinese scripts has.
public struct ScriptCount: Sendable {
  /// Characters of simplified Chinese alone.
  public private(set) var simplified = 0
  /// Characters of traditional Chinese alone.
  public private(set) var traditional = 0

  /// Pairs of common characters, simplified and traditional (通用规范汉字表, appendix 1), sorted.
  private static let ofSimplified: ScalarTable =
    "业东两严个为义产亿从们众会优传关兴内决冲况准减几务动劳势区华单卫厅历厉发变号启员响团国图场坚备处头奖实审宽对导专将尔层岁币师带广应库开归当录"
  private static let ofTraditional: ScalarTable =
    "業東兩嚴個為義產億從們眾會優傳關興內決衝況準減幾務動勞勢區華單衛廳歷厲發變號啟員響團國圖場堅備處頭獎實審寬對導專將爾層歲幣師帶廣應庫開歸當錄"

  /// More characters of the traditional script alone: its texts are often short.
  private static let ofTraditionalAlone: ScalarTable =
    "佈問執據時書條構標樣橋測漁濱灣無營獲現環稱簽籌籤約級組結統經綜維網緊線編緩縣縮總續聯聲職臺與舊藝術補裝製規覽觀訂計訊訓記設許評詢話該認語說調請論謝證識譯議護讀財貨費貿資質趙較載輕輛輸轉辦農這進運過達遞遠適選還邊邏鄉醫釋釐銀鋪鎮鐵長門閉間閱陽隊階際隨險雙離難雲電靜韓頁頂項順須預頒領題額類顧顯風飛飯館馬駐驗體鬥鳥麗黃點龍龜"

  /// Counts none.
  public init() {}

  /// Counts the characters of a text.
  public mutating func add(_ text: some Sequence<Unicode.Scalar>) {
    let (ofSimplified, ofTraditional) = (Self.ofSimplified, Self.ofTraditional)
    let alone = Self.ofTraditionalAlone
    for scalar in text where scalar.value >= 0x4E00 {
      if alone.contains(scalar) {
        traditional += 1
        continue
      }
      let isSimplified = ofSimplified.contains(scalar)
      guard isSimplified != ofTraditional.contains(scalar) else { continue }
      if isSimplified { simplified += 1 } else { traditional += 1 }
    }
  }
}
