import Testing

@testable import GongwenLanguage

/// The cut-offs of ``MarkerGrammar``.
@Suite struct MarkerLengthTests {
  static let markers: [(text: String, isMarker: Bool)] = [
    // Digits of a number.
    ("999、目标", true), ("1000、目标", false), ("（999）目标", true), ("（1000）目标", false),
    ("1.999 目标", true),
    // Characters of a dash.
    ("-目标", false), ("--目标", true), ("---目标", true), ("----目标", false),
  ]

  @Test(arguments: markers)
  func `A number has three digits at most, a dash two or three`(text: String, isMarker: Bool) {
    let found = MarkerGrammar().candidates(characters(text)[...])
    #expect(found.isEmpty != isMarker, "\(text)")
  }

  static let components: [(text: String, count: Int)] = [
    ("1.999 目标", 2), ("1.1000 目标", 0), ("1.1.999 目标", 3),
  ]

  @Test(arguments: components)
  func `A component has three digits at most`(text: String, count: Int) {
    let found = MarkerGrammar().candidates(characters(text)[...])
    #expect(found.map(\.components.count).max() == count, "\(text)")
  }

  static let names: [(text: String, doubt: Int)] = [
    ("1.5人", 4000), ("1.5人员", 1000), ("1.5人" + repeated("员", 29), 1000),
    ("1.5人" + repeated("员", 30), 4000),
    ("1.5人a员", 4000),
  ]

  @Test(arguments: names)
  func `A name has two to thirty characters`(text: String, doubt: Int) {
    #expect(MarkerGrammar().candidates(characters(text)[...]).first?.doubt == doubt, "\(text)")
  }

  static let clauses: [(text: String, isClause: Bool)] = [
    ("1 总则", true), ("99 总则", true), ("100 总则", false), ("1 " + repeated("总", 30), true),
    ("1 " + repeated("总", 31), false),
  ]

  @Test(arguments: clauses)
  func `A clause has two digits and a short name`(text: String, isClause: Bool) {
    let scalars = characters(text)[...]
    #expect((MarkerGrammar().clause(scalars, raw: scalars) != nil) == isClause, "\(text)")
  }
}
