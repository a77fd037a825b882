/// Characters that are not those that were written, because bytes were mistaken for other ones.
///
/// They are recognised by what no language has:
/// - Runs of letters and signs beyond ASCII of ISO 8859-1 (ÎÒÃÇ), which bytes of Chinese text are when
///   each is read as a character. Languages written in those letters have ASCII ones between them.
/// - Chinese text without the characters that every Chinese text consists of.
public struct MistakenCharacters: Sendable {
  /// Characters that are not blank.
  public private(set) var visible = 0
  /// Characters of ISO 8859-1 that are bytes of other ones.
  public private(set) var latin = 0
  /// Chinese characters of a text that is not Chinese, whatever it was.
  public private(set) var odd = 0

  /// All of them.
  public var count: Int { latin + odd }

  private var han = HanCount()
  private var kana = 0
  private var run: [Unicode.Scalar] = []
  /// The bytes that the characters of runs would be.
  private var bytes: [UInt8] = []

  /// Shorter runs are in words: «É, naïve.
  private static let shortestRun = 4
  /// In shorter texts runs prove nothing but where their bytes are Chinese: a list of accents.
  private static let leastVisible = 200
  /// The share of a text, in per cent, from which runs whose bytes are not Chinese are another script.
  private static let mostRuns = 10
  /// In fewer Chinese characters, those of a short list say, the frequent ones may be missing.
  private static let leastHan = 200
  /// Shares in per cent. None of 460 readable texts has fewer than 57 % frequent and 95 % common characters; with
  /// wrong mappings they have 4 to 15 %, and 48 to 67 %. Lists of names and of characters have few frequent
  /// ones but many common ones, or each character once.
  private static let leastFrequent = 20
  private static let leastCommon = 75
  /// Texts with more kana, as a share of their Chinese characters in per cent, are Japanese.
  private static let mostKana = 5
  /// Texts with more different Chinese characters, as a share of all of theirs in per cent, are lists of characters.
  private static let mostDifferent = 80

  /// Examines the characters of a text.
  public init(_ scalars: [Unicode.Scalar]) {
    for scalar in scalars {
      switch scalar.value {
      case 0x21..<0x7F:
        visible += 1
        if !run.isEmpty { endRun() }
      case 0x4E00...0x9FFF:
        visible += 1
        han.add(scalar)
        if !run.isEmpty { endRun() }
      default: addOther(scalar)
      }
    }
    endRun()
    let isChinese = latin > 0 && HanCount.isChinese(bytes)
    let isScript = visible >= Self.leastVisible && latin * 100 >= visible * Self.mostRuns
    if !isChinese, !isScript { latin = 0 }
    if isOdd, Self.repeats(scalars) { odd = han.all }
  }

  private mutating func addOther(_ scalar: Unicode.Scalar) {
    if !UnicodeClass.isBlank(scalar) {
      visible += 1
      if (0x3040...0x30FF).contains(scalar.value) { kana += 1 }
    }
    if Self.byte(scalar) != nil {
      run.append(scalar)
    } else if scalar == " " || scalar == "\n" {
      // Words of one run may be set apart.
      if !run.isEmpty { run.append(" ") }
    } else {
      endRun()
    }
  }

  /// Counts a run of which half of the characters or more are letters; the others are signs.
  private mutating func endRun() {
    defer { run.removeAll(keepingCapacity: true) }
    let signs = run.filter { $0 != " " }
    let letters = signs.reduce(0) { $0 + (Self.isLetter($1) ? 1 : 0) }
    guard signs.count >= Self.shortestRun, letters * 2 >= signs.count,
      signs.contains(where: { $0 != signs[0] })
    else { return }
    latin += signs.reduce(0) { $0 + (UnicodeClass.isBlank($1) ? 0 : 1) }
    bytes += run.map { Self.byte($0) ?? 0x20 }
    bytes.append(0x20)
  }

  /// Whether a character is one of ISO 8859-1 beyond ASCII and not one of those in rows: blanks, the leader ·, ×.
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA0, 0xAD, 0xB7, 0xD7: false
    default: (0x80...0xFF).contains(scalar.value)
    }
  }

  /// The byte that a character beyond ASCII is in ISO 8859-1 or windows-1252; nil for others.
  private static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0x80...0xFF: UInt8(scalar.value)
    case 0x3000...: nil
    default: windows[scalar.value]
    }
  }

  /// Windows-1252, 80 to 9F.
  private static let windows: [UInt32: UInt8] = [
    0x0152: 0x8C, 0x0153: 0x9C, 0x0160: 0x8A, 0x0161: 0x9A, 0x0178: 0x9F, 0x017D: 0x8E,
    0x017E: 0x9E, 0x0192: 0x83, 0x02C6: 0x88, 0x02DC: 0x98, 0x2013: 0x96, 0x2014: 0x97,
    0x2018: 0x91, 0x2019: 0x92, 0x201A: 0x82, 0x201C: 0x93, 0x201D: 0x94, 0x201E: 0x84,
    0x2020: 0x86, 0x2021: 0x87, 0x2022: 0x95, 0x2026: 0x85, 0x2030: 0x89, 0x2039: 0x8B,
    0x203A: 0x9B, 0x20AC: 0x80, 0x2122: 0x99,
  ]

  /// Whether the usual characters are missing from a Chinese text; Japanese has others.
  private var isOdd: Bool {
    han.all >= Self.leastHan && kana * 100 <= han.all * Self.mostKana
      && han.frequent * 100 < han.all * Self.leastFrequent
      && han.common * 100 < han.all * Self.leastCommon
  }

  /// Whether a text uses its Chinese characters more than once, as lists of characters do not.
  private static func repeats(_ scalars: [Unicode.Scalar]) -> Bool {
    var known: Set<Unicode.Scalar> = []
    var all = 0
    for scalar in scalars where (0x4E00...0x9FFF).contains(scalar.value) {
      all += 1
      known.insert(scalar)
    }
    return known.count * 100 <= all * mostDifferent
  }
}
