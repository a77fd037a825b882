import Glibc
import GongwenJSON

/// The records below `quarantine` in an outputs folder, read only.
struct QuarantineFolder {
  /// The outputs folder.
  let outputs: String

  /// The largest record that is read, in bytes: far more than a run writes.
  private static let largest = 1 << 24

  /// The record of a source; nil where there is none that can be read.
  ///
  /// The way goes from folder to folder, so that a path may be longer than the system takes at
  /// once; no link is followed, and nothing outside of the folder is reached.
  func record(of path: String) -> JSONValue? {
    guard let bytes = bytes(of: path), let record = try? JSONReader.parse(bytes),
      record["schema"]?.asString == "gongwen/failure/1"
    else { return nil }
    return record
  }

  private func bytes(of path: String) -> [UInt8]? {
    let names = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard names.allSatisfy({ $0.isEmpty == false && $0 != "." && $0 != ".." }) else { return nil }
    var folder = open(outputs + "/quarantine", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { if folder >= 0 { close(folder) } }
    for name in names.dropLast() where folder >= 0 {
      let next = openat(folder, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
      close(folder)
      folder = next
    }
    guard folder >= 0, let name = names.last else { return nil }
    let flags = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
    let file = openat(folder, name + ".json", flags)
    guard file >= 0 else { return nil }
    defer { close(file) }
    return Self.read(file)
  }

  private static func read(_ file: Int32) -> [UInt8]? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= largest {
      let count = Glibc.read(file, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count < 0 { return nil }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
    return nil
  }
}
