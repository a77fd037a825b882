import Testing

@testable import GongwenExport

@Suite struct CSVLineTests {
  @Test(arguments: ["=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "＝1", "\tx"])
  func `A value that a spreadsheet would compute is text`(value: String) {
    let line = String(decoding: CSVLine.bytes([value]), as: UTF8.self)
    #expect(line == "'\(value)\r\n")
  }

  /// What is left out cannot hide the start of a formula.
  @Test(arguments: ["\u{200E}=1+1", "\u{202E}\u{7}@SUM(A1)", "\r=1"])
  func `A formula behind characters that are left out is text`(value: String) {
    let line = String(decoding: CSVLine.bytes([value]), as: UTF8.self)
    #expect(line.hasPrefix("'=") || line.hasPrefix("'@"))
  }

  @Test func `Quotes, commas and lines are quoted`() {
    let line = String(
      decoding: CSVLine.bytes(["a,b", "say \"x\"", "a\nb", "plain"]), as: UTF8.self)
    #expect(line == "\"a,b\",\"say \"\"x\"\"\",\"a\nb\",plain\r\n")
  }
}
