/// Where every character of a text came from.
///
/// `runs` cover the text in order and without a gap on the text's side. `boxes` are present for
/// PDF sources only: one for each printed line.
public struct Origin: Hashable, Sendable {
  /// The runs, in the order of the text.
  public var runs: [OriginRun]
  /// The places of the text on the page, a line of text each.
  public var boxes: [PrintedBox]

  /// Makes an origin of its runs and boxes.
  public init(runs: [OriginRun] = [], boxes: [PrintedBox] = []) {
    self.runs = runs
    self.boxes = boxes
  }

  /// Adds a run, uniting it with the last one where both touch in text and source and have the
  /// same rule.
  public mutating func append(_ run: OriginRun) {
    if let last = runs.last, last.rule == run.rule, last.address == run.address,
      last.textEnd == run.textStart, last.sourceEnd == run.sourceStart
    {
      runs[runs.count - 1].textEnd = run.textEnd
      runs[runs.count - 1].sourceEnd = run.sourceEnd
    } else {
      runs.append(run)
    }
  }
}
