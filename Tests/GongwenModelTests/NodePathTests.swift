import Testing

@testable import GongwenModel

struct NodePathTests {
  static let paths: [(steps: [Int], id: String)] = [
    ([], ""), ([1], "1"), ([9, 10, 99, 100], "9.10.99.100"), ([1_234_567], "1234567"),
    ([12, 3, 45, 6, 78, 9, 1], "12.3.45.6.78.9.1"), ([Int.max, 1], "9223372036854775807.1"),
  ]

  @Test(arguments: paths)
  func `An id is the positions with full stops between them`(steps: [Int], id: String) {
    var path = NodePath()
    path.steps = steps
    #expect(path.id == id)
  }
}
