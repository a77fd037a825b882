/// The order of documents in an export: that of their paths' bytes, members of a collection by number.
///
/// A folder comes at the place of its name with a slash, so that the walk of a tree and a sorted list of paths have one
/// order, and can be merged without holding either.
enum ExportOrder {
  /// The digits of the longest number of a member.
  private static let digits = 10

  /// The key of a name in its folder. Keys compare by bytes.
  static func key(of name: [UInt8], isFolder: Bool) -> [UInt8] {
    if isFolder { return name + [UInt8(ascii: "/")] }
    guard let number = OutputPath.memberNumber(name), number >= 0 else { return name }
    let missing = digits + OutputPath.ending.count - name.count
    return [UInt8](repeating: UInt8(ascii: "0"), count: max(0, missing)) + name
  }

  /// The key of a document's path below `documents`, without the ending.
  static func key(of path: String) -> [UInt8] {
    let names = path.utf8.split(separator: UInt8(ascii: "/")).map(Array.init)
    var result: [UInt8] = []
    for name in names.dropLast() { result += key(of: name, isFolder: true) }
    return result + (names.last.map { key(of: $0 + OutputPath.ending, isFolder: false) } ?? [])
  }

  static func precedes(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    one.lexicographicallyPrecedes(other)
  }
}
