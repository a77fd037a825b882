import Foundation

/// The development corpus beside the repository. It is not part of it: tests that use it are
/// skipped where it is absent.
enum Corpus {
  /// The folder, if it is there.
  static let root: URL? = {
    var repository = URL(filePath: #filePath)
    for _ in 0..<3 { repository.deleteLastPathComponent() }
    let shared = ProcessInfo.processInfo.environment["GONGWEN_CORPUS"].map { URL(filePath: $0) }
    let root = shared ?? repository.appending(path: "../shared/corpus").standardizedFileURL
    return FileManager.default.fileExists(atPath: root.path()) ? root : nil
  }()

  /// Whether there is a corpus.
  static var isPresent: Bool { root != nil }

  /// The bytes of a file.
  static func bytes(_ path: String) throws -> [UInt8] {
    guard let root else { throw CocoaError(.fileNoSuchFile) }
    return [UInt8](try Data(contentsOf: root.appending(path: path)))
  }

  /// The files of a folder, by name.
  static func files(in folder: String) -> [String] {
    guard let root else { return [] }
    let path = root.appending(path: folder).path()
    let names = try? FileManager.default.contentsOfDirectory(atPath: path)
    return (names ?? []).sorted().map { folder + "/" + $0 }
  }
}
