/// A member as its collection lists it.
public struct Member: Hashable, Sendable {
  /// Its number in the collection, from 1; `#n` in the document.
  public var number: Int
  /// Its title.
  public var title: String
  /// The place of its document below `documents/`, or nil while no path is known.
  public var path: String?
  /// The id of the table-of-contents entry that names it.
  public var entry: String?
  /// The ``TocEntry/handle`` of that entry; 0 where none names it. Becomes `entry` when ids are
  /// assigned.
  public var entryHandle = 0

  /// Makes a member.
  public init(number: Int, title: String, path: String? = nil, entry: String? = nil) {
    self.number = number
    self.title = title
    self.path = path
    self.entry = entry
  }
}
