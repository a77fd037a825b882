/// The table by which the margin between two readings becomes a certainty from 0 to 100: integers only, linear between
/// its rows.
///
/// Margins are in points of the costs that elements of head and closing have, in which 1 is the weakest evidence and 12
/// decides by itself. Other costs are divided by their ``Unit``.
public enum CertaintyScale {
  /// How many of a model's costs are one point.
  public enum Unit: Int, Sendable {
    /// Elements, headings and articles of web pages.
    case point = 1
    /// Breaks between printed lines: four times the log-odds, so that 2 is the weakest evidence.
    case printedBreak = 2
    /// Regions of printed pages, in tenths of a character and more.
    case printedRegion = 5
    /// Places in the hierarchy, in thousandths; 500 is the weakest doubt about a marker.
    case hierarchy = 500
  }

  /// The rows: a margin in points, and its certainty.
  public static let rows: [(margin: Int, certainty: Int)] = [
    (0, 0), (1, 15), (2, 30), (3, 45), (4, 55), (5, 65), (6, 72), (7, 78), (8, 85), (10, 92),
    (12, 97),
    (20, 100),
  ]

  /// The certainty below which a judgement is reported as information: 2 points or less between two readings.
  public static let told = 31
  /// The certainty below which it is reported as a warning: nothing between two readings.
  public static let warned = 1

  /// The certainty of a margin, which may not be negative; 100 for nil, where there is no other reading.
  public static func certainty(ofMargin margin: Int?, unit: Unit) -> Int {
    guard let margin else { return 100 }
    let scaled = max(0, margin)
    for (row, next) in zip(rows, rows.dropFirst()) {
      let (low, high) = (row.margin * unit.rawValue, next.margin * unit.rawValue)
      guard scaled < high else { continue }
      return row.certainty + (next.certainty - row.certainty) * (scaled - low) / (high - low)
    }
    return 100
  }
}
