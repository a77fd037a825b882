public import GongwenModel

/// Text that was decoded wrongly before it was stored: its bytes are whole, its words are lost.
///
/// - UTF-8 that was read as GB18030 gives characters whose pairs of bytes are UTF-8 again (闈掑窛), and U+FFFD so read
///   gives 锟斤拷.
/// - Bytes that were read as ISO 8859-1, and Chinese read under another charset (``MistakenCharacters``).
/// - U+FFFD in the source is where a decoder had to give up.
public struct MisdecodedText: Sendable {
  /// Characters that are not blank.
  public private(set) var visible = 0
  /// Characters that UTF-8 read as GB18030 gave.
  public private(set) var pairs = 0
  /// Characters that are bytes read as ISO 8859-1.
  public private(set) var latin = 0
  /// Characters that Chinese read under another charset gave.
  public private(set) var odd = 0
  /// U+FFFD of the source.
  public private(set) var lost = 0

  /// The share of wrong characters, in per cent, from which no sentence is whole.
  private static let ruin = 10

  /// Whether a text can be read no more: it is wrong throughout, not in a name or two.
  public var isRuin: Bool {
    visible > 0 && (pairs + latin + odd + lost) * 100 >= visible * Self.ruin
  }

  /// The share of wrong characters, in per cent, from which a text gives no document; it is that of HZ. Texts are wrong in
  /// whole passages, and below this share the others can be read. In a PDF single characters are wrong, in all sentences.
  private static let loss = 50

  /// Whether half of a text or more is lost. ``odd`` characters do not count, since only their frequency speaks against them: they may
  /// be a list of rare names.
  public var isLost: Bool {
    visible > 0 && (pairs + latin + lost) * 100 >= visible * Self.loss
  }

  /// So many characters of UTF-8 in a row are no chance. The first byte of each is one of 16 at one of three
  /// places, which rare Chinese characters alone have: in 浔 and the like one character may be so by chance.
  private static let shortestChain = 4
  /// 锟斤拷 is two.
  private static let shortestLostChain = 2

  /// Examines characters in the form in which they were decoded, of which some stand for malformed bytes.
  public init(_ scalars: [Unicode.Scalar], malformed: Int = 0) {
    let signs = Signs(scalars)
    visible = signs.visible
    lost = signs.lost - min(signs.lost, malformed)
    if signs.mayBePairs { countPairs(scalars) }
    guard signs.mayBeMistaken else { return }
    let mistaken = MistakenCharacters(scalars)
    latin = mistaken.latin
    // UTF-8 read as GB18030 lacks the usual characters, too.
    if pairs == 0 { odd = mistaken.odd }
  }

  /// Examines some of the blocks of a document that a reader made.
  public init(of blocks: [Block], in document: RawDocument) {
    var isExamined = [Bool](repeating: false, count: document.scalars.count)
    for block in blocks { for place in block.range { isExamined[place] = true } }
    let malformed = document.map.runs.count {
      isExamined[$0.rawStart] && Self.standsForBytes($0, in: document)
    }
    self.init(blocks.flatMap { document.scalars[$0.range] }, malformed: malformed)
  }

  private mutating func countPairs(_ scalars: [Unicode.Scalar]) {
    var chain = Chain()
    PairCode.gb18030.withUnsafeBufferPointer { codes in
      for scalar in scalars {
        let value = Int(scalar.value)
        let pair = value < codes.count ? codes[value] : 0
        if pair == 0 {
          end(&chain)
        } else {
          add(UInt8(pair >> 8), to: &chain)
          add(UInt8(pair & 0xFF), to: &chain)
        }
      }
    }
    end(&chain)
  }

  /// Signs that a text need not be examined, and no table be made for it: most texts have none of it.
  private struct Signs {
    var visible = 0
    var lost = 0
    private var han = 0
    private var marks = 0
    private var letters = 0
    /// Whether two characters of UTF-8 may begin three pairs apart, as two of each chain of four do, or U+FFFD be there.
    private(set) var mayBePairs = false

    /// Chinese text has one of these for each ten characters; a text without any of them may be a list.
    private static let leastMarks = 2
    private static let fewestLetters = 4

    init(_ scalars: [Unicode.Scalar]) {
      let (firstPairs, blanks) = (MisdecodedText.firstPairs, UnicodeClass.blanks)
      var (visible, lost, han, marks, letters) = (0, 0, 0, 0, 0)
      var hasFirst = false
      for scalar in scalars {
        switch scalar.value {
        case 0x4E00...0x9FFF:
          han += 1
          if firstPairs.contains(scalar) { hasFirst = true }
          if scalar == "的" { marks += 1 }
        case 0x21..<0x7F: visible += 1
        case 0xC0...0xFF:
          visible += 1
          if scalar != "×" { letters += 1 }
        default:
          if scalar == "，" || scalar == "。" || scalar == "、" { marks += 1 }
          if scalar == "\u{FFFD}" { lost += 1 }
          if !blanks.contains(scalar) { visible += 1 }
        }
      }
      (self.visible, self.lost, self.han) = (visible + han, lost, han)
      (self.marks, self.letters) = (marks, letters)
      mayBePairs = hasFirst && Self.mayBeChain(scalars)
    }

    /// Whether U+FFFD may be there, or two characters of UTF-8 begin at the distance that two pairs of a chain have: three bytes
    /// are one and a half pairs, so that every second character of a chain begins with a pair.
    private static func mayBeChain(_ scalars: [Unicode.Scalar]) -> Bool {
      let (firsts, marks) = (MisdecodedText.firstPairs, MisdecodedText.firstPairsOfMarks)
      return scalars.withUnsafeBufferPointer { scalars in
        for place in scalars.indices
        where firsts.contains(scalars[place]) || marks.contains(scalars[place]) {
          if scalars[place] == "锟" { return true }
          guard place >= distance else { continue }
          let before = scalars[place - distance]
          if firsts.contains(before) || marks.contains(before) { return true }
        }
        return false
      }
    }

    /// The pairs from a character of a chain to the next but one.
    private static let distance = 3

    /// Letters beyond ASCII, or Chinese without its most frequent signs.
    var mayBeMistaken: Bool {
      letters >= Self.fewestLetters || han > 0 && marks * 100 < han * Self.leastMarks
    }
  }

  /// The characters whose pairs begin one of UTF-8 that is Chinese: those of GB18030 from E480 to E9BF, and 锟, which
  /// begins what U+FFFD gives. All are rare: a text without any of them has no such pairs. Source: the standard's index.
  private static let firstPairs: ScalarTable =
    """
    鋩鋪鋫鋬鋭鋮鋯鋰鋱鋲鋳鋴鋵鋶鋷鋸鋹鋺鋻鋼鋽鋾鋿錀錁錂錃錄錅錆錇錈錉洹洧洌浃浈洇洄洙洎洫浍洮洵洚浏\
    浒浔洳涑浯涞涠浞涓涔浜浠浼浣渚淇鍊鍋鍌鍍鍎鍏鍐鍑鍒鍓鍔鍕鍖鍗鍘鍙鍚鍛鍜鍝鍞鍟鍠鍡鍢鍣鍤鍥鍦鍧鍨鍩\
    鍫濉澧澹澶濂濡濮濞濠濯瀚瀣瀛瀹瀵灏灞宀宄宕宓宥宸甯骞搴寤寮褰寰蹇鎬鎭鎮鎯鎰鎱鎲鎳鎴鎵鎶鎷鎸鎹鎺鎻\
    鎼鎽鎾鎿鏀鏁鏂鏃鏄鏅鏆鏇鏈鏉鏋鏌鏍妗姊妫妞妤姒妲妯姗妾娅娆姝娈姣姘姹娌娉娲娴娑娣娓婀婧婊婕娼婢婵\
    鐎鐏鐐鐑鐒鐓鐔鐕鐖鐗鐘鐙鐚鐛鐜鐝鐞鐟鐠鐡鐢鐣鐤鐥鐦鐧鐨鐩鐪鐫鐬鐭鐮纭纰纾绀绁绂绉绋绌绐绔绗绛绠绡\
    绨绫绮绯绱绲缍绶绺绻绾缁缂缃缇缈鑰鑱鑲鑳鑴鑵鑶鑷鑸鑹鑺鑻鑼鑽鑾鑿钀钁钂钃钄钑钖钘铇铏铓铔铚铦铻锜\
    锠琛琚瑁瑜瑗瑕瑙瑷瑭瑾璜璎璀璁璇璋璞璨璩璐璧瓒璺韪韫韬杌杓杞杈杩閫閬閭閮閯閰閱閲閳閴閵閶閷閸閹閺\
    閻閼閽閾閿闀闁闂闃闄闅闆闇闈闉闊闋椤棰椋椁楗棣椐楱椹楠楂楝榄楫榀榘楸椴槌榇榈槎榉楦楣楹榛榧榻榫榭\
    锟
    """

  /// The characters whose pairs begin one of UTF-8 that is a mark or a form of full width: those of E280, E380 and EFBC to EFBF.
  private static let firstPairsOfMarks: ScalarTable = "鈥銆锛锝锞锟"

  /// Whether a run is U+FFFD for malformed bytes or a reference to no character: they have diagnostics and rules of their own.
  private static func standsForBytes(_ run: SourceMap.Run, in document: RawDocument) -> Bool {
    run.rule != nil && document.scalars[run.rawStart] == "\u{FFFD}"
  }

  /// The diagnostics about a document that a reader made.
  static func diagnostics(of document: RawDocument) -> [Diagnostic] {
    let malformed = document.map.runs.count { standsForBytes($0, in: document) }
    let text = MisdecodedText(document.scalars, malformed: malformed)
    return text.faults.map { count, fault in
      Diagnostic(
        code: "text-mis-decoded", severity: .warning,
        message:
          "\(count) of \(text.visible) characters \(fault); fetch the source again (or leave out --charset, if it was given; or part a file of two charsets)"
      )
    }
  }

  /// The characters that are not those that were written, by the cause.
  private var faults: [(Int, String)] {
    let wrong = "are not those that were written: they are"
    return [
      (pairs, "\(wrong) UTF-8 that was read as GB18030 and stored again"),
      (latin, "\(wrong) bytes that were read as ISO 8859-1 and stored again"),
      (odd, "\(wrong) Chinese that was read under another charset and stored again"),
      (lost, "are U+FFFD in the source itself: they were lost before it was stored"),
    ].filter { $0.0 > 0 }
  }

  /// Characters of UTF-8, one behind the other.
  private struct Chain {
    /// Whole characters.
    var count = 0
    /// Those among them that are U+FFFD.
    var lost = 0
    /// The bytes that the last one lacks, and what it is up to now.
    var missing = 0
    var value: UInt32 = 0
  }

  private mutating func add(_ byte: UInt8, to chain: inout Chain) {
    if chain.missing > 0, byte & 0xC0 == 0x80 {
      chain.value = chain.value << 6 | UInt32(byte & 0x3F)
      chain.missing -= 1
      if chain.missing > 0 { return }
      guard Self.isOfChinese(chain.value) else { return end(&chain) }
      chain.count += 1
      if chain.value == 0xFFFD { chain.lost += 1 }
    } else {
      if chain.missing > 0 || byte & 0xF0 != 0xE0 { end(&chain) }
      guard byte & 0xF0 == 0xE0 else { return }
      chain.missing = 2
      chain.value = UInt32(byte & 0x0F)
    }
  }

  private mutating func end(_ chain: inout Chain) {
    if chain.count >= Self.shortestChain
      || chain.count >= Self.shortestLostChain && chain.lost == chain.count
    {
      // Three bytes are one and a half pairs.
      pairs += (chain.count * 3 + 1) / 2
    }
    chain = Chain()
  }

  /// Whether a character is one of Chinese texts: Han, a mark, a full-width form, or one that was lost.
  private static func isOfChinese(_ value: UInt32) -> Bool {
    switch value {
    case 0x2010...0x203F, 0x3000...0x303F, 0x4E00...0x9FFF, 0xFF00...0xFFEF, 0xFFFD: true
    default: false
    }
  }
}

/// The pairs of bytes of the characters of a charset.
private enum PairCode {
  /// The pair of each character of the Basic Multilingual Plane in GB18030; 0 where it has none.
  static let gb18030: [UInt16] = {
    var codes = [UInt16](repeating: 0, count: 0x10000)
    for lead in UInt16(0x81)...0xFE {
      for trail in UInt16(0x40)...0xFE where trail != 0x7F {
        let scalar = PairTable.gb18030[lead << 8 | trail]
        if scalar > 0, scalar < 0x10000 { codes[Int(scalar)] = lead << 8 | trail }
      }
    }
    return codes
  }()
}
