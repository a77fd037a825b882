import Foundation
import GongwenExport
import Testing

/// Documents and the exports they must become, a folder each. `GONGWEN_RECORD=1 swift test` writes what comes out into
/// the folders and fails, so that a recording never passes for a test.
@Suite struct ExportGoldenTests {
  private static let isRecording = ProcessInfo.processInfo.environment["GONGWEN_RECORD"] == "1"

  @Test(arguments: try ExportCase.all())
  func `A document becomes what its case expects`(golden: ExportCase) throws {
    let document = try golden.document()
    if Self.isRecording {
      for format in golden.recordedFormats() {
        try golden.record(format.export(document).bytes, format)
      }
      Issue.record("recorded \(golden.testDescription); look at the change and test again")
      return
    }
    let formats = golden.formats()
    #expect(formats.isEmpty == false, "\(golden.testDescription) expects nothing")
    for format in formats {
      let bytes = format.export(document).bytes
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(try text == golden.expected(format), "\(golden.testDescription), \(format)")
    }
  }

  @Test func `There are cases`() throws {
    #expect(try ExportCase.all().count >= 5)
  }
}
