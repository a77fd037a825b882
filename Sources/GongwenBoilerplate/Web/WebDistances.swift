/// The points for entering, leaving, staying in and coming back to the article at each unit, by the tree (``WebSteps``).
struct WebDistances {
  /// For each unit the points of entering or leaving the article with it.
  private(set) var change: [Int]
  /// Those of staying in it.
  private(set) var stay: [Int]
  /// Those of coming back to it from furniture within.
  private(set) var back: [Int]
  /// Those of coming back to it from below.
  private(set) var again: [Int]

  init(_ page: WebUnits, _ weights: [WebWeight]) {
    change = [Int](repeating: 0, count: page.units.count)
    stay = change
    back = change
    again = [Int](repeating: WebSteps.again, count: page.units.count)
    var isClosed = false
    var lastProse: Int?
    let panels = page.tree.panels
    // A clerk may sign below the date.
    var endsClosed = false
    for unit in page.units.indices {
      let isRightBehindClosing = endsClosed && lastProse == unit - 1
      if let lastProse {
        back[unit] = Self.back(page, weights, from: lastProse, to: unit, isClosed: endsClosed)
      }
      // Prose far behind a closing is no prose of the article: no way back is priced from it.
      let isBeyond =
        lastProse.map {
          endsClosed && !weights[unit].role.mayFollowClosing && weights[unit].role != .signature
            && page.tree.distance(page.units[$0].node, page.units[unit].node) > 1
        } ?? false
      if !isBeyond, weights[unit].text >= WebSteps.prose || Self.isClosed(weights[unit]) {
        endsClosed =
          Self.isClosed(weights[unit])
          || endsClosed && lastProse == unit - 1 && weights[unit].role == .signature
        lastProse = unit
      }
      if isClosed, !weights[unit].role.mayFollowClosing {
        again[unit] += WebSteps.againBehindClosing
      }
      isClosed = isClosed || weights[unit].clues.contains(.dateBelowSignature)
      guard unit > 0 else { continue }
      let (from, to) = (page.units[unit - 1].node, page.units[unit].node)
      let far = page.tree.distance(from, to)
      let isLike = page.tree.areLike(from, to)
      change[unit] =
        isLike
        ? WebSteps.betweenLike
        : far <= 1
          ? WebSteps.betweenSiblings : far == 2 ? WebSteps.betweenCousins : WebSteps.betweenFar
      let isPanel = panels.contains(page.tree.nodes[from].article)
      if far > 1 {
        // From one panel to the heading of the next one is a step less.
        stay[unit] = max(WebSteps.farthest, WebSteps.farther * (far - (isPanel ? 2 : 1)))
        // Panels are items of one list, and a contact below them is a line of the run above.
        let isOfPanels = weights[unit].isPanelHead || weights[unit - 1].isPanelHead
        if isOfPanels || weights[unit].isContact { stay[unit] = max(WebSteps.farther, stay[unit]) }
      }
      if !isLike, far > 1, isRightBehindClosing || Self.isClosed(weights[unit - 1]),
        !weights[unit].role.mayFollowClosing, !Self.signs(weights[unit], below: weights[unit - 1])
      {
        stay[unit] += WebSteps.behindClosing
      }
      if page.tree.nodes[from].isArticle, !page.tree.nodes[to].isArticle, !isPanel {
        stay[unit] += WebSteps.fromNamed
      }
    }
  }

  private static func back(
    _ page: WebUnits, _ weights: [WebWeight], from last: Int, to unit: Int, isClosed: Bool
  ) -> Int {
    let (from, to) = (page.units[last].node, page.units[unit].node)
    let far = page.tree.distance(from, to)
    let isLike = from == to || page.tree.nodes[from].tag == page.tree.nodes[to].tag
    var points =
      far <= 1 && isLike
      ? WebSteps.backToLike : far <= 2 ? WebSteps.backNear : WebSteps.backFar
    if far > 1, isClosed, !weights[unit].role.mayFollowClosing {
      points =
        unit - last > WebSteps.fewBetween
        ? WebSteps.again + WebSteps.againBehindClosing : points + WebSteps.behindClosing
    }
    if weights[unit].role == .attachment { points = max(points, WebSteps.backToAttachment) }
    return points
  }

  /// Whether a unit is the signature below a formula: 此复。, 特此通知。
  private static func signs(_ weight: WebWeight, below formula: WebWeight) -> Bool {
    formula.role == .closing && weight.role == .signature
  }

  /// Whether a unit closes a document: the date below its signature, 附注.
  private static func isClosed(_ weight: WebWeight) -> Bool {
    weight.clues.contains(.dateBelowSignature) || weight.role == .closing
  }
}

/// A run of paragraphs: the children of one element that have the same tag, whatever their classes.
struct WebRun: Hashable {
  private let parent: Int
  private let tag: String

  init(_ node: WebTree.Node) { (parent, tag) = (node.parent, node.tag) }
}
