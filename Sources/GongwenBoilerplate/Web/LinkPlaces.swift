import GongwenLanguage
import GongwenModel

/// The links of a page by their places.
struct LinkPlaces {
  /// The links, by rising ends: a link is known when its element ends.
  private let links: [WebLink]
  /// For each link the first place of it and of those behind it; a link may be around others.
  private let starts: [Int]

  /// Takes links in the order of a page's outline.
  init(_ links: [WebLink]) {
    let isSorted = zip(links, links.dropFirst()).allSatisfy {
      $0.range.upperBound <= $1.range.upperBound
    }
    self.links = isSorted ? links : links.sorted { $0.range.upperBound < $1.range.upperBound }
    var least = Int.max
    let starts = self.links.reversed().map { link in
      least = min(least, link.range.lowerBound)
      return least
    }
    self.starts = starts.reversed()
  }

  /// The links that overlap a range, in their order.
  func links(in range: Range<Int>) -> [WebLink] {
    var found: [WebLink] = []
    var place = links.partitioningIndex { $0.range.upperBound > range.lowerBound }
    while place < links.count, starts[place] < range.upperBound {
      if links[place].range.lowerBound < range.upperBound { found.append(links[place]) }
      place += 1
    }
    return found
  }
}
