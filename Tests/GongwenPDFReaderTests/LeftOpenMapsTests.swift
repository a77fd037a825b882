import Foundation
import Glibc
import Testing

@testable import GongwenPDFReader

/// Files that poppler leaves open.
struct LeftOpenMapsTests {
  @Test func closesTheFilesBelowTheFolderAlone() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "maps-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let names = ["tables/cMap/Adobe-GB1-UCS2", "tables/Adobe-GB1", "tables-2/Adobe-GB1"]
    let open = try names.map { name in
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("map".utf8).write(to: file)
      return Glibc.open(file.path, O_RDONLY | O_CLOEXEC)
    }
    let directory = Glibc.open(folder.appending(path: "tables").path, O_RDONLY | O_CLOEXEC)
    defer { for number in [open[2], directory] { Glibc.close(number) } }
    let inodes = open.map(Self.inode)
    LeftOpenMaps.close(below: folder.appending(path: "tables").path)
    // Another test may have got the number meanwhile.
    #expect(zip(open, inodes).map { Self.inode($0) == $1 } == [false, false, true])
    #expect(Self.inode(directory) != nil)
  }

  @Test func closesNothingWhereThereIsNoFolder() {
    LeftOpenMaps.close(below: "/no/such/folder")
  }

  private static func inode(_ number: Int32) -> ino_t? {
    var status = stat()
    return fstat(number, &status) == 0 ? status.st_ino : nil
  }
}
