import Testing

@testable import GongwenText

struct UnicodeTests {
  static let forms: [(String, nfc: String, nfkc: String)] = [
    ("国务院", "国务院", "国务院"),
    ("e\u{301}", "é", "é"),
    ("（一）１．", "（一）１．", "(一)1."),
    ("①㈠½", "①㈠½", "1(一)1\u{2044}2"),
    ("\u{2F08}", "\u{2F08}", "人"),
    ("\u{F900}", "豈", "豈"),
    ("\u{1100}\u{1161}\u{11A8}", "각", "각"),
    ("q\u{307}\u{323}", "q\u{323}\u{307}", "q\u{323}\u{307}"),
    ("\u{FDFA}", "\u{FDFA}", "صلى الله عليه وسلم"),
    ("\u{2F800}", "\u{4E3D}", "\u{4E3D}"),
  ]

  @Test(arguments: forms)
  func normalises(source: String, nfc: String, nfkc: String) {
    let scalars = Array(source.unicodeScalars)
    #expect(UnicodeNormaliser.nfc(scalars) == Array(nfc.unicodeScalars))
    #expect(UnicodeNormaliser.nfkc(scalars) == Array(nfkc.unicodeScalars))
  }

  /// Runs of 30 characters are left to ICU, longer ones are sorted first. Without a letter to compose with, the normal
  /// form is the decomposition in canonical order (Unicode, 3.11).
  @Test(arguments: [1, 29, 30, 31, 400])
  func `Long runs of combining characters have a normal form`(length: Int) {
    let marks: [[Unicode.Scalar]] = [
      ["\u{301}"], ["\u{323}"], ["\u{308}", "\u{301}"], ["\u{F71}", "\u{F72}"], ["\u{315}"],
      ["\u{5AE}"],
      ["\u{3099}"],
    ]
    let source: [Unicode.Scalar] = [
      "\u{301}", "\u{323}", "\u{344}", "\u{F73}", "\u{315}", "\u{5AE}", "\u{3099}",
    ]
    for first in marks.indices {
      let drawn = (0..<length).map { (first + $0 * $0) % marks.count }
      let classes = drawn.flatMap { marks[$0] }.enumerated().map {
        (class: $1.properties.canonicalCombiningClass.rawValue, place: $0, scalar: $1)
      }
      let sorted = classes.sorted { ($0.class, $0.place) < ($1.class, $1.place) }.map(\.scalar)
      let made = UnicodeNormaliser.nfc(["国"] + drawn.map { source[$0] } + ["国"])
      #expect(made == ["国"] + sorted + ["国"])
      #expect(UnicodeNormaliser.nfkc(made) == made)
    }
  }

  /// Of some ranges one character is asked for all.
  @Test func setsAreThoseOfICU() {
    let sets = [
      UnicodeClass.blanks, UnicodeClass.han, UnicodeNormaliser.unstableNFC,
      UnicodeNormaliser.boundaryBefore,
    ]
    for set in sets {
      let differing = (0..<UInt32(0x10000)).compactMap { Unicode.Scalar($0) }
        .filter { set.contains($0) != set.asksICU($0) }
      #expect(differing.isEmpty)
    }
  }

  @Test func aLongTextIsCutBetweenCharactersOnly() {
    let letters = [Unicode.Scalar](repeating: "e", count: 1 << 20)
    let text = letters + Array("\u{301}\u{FDFA}".unicodeScalars) + letters
    let result = UnicodeNormaliser.nfc(text)
    #expect(result.count == text.count - 1)
    #expect(result[(1 << 20) - 1] == "é")
  }

  @Test func stabilityAndBoundaries() {
    for scalar in "国a，①é\u{3000}𠀀".unicodeScalars {
      #expect(!UnicodeNormaliser.isUnstableNFC(scalar))
      #expect(UnicodeNormaliser.isNFCBoundary(before: scalar))
    }
    for scalar in "\u{301}\u{F900}\u{2F800}\u{1161}".unicodeScalars {
      #expect(UnicodeNormaliser.isUnstableNFC(scalar))
    }
    #expect(!UnicodeNormaliser.isNFCBoundary(before: "\u{301}"))
    #expect(!UnicodeNormaliser.isNFCBoundary(before: "\u{1161}"))
    #expect(UnicodeNormaliser.isNFCBoundary(before: "\u{F900}"))
  }

  @Test func blanks() {
    for value in [
      0, 9, 10, 0x1F, 0x20, 0x7F, 0x85, 0xA0, 0xAD, 0x200B, 0x2028, 0x3000, 0x3164,
      0xFEFF, 0xFE0F, 0xE0001, 0xE0100,
    ] as [UInt32] {
      #expect(Unicode.Scalar(value).map(UnicodeClass.isBlank) == true, "\(value)")
    }
    for scalar in "国a。\u{FFFD}\u{E000}𠀀⠀".unicodeScalars {
      #expect(!UnicodeClass.isBlank(scalar), "\(scalar.value)")
    }
  }

  @Test func hanIsTheScript() {
    for scalar in "国々〇⼈豈𠀀".unicodeScalars { #expect(UnicodeClass.isHan(scalar)) }
    for scalar in "a，。①（ア\u{3000}".unicodeScalars { #expect(!UnicodeClass.isHan(scalar)) }
  }

  @Test func icuNamesItsVersion() {
    let parts = LibraryVersions.icu.split(separator: ".")
    #expect(parts.count >= 2)
    #expect(parts.allSatisfy { Int($0) != nil })
  }
}
