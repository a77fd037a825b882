/// A table, whole again where pages split it.
public struct Table: Hashable, Sendable {
  /// The caption above it.
  public var caption: TracedText?
  /// The rows; cells covered by a span are not repeated.
  public var rows: [[TableCell]]
  /// 注： and its numbered lines.
  public var notes: [TracedText]

  /// Makes a table.
  public init(caption: TracedText? = nil, rows: [[TableCell]], notes: [TracedText] = []) {
    self.caption = caption
    self.rows = rows
    self.notes = notes
  }
}
