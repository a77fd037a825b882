/// Something that a text node cites.
public struct Annotation: Hashable, Sendable {
  /// What is cited.
  public var kind: Kind
  /// Start in the node's text, in Unicode scalars.
  public var start: Int
  /// End in the node's text, in Unicode scalars.
  public var end: Int
  /// The cited thing in its usual form.
  public var value: String
  /// The id of the cited node, where it stands in the same document.
  public var target: String?
  /// The ``Node/sid`` of that node, or of the nearest unit above it.
  public var targetSID: String?
  /// The ``Node/handle`` of that node; 0 where there is none. Becomes `target` when ids are assigned.
  public var targetHandle = 0

  /// Kinds of citations.
  public enum Kind: String, Hashable, Sendable {
    /// 《title》.
    case title
    /// 发文字号.
    case documentNumber
    /// 第X条 of the same document.
    case article
  }

  /// Makes an annotation.
  public init(kind: Kind, start: Int, end: Int, value: String, target: String? = nil) {
    self.kind = kind
    self.start = start
    self.end = end
    self.value = value
    self.target = target
  }
}
