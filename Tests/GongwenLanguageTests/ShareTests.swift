import GongwenLanguage
import Testing

@Suite struct ShareTests {
  static let numbers: [(number: Int, isReached: Bool, isExceeded: Bool)] = [
    (74, false, false), (75, true, false), (76, true, true),
  ]

  @Test(arguments: numbers)
  func `A share is exact at its edge`(number: Int, isReached: Bool, isExceeded: Bool) {
    #expect(Share(3, of: 4).isReached(by: number, of: 100) == isReached)
    #expect(Share(3, of: 4).isExceeded(by: number, of: 100) == isExceeded)
  }

  static let amounts: [(total: Int, amount: Int)] = [(5, 3), (4, 3), (-5, -3), (0, 0)]

  @Test(arguments: amounts)
  func `A share of a number is rounded towards zero`(total: Int, amount: Int) {
    #expect(Share(3, of: 4).amount(of: total) == amount)
  }
}
