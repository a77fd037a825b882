/// A line of a table of contents.
public struct TocEntry: Hashable, Sendable {
  /// Continues the id of its toc node; empty until ids are assigned.
  public var id: String
  /// Its level, from 1.
  public var depth: Int
  /// Its number.
  public var marker: Marker?
  /// The title that it names; the origin covers leader and page number too.
  public var text: TracedText
  /// The printed page number; nil for a group heading.
  public var page: String?
  /// The node it names, or `#n` for a member of the collection.
  public var target: String?
  /// The ``Node/sid`` of that node, or of the nearest unit above it; nil for a member.
  public var targetSID: String?
  /// A number by which diagnostics and members name the entry before ids are assigned; 0 where none
  /// does.
  public var handle: Int
  /// The ``Node/handle`` of the node it names; 0 where it names none. Becomes `target` when ids are
  /// assigned.
  public var targetHandle = 0

  /// Makes an entry.
  public init(
    depth: Int, marker: Marker?, text: TracedText, page: String?, target: String? = nil,
    handle: Int = 0
  ) {
    self.id = ""
    self.depth = depth
    self.marker = marker
    self.text = text
    self.page = page
    self.target = target
    self.handle = handle
  }
}
