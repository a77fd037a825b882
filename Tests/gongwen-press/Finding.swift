import Foundation
import GongwenPress

/// A failure, cut: a golden case that can be committed.
struct Finding {
  let release: Release
  let rendering: Rendering
  let differences: [Difference]
  /// What the program made of it.
  let answer: Answer

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

  /// The failure for people: the source, what differs, and the two answers as one list.
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
      ```diff
      \(sides)
      ```
      """
  }

  private var truth: [String] { CaseLines.of(rendering.truth(of: release)) }

  private var sides: String {
    let fields = Outline(of: release).metadata.map(\.field)
    let got =
      answer.failure.map { ["failure \($0)"] } ?? CaseLines.of(answer.document, fields: fields)
    return SideBySide.text(truth, got)
  }

  /// Writes a golden case: `source.*`, `case.json` with the seed, and `expected.txt` with the truth, to which a
  /// recording adds edits, diagnostics and coverage once the program is right. The two answers are in `answers.md`.
  func write(to folder: URL) throws {
    let place = folder.appending(path: name)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    let printed = rendering.print(release)
    try Data(printed.bytes).write(to: place.appending(path: "source.\(printed.fileExtension)"))
    let why =
      "gongwen-press: \(differences.first?.name ?? ""), seed \(release.seed), \(rendering.name)"
    try Data("{\n  \"why\": \"\(why)\"\n}\n".utf8).write(to: place.appending(path: "case.json"))
    try Data((truth.joined(separator: "\n") + "\n").utf8)
      .write(to: place.appending(path: "expected.txt"))
    try Data((text + "\n").utf8).write(to: place.appending(path: "answers.md"))
  }
}
