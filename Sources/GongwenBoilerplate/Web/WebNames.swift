import GongwenLanguage
import GongwenModel

/// The meaning of the tag, the id and the classes of elements for the text in them. A name is evidence and no verdict.
struct WebNames {
  /// The meaning of one element's own names.
  struct Meaning: OptionSet {
    let rawValue: UInt8
    static let furniture = Meaning(rawValue: 1)
    /// Furniture whose text may be prose: only its name shows what it is.
    static let certain = Meaning(rawValue: 2)
    static let article = Meaning(rawValue: 4)
    static let title = Meaning(rawValue: 8)
    /// The kinds of furniture that have names of their own: they give a removed text its reason.
    static let footer = Meaning(rawValue: 16)
    static let path = Meaning(rawValue: 32)
    static let tools = Meaning(rawValue: 64)
    static let others = Meaning(rawValue: 128)
    static let kinds: Meaning = [.footer, .path, .tools, .others]
  }

  /// Elements of HTML that never hold text of an article (HTML, 4.3).
  static let furnitureTags: Set<String> = ["aside", "footer", "nav"]
  /// Elements that hold one.
  private static let articleTags: Set<String> = ["article", "main"]

  private var known: [String: Meaning] = [:]

  /// The meaning of the names of an element.
  mutating func meaning(of element: WebElement) -> Meaning {
    var meaning: Meaning = []
    for word in element.words {
      if let answer = known[word] {
        meaning.formUnion(answer)
      } else {
        let answer = Self.read(word)
        known[word] = answer
        meaning.formUnion(answer)
      }
    }
    if let answer = Self.tags[element.tag] { meaning.formUnion(answer) }
    return meaning
  }

  /// The meaning of tags.
  private static let tags = together([
    (furnitureTags, .furniture), (["footer"], .footer), (["button"], .tools),
    (articleTags, .article),
  ])
  /// The meaning of words of names, and of whole names.
  private static let words = together([
    (SiteProfile.furnitureWords, .furniture),
    (SiteProfile.certainWords, [.furniture, .certain]), (SiteProfile.articleWords, .article),
    (SiteProfile.titleWords, .title),
  ]).merging(kinds) { $0.union($1) }
  private static let names = together([
    (SiteProfile.furnitureNames, .furniture), (SiteProfile.articleNames, .article),
  ])

  /// Several lists as one, so that a word is looked for once.
  private static func together(_ lists: [(Set<String>, Meaning)]) -> [String: Meaning] {
    var all: [String: Meaning] = [:]
    for (words, meaning) in lists {
      for word in words { all[word, default: []].formUnion(meaning) }
    }
    return all
  }

  /// Words of names that mean one kind of furniture, with the reason that it gives.
  private static let kinds: [String: Meaning] = [
    "bottom": .footer, "breadcrumb": .path, "breadcrumbs": .path, "copyright": .footer,
    "crumb": .path, "crumbs": .path, "dqwz": .path, "fenxiang": .tools, "foot": .footer,
    "footer": .footer, "friendlink": .others, "hotnews": .others, "location": .path,
    "mbx": .path, "mianbao": .path, "position": .path, "print": .tools, "rank": .others,
    "recommend": .others, "recommended": .others, "relate": .others,
    "related": .others, "relation": .others, "route": .path, "share": .tools, "tool": .tools,
    "toolbar": .tools,
    "tools": .tools, "weizhi": .path, "yqlj": .others,
  ]

  private static func read(_ word: String) -> Meaning {
    var meaning: Meaning = []
    let isCut = { (byte: UInt8) in
      byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    for piece in word.utf8.split(whereSeparator: isCut) {
      let token = String(piece) ?? ""
      if let answer = words[token] { meaning.formUnion(answer) }
    }
    if let answer = names[word] { meaning.formUnion(answer) }
    if contains("title", word) || contains("headline", word) { meaning.insert(.title) }
    return meaning
  }

  /// Whether a name has some ASCII in it.
  private static func contains(_ part: StaticString, _ word: String) -> Bool {
    let count = part.utf8CodeUnitCount
    let found = word.utf8.withContiguousStorageIfAvailable { word in
      guard word.count >= count else { return false }
      return (0...word.count - count).contains { start in
        (0..<count).allSatisfy { word[start + $0] == part.utf8Start[$0] }
      }
    }
    return found ?? false
  }
}
