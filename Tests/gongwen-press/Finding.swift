import Foundation
import GongwenPress

/// A failure, cut: a golden case that can be committed.
struct Finding {
  let release: Release
  let rendering: Rendering
  let differences: [Difference]

  /// What fails, with what, in what: releases of one kind fail for one reason, as far as one can tell.
  var kind: String {
    let kinds = Phenomenon.all.filter { $0.slot == .kind }.map(\.name)
    let others = release.phenomena.filter { !kinds.contains($0) }.sorted()
    let with = others.isEmpty ? release.phenomena : others
    return
      "\(differences.first?.name ?? "right") · \(with.joined(separator: ", ")) · \(rendering.name)"
  }

  private var name: String {
    kind.split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
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
      ## \(kind) · seed \(release.seed)
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
