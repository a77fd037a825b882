/// Something that a text node cites.
public struct Annotation: Hashable, Sendable {
  /// The kind of the citation.
  public var kind: Kind
  /// Start in the node's text, in Unicode scalars.
  public var start: Int
  /// End in the node's text, in Unicode scalars.
  public var end: Int
  /// The cited thing in its usual form.
  public var value: String
  /// The id of the cited node, if it is in the same document.
  public var target: String?
  /// The ``Node/sid`` of that node, or of the nearest unit above it.
  public var targetSID: String?
  /// The ``Node/handle`` of that node; 0 where there is none. Becomes `target` when ids are assigned.
  public var targetHandle = 0

  /// The relation to the cited thing that the words around the citation name; nil where they name none.
  public var relation: Relation?

  /// Relations of a document to one that it cites.
  public enum Relation: String, CaseIterable, Hashable, Sendable {
    /// 根据, 依据: it rests on the other.
    case basis
    /// 修改: it changes the other.
    case amends
    /// 废止: it ends the other.
    case repeals
    /// 印发: it puts the other in force.
    case issues
    /// 转发: it passes the other on.
    case forwards
    /// 参照, 见: it refers to the other.
    case cites
  }

  /// Kinds of citations.
  public enum Kind: String, Hashable, Sendable {
    /// 《title》.
    case title
    /// 发文字号.
    case documentNumber
    /// 第X条 of the same document.
    case article
    /// The mark of a note at the foot of a page: ¹, ①, ＊.
    case noteRef
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
