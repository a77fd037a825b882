import GongwenModel

/// Finds the pictures of an article, and the blocks next to them that are figures.
struct WebFigures {
  /// Which elements hold the article and no furniture.
  let isOfArticle: [Bool]

  /// Marks the pictures and the blocks. A picture is the article's if a block of it is right before or
  /// right behind; between furniture it is an icon.
  func mark(_ blocks: inout [Block], _ links: inout [WebLink]) {
    let shown = blocks.indices.filter { blocks[$0].furniture != .hidden }
    var next = 0
    // Pictures stand in the order of the page; other links do not.
    for index in links.indices where links[index].isMedia {
      guard links[index].element >= 0, isOfArticle[links[index].element] else { continue }
      let place = links[index].range.lowerBound
      while next < shown.count, blocks[shown[next]].range.upperBound <= place { next += 1 }
      let behind = next < shown.count ? shown[next] : nil
      let before = next > 0 ? shown[next - 1] : nil
      if let behind, blocks[behind].furniture == nil {
        links[index].isOfArticle = true
        if links[index].standsAlone { blocks[behind].evidence.page?.picturesBefore += 1 }
      } else if let before, blocks[before].furniture == nil {
        links[index].isOfArticle = true
        if links[index].standsAlone { blocks[before].evidence.page?.picturesAfter += 1 }
      }
    }
  }
}
