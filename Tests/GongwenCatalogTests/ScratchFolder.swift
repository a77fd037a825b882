import Foundation
import GongwenCatalog
import Testing

/// A folder of a test's own, gone with it.
final class ScratchFolder {
  let url = FileManager.default.temporaryDirectory
    .appending(path: "gongwen 目录 %-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    do {
      try FileManager.default.removeItem(at: url)
    } catch {
      Issue.record("\(url.path) stays behind: \(error)")
    }
  }

  /// Path of the catalog.
  var path: String { url.appending(path: Catalog.fileName).path }

  /// Opens the catalog.
  func catalog(_ access: Catalog.Access = .readWrite) throws -> Catalog {
    try Catalog(path: path, access: access)
  }

  /// Names of the files, sorted.
  func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url.path).sorted()
  }
}
