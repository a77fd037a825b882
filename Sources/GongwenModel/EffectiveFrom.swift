/// A day from which a document is in force, named by another one: 自公布之日起30日后施行.
public struct EffectiveFrom: Hashable, Sendable {
  /// The day from which the time runs.
  public enum Day: String, CaseIterable, Hashable, Sendable {
    /// 公布, 发布, 颁布.
    case published
    /// 印发, 成文.
    case issued
  }

  /// The day from which the time runs.
  public var relative: Day
  /// The time after that day, an ISO 8601 duration; nil where the day itself is meant.
  public var after: String?

  /// Makes a day.
  public init(relative: Day, after: String? = nil) {
    self.relative = relative
    self.after = after
  }
}
