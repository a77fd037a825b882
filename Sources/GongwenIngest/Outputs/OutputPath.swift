/// The place of a source's outputs below `documents` and `quarantine`.
struct OutputPath: Hashable, Sendable {
  /// The ending of every output's name.
  static let ending = Array(".json".utf8)

  /// The folders, from the top.
  let folder: ArraySlice<[UInt8]>
  /// The source's own name.
  let name: [UInt8]

  /// Takes a source's encoded path apart.
  init(_ path: String) {
    let components = path.utf8.split(separator: UInt8(ascii: "/")).map(Array.init)
    folder = components.dropLast()
    name = components.last ?? []
  }

  /// The name of the source's document or record.
  var fileName: [UInt8] { name + Self.ending }

  /// The folder that holds the members of a collection.
  var memberFolder: ArraySlice<[UInt8]> { folder + [name] }

  /// The components of a folder's path.
  static func components(of folder: String) -> ArraySlice<[UInt8]> {
    folder.utf8.split(separator: UInt8(ascii: "/")).map(Array.init)[...]
  }

  /// The name of a member's file.
  static func memberName(_ number: Int) -> [UInt8] { Array("\(number).json".utf8) }

  /// The name of the source whose document or record a file would be; nil for other names.
  static func source(_ name: [UInt8]) -> String? {
    guard name.suffix(ending.count) == ending[...] else { return nil }
    return String(decoding: name.dropLast(ending.count), as: UTF8.self)
  }

  /// The number of a member's file.
  static func memberNumber(_ name: [UInt8]) -> Int? {
    guard name.suffix(ending.count) == ending[...],
      let number = Int(String(decoding: name.dropLast(ending.count), as: UTF8.self))
    else { return nil }
    return name == memberName(number) ? number : nil
  }
}
