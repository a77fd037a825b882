import Foundation
import GRDB
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

  /// Another program that has the file open, and may leave a transaction open.
  func other() throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  /// Works on the file without the catalog's own code.
  func execute(_ sql: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    try queue.close()
  }

  /// The first value of a query, as text.
  func value(_ sql: String) throws -> String? {
    let queue = try DatabaseQueue(path: path)
    let value = try queue.read { try String.fetchOne($0, sql: sql) }
    try queue.close()
    return value
  }
}
