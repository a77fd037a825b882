import GongwenLanguage
import Testing

@Suite struct BoxDrawingTests {
  static let arms: [(Unicode.Scalar, BoxDrawing.Arms)] = [
    ("─", [.left, .right]), ("┃", [.up, .down]), ("┌", [.right, .down]), ("┓", [.left, .down]),
    ("└", [.right, .up]), ("┛", [.left, .up]), ("├", [.right, .up, .down]),
    ("┫", [.left, .up, .down]), ("┬", [.left, .right, .down]), ("┻", [.left, .right, .up]),
    ("╋", [.left, .right, .up, .down]), ("╔", [.right, .down]), ("╬", [.left, .right, .up, .down]),
    ("╰", [.right, .up]), ("╱", []), ("\u{24FF}", []), ("表", []),
  ]

  @Test(arguments: arms)
  func `A character has lines in the directions that its name has`(
    scalar: Unicode.Scalar, arms: BoxDrawing.Arms
  ) {
    #expect(BoxDrawing.arms(of: scalar) == arms)
    #expect(BoxDrawing.isLine(scalar) == !arms.isEmpty)
  }
}
