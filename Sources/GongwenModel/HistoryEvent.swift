/// An act in the life of a document: its adoption, a change, its end.
public struct HistoryEvent: Hashable, Sendable {
  /// Kinds of acts.
  public enum Act: String, CaseIterable, Hashable, Sendable {
    /// 通过.
    case adopted
    /// 公布, 发布.
    case promulgated
    /// 修正, 修改.
    case amended
    /// 修订.
    case revised
    /// 施行.
    case inForce = "in-force"
    /// 废止.
    case repealed

    /// Whether the act changes the text.
    public var changesText: Bool {
      switch self {
      case .adopted, .amended, .revised: true
      case .promulgated, .inForce, .repealed: false
      }
    }
  }

  /// The kind of the act.
  public var act: Act
  /// The date as exactly as it is printed, ISO 8601.
  public var date: String?
  /// The body, or its meeting, that did it, as printed.
  public var by: String?
  /// The title of the document that did it.
  public var title: String?
  /// The number of the document that did it, as printed.
  public var number: String?

  /// Makes an event.
  public init(
    act: Act, date: String? = nil, by: String? = nil, title: String? = nil, number: String? = nil
  ) {
    self.act = act
    self.date = date
    self.by = by
    self.title = title
    self.number = number
  }
}
