/// The evidence for a unit.
struct WebWeight {
  /// Points for being the article's text; negative ones speak against.
  var text = 0
  /// Points for being page metadata.
  var metadata = 0
  /// Whether its labels are only such that texts have too (时间：…).
  var isSoft = false
  var role = WebRole.plain
  /// Whether it may be a line of the head above a title: mark, number, the date of an order.
  var isOfHead = false
  var clues: WebClue = []
}
