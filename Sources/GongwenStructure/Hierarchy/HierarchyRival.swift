/// The nearest other tree, by the item at which it parts from the best one.
struct HierarchyRival: Hashable {
  /// How much dearer it is, in thousandths.
  var margin: Int
  /// The item, by its place.
  var item: Int
  /// The depth at which it places the item; nil where it takes it for prose.
  var depth: Int?

  /// Compares the ways of two trees.
  init(margin: Int, of rival: HierarchySteps, against best: HierarchySteps) {
    self.margin = margin
    let back = best.parting(from: rival) ?? 0
    item = max(0, Int(best.count) - 1 - back)
    depth = rival.step(back)?.depth
  }
}
