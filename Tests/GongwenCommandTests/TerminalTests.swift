import Foundation
import Testing

/// Names and words that would speak to a terminal, through every command that prints for people or writes a log.
@Suite struct TerminalTests {
  private let folder: HostileNames

  init() throws { folder = try HostileNames() }

  @Test func `No command prints what a terminal would obey`() throws {
    var seen = ""
    for script in HostileNames.scripts {
      let answer = try folder.answer(script)
      let text = try #require(String(validating: answer, as: UTF8.self), "\(script): not UTF-8")
      let bad = text.unicodeScalars.filter(HostileNames.isBad)
      #expect(bad.isEmpty, "\(script): \(bad.map { String($0.value, radix: 16) })")
      seen += text
    }
    // The names and words were there: as escapes, or as the paths of outputs have them.
    for escape in [#"\u{202E}"#, #"\u202e"#, #"\u{2028}"#, #"\u2028"#, #"\u{1B}"#, #"\xFF"#, "%1B"]
    {
      #expect(seen.contains(escape), "\(escape) is nowhere")
    }
  }
}
