/// The characters of which typists draw the lines of tables: the block Box Drawing of the Unicode Standard (U+2500 to U+257F),
/// which GB 2312 has in its row 9.
public enum BoxDrawing {
  /// The directions in which a character has a line from its middle.
  public struct Arms: OptionSet, Sendable {
    /// The directions as bits.
    public let rawValue: UInt8

    /// Makes a set of directions.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// To the left.
    public static let left = Arms(rawValue: 1)
    /// To the right.
    public static let right = Arms(rawValue: 2)
    /// Up.
    public static let up = Arms(rawValue: 4)
    /// Down.
    public static let down = Arms(rawValue: 8)

    /// Whether a line goes across.
    public var isAcross: Bool { !isDisjoint(with: [.left, .right]) }
    /// Whether a line goes up or down.
    public var isUpright: Bool { !isDisjoint(with: [.up, .down]) }
  }

  /// The arms of stretches of the block, each up to a code point: names of characters in the Unicode Character Database.
  private static let stretches: [(last: UInt32, arms: Arms)] = [
    (0x2501, [.left, .right]), (0x2503, [.up, .down]), (0x2505, [.left, .right]),
    (0x2507, [.up, .down]), (0x2509, [.left, .right]), (0x250B, [.up, .down]),
    (0x250F, [.right, .down]), (0x2513, [.left, .down]), (0x2517, [.right, .up]),
    (0x251B, [.left, .up]), (0x2523, [.right, .up, .down]), (0x252B, [.left, .up, .down]),
    (0x2533, [.left, .right, .down]), (0x253B, [.left, .right, .up]),
    (0x254B, [.left, .right, .up, .down]), (0x254D, [.left, .right]), (0x254F, [.up, .down]),
    (0x2550, [.left, .right]), (0x2551, [.up, .down]), (0x2554, [.right, .down]),
    (0x2557, [.left, .down]), (0x255A, [.right, .up]), (0x255D, [.left, .up]),
    (0x2560, [.right, .up, .down]), (0x2563, [.left, .up, .down]),
    (0x2566, [.left, .right, .down]), (0x2569, [.left, .right, .up]),
    (0x256C, [.left, .right, .up, .down]), (0x256D, [.right, .down]), (0x256E, [.left, .down]),
    (0x256F, [.left, .up]), (0x2570, [.right, .up]),
  ]

  /// The arms of a character; none of one that is not of the block, or whose line goes askew.
  public static func arms(of scalar: Unicode.Scalar) -> Arms {
    guard scalar.value >= 0x2500, scalar.value <= 0x2570 else { return [] }
    return stretches.first { scalar.value <= $0.last }?.arms ?? []
  }

  /// Whether a character has arms.
  public static func isLine(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x2500 && scalar.value <= 0x2570
  }
}
