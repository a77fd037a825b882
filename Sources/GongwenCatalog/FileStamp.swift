/// The state of a file in the file system when it was read. Equal stamps need no second reading.
public struct FileStamp: Hashable, Sendable {
  /// Its size in bytes.
  public var size: Int64
  /// When its content was last changed (mtime), in nanoseconds since 1970.
  public var modified: Int64
  /// When its inode was last changed (ctime), in nanoseconds since 1970.
  public var changed: Int64
  /// The inode's number, a 64-bit pattern: the highest numbers are negative.
  public var inode: Int64

  /// Makes a stamp.
  public init(size: Int64, modified: Int64, changed: Int64, inode: Int64) {
    self.size = size
    self.modified = modified
    self.changed = changed
    self.inode = inode
  }
}
