import Testing

@testable import GongwenLanguage

struct CostedPhrasesTests {
  @Test func `A phrase counts once, whatever its number`() {
    let most = CostedPhrases.mostPhrases
    let phrases = (0..<most).map { Phrase(Array("甲\(1000 + $0)".unicodeScalars)) }
    let table = CostedPhrases(phrases.map { (key: $0, value: 1) }, except: [:])
    let last = 1000 + most - 1
    let text = "甲1000甲\(last)甲\(last)甲1127甲1128甲1128甲1000甲\(last + 1)"
    #expect(table.sum(in: Array(text.unicodeScalars)[...]) == 4)
    #expect(table.cost(atStartOf: Array(text.unicodeScalars)[...]) == 1)
  }

  @Test func `A phrase does not count where its exception is`() {
    let table = CostedPhrases(["了": 2, "应": 1], except: ["了": ["为了"]])
    #expect(table.sum(in: Array("为了应".unicodeScalars)[...]) == 1)
    #expect(table.sum(in: Array("了应应".unicodeScalars)[...]) == 3)
  }
}
