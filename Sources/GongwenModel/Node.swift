/// A node of the body, in reading order.
public struct Node: Hashable, Sendable {
  /// The path of 1-based positions through `body` and `children` (`2.1.3`); empty until
  /// ``Document/numbered(_:)`` assigned it.
  public var id: String
  /// The stable id of a component, section or box: made of numbers, and the same when something is inserted elsewhere;
  /// nil until ``Document/numbered(_:)`` assigned it, and for every other node.
  public var sid: String?
  /// The content of the node.
  public var content: Content
  /// The nodes below a component, section or box; empty for every other node.
  public var children: [Node]
  /// The citations of the text.
  public var annotations: [Annotation]
  /// A number by which diagnostics name the node before ids are assigned; 0 where none does.
  public var handle: Int

  /// Makes a node.
  public init(_ content: Content, children: [Node] = [], handle: Int = 0) {
    self.id = ""
    self.content = content
    self.children = children
    self.annotations = []
    self.handle = handle
  }

  /// The kind of a node, with its texts. Apart from the node, since nodes are passed on more often than read: a copy counts
  /// one reference.
  public indirect enum Content: Hashable, Sendable {
    /// A covering notice, what it issues, or an attachment.
    case component(role: ComponentRole, marker: Marker?)
    /// A numbered unit, or an unnumbered heading (no marker).
    case section(depth: Int, marker: Marker?, heading: TracedText?)
    /// 专栏: a box.
    case box(depth: Int, marker: Marker?, heading: TracedText?)
    /// An element of GB/T 9704 or a paragraph.
    case element(ElementKind, TracedText)
    /// An item without a number, or with one that only a browser makes.
    case item(Marker, TracedText)
    /// A table.
    case table(Table)
    /// A figure, by its captions and the words printed inside it.
    case figure(captions: [TracedText], labels: [TracedText])
    /// 目录: a table of contents.
    case toc(heading: TracedText?, entries: [TocEntry])
  }
}
