/// The class of a character for the rules of normalisation.
///
/// Rules look for the nearest *strong* character on either side. A character whose form the rules
/// may change, or which they may drop, is never strong: so the first pass cannot change what a
/// second one sees, and normalising is idempotent.
enum CharacterClass: UInt8 {
  /// A letter, digit or symbol that is not Chinese.
  case latin
  /// An ideograph, kana, hangul, or a mark that only Chinese text has (、《》【】).
  case cjk
  /// Punctuation whose form depends on its context, in any width.
  case contextual
  /// A blank with width.
  case blank
  /// A character without width or meaning here: controls, zero-width spaces, soft hyphens.
  case ignorable

  /// Classes of the characters of the Basic Multilingual Plane.
  private static let basicPlane: [UInt8] = {
    var table = [UInt8](repeating: latin.rawValue, count: 0x10000)
    func set(_ ranges: [ClosedRange<Int>], _ value: CharacterClass) {
      for range in ranges { for code in range { table[code] = value.rawValue } }
    }
    set(cjkRanges, .cjk)
    set(contextualRanges, .contextual)
    set(ignorableRanges, .ignorable)
    set(blankRanges, .blank)
    return table
  }()

  /// The class of a character.
  static func of(_ scalar: Unicode.Scalar) -> CharacterClass {
    let value = Int(scalar.value)
    if value < 0x10000 { return CharacterClass(rawValue: basicPlane[value]) ?? .latin }
    return (0x20000...0x3FFFF).contains(value) ? .cjk : .latin
  }

  /// Unicode 15 blocks and marks of Chinese text that no rule changes.
  private static let cjkRanges: [ClosedRange<Int>] = [
    0x2E80...0x2FDF, 0x3001...0x3001, 0x3003...0x3011, 0x3012...0x3013, 0x3016...0x301B,
    0x3021...0x302F, 0x3031...0x303F, 0x3040...0x30FA, 0x30FC...0x30FF, 0x3100...0x31FF,
    0x3200...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA960...0xA97F, 0xAC00...0xD7FF,
    0xF900...0xFAFF, 0xFE30...0xFE34, 0xFE45...0xFE46, 0xFE49...0xFE4F, 0xFF62...0xFF64,
    0xFF66...0xFF9F,
  ]

  /// Punctuation that a rule may bring to another form, in every width.
  private static let contextualRanges: [ClosedRange<Int>] = [
    0x0021...0x0022, 0x0027...0x0029, 0x002C...0x002E, 0x003A...0x003B, 0x003F...0x003F,
    0x005B...0x005B, 0x005D...0x005D, 0x00B7...0x00B7, 0x2010...0x2015, 0x2018...0x201F,
    0x2022...0x2022, 0x2025...0x2027, 0x2E3A...0x2E3B, 0x2500...0x2501, 0x3002...0x3002,
    0x3014...0x3015, 0x301C...0x301C, 0x30FB...0x30FB, 0xFE10...0xFE18,
    0xFE35...0xFE44, 0xFE47...0xFE48, 0xFE5D...0xFE5E, 0xFF01...0xFF02,
    0xFF07...0xFF09, 0xFF0C...0xFF0E, 0xFF1A...0xFF1B, 0xFF1F...0xFF1F, 0xFF3B...0xFF3B,
    0xFF3D...0xFF3D, 0xFF5E...0xFF5E, 0xFF61...0xFF61, 0xFF65...0xFF65,
  ]

  /// Controls and characters without width (a part of Default_Ignorable_Code_Point: variation
  /// selectors and joiners carry meaning and stay).
  private static let ignorableRanges: [ClosedRange<Int>] = [
    0x0000...0x0008, 0x000E...0x001F, 0x007F...0x0084, 0x0086...0x009F, 0x00AD...0x00AD,
    0x200B...0x200B, 0x200E...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF...0xFEFF,
  ]

  /// White_Space of the Unicode Character Database.
  private static let blankRanges: [ClosedRange<Int>] = [
    0x0009...0x000D, 0x0020...0x0020, 0x0085...0x0085, 0x00A0...0x00A0, 0x1680...0x1680,
    0x2000...0x200A, 0x2028...0x2029, 0x202F...0x202F, 0x205F...0x205F, 0x3000...0x3000,
  ]
}
