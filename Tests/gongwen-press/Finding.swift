import Foundation
import GongwenPress

/// A failure, cut: a golden case that can be committed.
struct Finding {
  let release: Release
  let rendering: Rendering
  let differences: [Difference]

  private var name: String {
    let words = "\(differences.first?.name ?? "") \(release.phenomena[0]) \(rendering.name)"
    return words.map { $0.isLetter || $0.isNumber ? String($0) : "-" }.joined() + "-\(release.seed)"
  }

  /// The failure for people.
  var text: String {
    let printed = rendering.print(release)
    var shown = ""
    if printed.fileExtension == "pdf" {
      shown = Rendering.named("text")[0].print(release).bytes.withUnsafeBufferPointer {
        String(decoding: $0, as: UTF8.self)
      }
    } else {
      shown = String(decoding: printed.bytes, as: UTF8.self)
    }
    return """
      ## \(differences.first?.name ?? "right") · seed \(release.seed) · \(rendering.name) · \(release.phenomena.joined(separator: ", "))
      ```
      \(shown)```
      \(Report.text(of: differences))
      """
  }

  /// Writes `source.*` and `case.json` with the seed, and the two answers side by side.
  func write(to folder: URL) throws {
    let place = folder.appending(path: name)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    let printed = rendering.print(release)
    try Data(printed.bytes).write(to: place.appending(path: "source.\(printed.fileExtension)"))
    let why =
      "gongwen-press: \(differences.first?.name ?? ""), seed \(release.seed), \(rendering.name)"
    try Data("{\"why\":\"\(why)\"}\n".utf8).write(to: place.appending(path: "case.json"))
    try Data((text + "\n### Truth\n" + Report.text(of: Outline(of: release)) + "\n").utf8)
      .write(to: place.appending(path: "answers.md"))
  }
}
