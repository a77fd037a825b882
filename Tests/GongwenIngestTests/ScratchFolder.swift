import Foundation
import Testing

@testable import GongwenIngest

/// A folder of a test's own, gone with it.
final class ScratchFolder {
  let url = FileManager.default.temporaryDirectory
    .appending(path: "gongwen-test-\(UUID().uuidString)")

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

  func open() throws -> OpenFolder { try OpenFolder.open(url.path) }

  @discardableResult
  func write(_ text: String, to path: String) throws -> URL {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return file
  }

  func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: url.appending(path: path).path, withDestinationPath: target)
  }

  /// Paths of all files below the folder, sorted.
  func files() throws -> [String] {
    let all = try FileManager.default.subpathsOfDirectory(atPath: url.path)
    return all.filter { path in
      var isFolder: ObjCBool = false
      let full = url.appending(path: path).path
      return FileManager.default.fileExists(atPath: full, isDirectory: &isFolder)
        && isFolder.boolValue == false
    }.sorted()
  }
}
