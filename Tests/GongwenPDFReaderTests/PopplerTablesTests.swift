import Foundation
import Testing

@testable import GongwenPDFReader

struct PopplerTablesTests {
  @Test func listsFilesInByteOrder() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "tables-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = [
      ("cMap/Adobe-GB1/GBK-EUC-H", 3), ("cMap/Adobe-GB1/GB-EUC-H", 0), ("cMap-b", 1),
      ("cidToUnicode/甲", 2),
      ("cidToUnicode/Z", 2), (".hidden", 9),
    ]
    for (name, size) in files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(count: size).write(to: file)
    }
    // A folder in itself has an end.
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "cMap/Adobe-GB1/again"),
      withDestinationURL: folder.appending(path: "cMap"))
    let tables = PopplerTables(in: folder.path())
    #expect(
      String(decoding: tables.listing, as: UTF8.self).split(separator: "\n") == [
        "cMap-b 1", "cMap/Adobe-GB1/GB-EUC-H 0", "cMap/Adobe-GB1/GBK-EUC-H 3",
        "cMap/Adobe-GB1/again/Adobe-GB1/GB-EUC-H 0", "cMap/Adobe-GB1/again/Adobe-GB1/GBK-EUC-H 3",
        "cidToUnicode/Z 2", "cidToUnicode/甲 2",
      ])
    #expect(!tables.areMissing)
  }

  @Test func knowsThatThereAreNone() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "tables-\(UUID())")
    #expect(PopplerTables(in: folder.path()).areMissing)
    try FileManager.default.createDirectory(
      at: folder.appending(path: "cMap"), withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(PopplerTables(in: folder.path()).areMissing)
  }

  @Test func areInstalledWhereTheTestsRun() {
    #expect(
      String(decoding: PopplerTables.installed.listing, as: UTF8.self).contains(
        "\ncidToUnicode/Adobe-GB1 "))
  }
}
