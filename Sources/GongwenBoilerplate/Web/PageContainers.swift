import GongwenLanguage
import GongwenModel

/// Finds the elements of a page whose names show their purpose. A name is a prior, not a verdict: it counts only if
/// the element holds a good part of the page's prose.
enum PageContainers {
  /// Whether an id or a class of an element is one of the text of an article.
  static func holdsArticle(_ element: PageElement) -> Bool {
    element.words.contains(where: SiteProfile.articleNames.contains)
  }

  /// Elements of HTML that never hold text of an article (HTML, 4.3).
  static let furnitureTags: Set<String> = ["aside", "footer", "nav"]

  /// For each element whether its tag, its id or a class of it is one of furniture.
  static func areFurniture(_ elements: [PageElement]) -> [Bool] {
    // Pages name many elements alike.
    var known: [String: Bool] = [:]
    return elements.map { element in
      furnitureTags.contains(element.tag)
        || element.words.contains { word in
          if let answer = known[word] { return answer }
          let answer = isFurniture(word)
          known[word] = answer
          return answer
        }
    }
  }

  /// Whether a name is one of furniture.
  private static func isFurniture(_ name: String) -> Bool {
    if SiteProfile.furnitureNames.contains(name) { return true }
    let isCut = { (byte: UInt8) in
      byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    return name.utf8.split(whereSeparator: isCut).contains {
      SiteProfile.furnitureWords.contains(String($0) ?? "")
    }
  }
}
