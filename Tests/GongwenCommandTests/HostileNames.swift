import Foundation

/// A folder of sources whose names and titles turn the direction of writing, break lines and command terminals.
final class HostileNames {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "gongwen-names-\(UUID().uuidString)")

  /// All commands, in both forms where they have two; each sees the outputs of those before it.
  static let scripts =
    both("run --dry-run") + both("run") + [
      "gongwen run --force", "printf x >> \"$NAME\"; gongwen run --force --format json",
      "timeout 10 gongwen watch & p=$!; sleep 1; printf 'Article 9. Words.' > \"inputs/new$BIDI.txt\"; sleep 1;"
        + " rm \"inputs/new$BIDI.txt\"; sleep 1; kill $p; wait $p",
    ] + both("status --duplicates --uncertain") + both("diagnostics")
    + both("diagnostics title-missing") + both("quarantine list")
    + ["gongwen quarantine show \"bad$BIDI.pdf\"", "gongwen quarantine show \"none$BIDI$ESC\""]
    + both("quarantine retry") + [
      "gongwen events", "gongwen verify", "gongwen seal", "gongwen verify --manifest",
      "printf x >> \"outputs/documents/$TITLE.txt.json\"; gongwen verify; gongwen verify --manifest",
      "gongwen verify --source \"$NAME\" \"$NAME\"", "gongwen show \"$NAME\"",
      "gongwen show \"inputs/$TITLE.txt\"", "gongwen show --why \"inputs/$TITLE.txt\"",
      "gongwen convert \"missing$BIDI$ESC\"", "gongwen convert \"inputs/$RAW\"",
      "gongwen show \"inputs/$RAW\"", "gongwen \"$BIDI$ESC\"", "gongwen run --jobs \"$BIDI$ESC\"",
      "gongwen run --inputs \"no$BIDI$ESC\"", "gongwen status --outputs \"no$BIDI$ESC\"",
      "printf '{\"%s\": 1}' \"$BIDI\" > bad.json; gongwen run --config bad.json",
      "printf 1 > outputs/catalog.sqlite; gongwen status", "gongwen rebuild",
      "printf '{}' > \"outputs/documents/$BIDI.json\"; gongwen rebuild --format json",
      "gongwen export --format markdown --to \"exported$BIDI\"",
    ]

  private static func both(_ command: String) -> [String] {
    let form =
      command.hasPrefix("run") || command == "quarantine retry" ? "text" : "table"
    return ["gongwen \(command) --format \(form)", "gongwen \(command) --format json"]
  }

  /// The characters that must not be printed.
  static func isBad(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x09: false
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private static let variables = [
    "BIDI": "\u{202E}\u{2067}", "ESC": "\u{1B}[31m\u{9B}7m", "TITLE": "t\u{2028}\u{202E}",
    "NAME": "inputs/n\u{2028}\u{1B}]0;x\u{07}\u{202E}.txt",
  ]

  init() throws {
    let inputs = folder.appending(path: "work/inputs")
    try FileManager.default.createDirectory(at: inputs, withIntermediateDirectories: true)
    let script = """
      RAW=$(printf 'r\\377.txt'); printf '' > "inputs/$RAW"
      printf 'Article 1. Words.' > "$NAME"; printf 'Article 1. Words.' > "inputs/copy$BIDI.txt"
      printf '关于%s加强%s档案工作的通知\\n\\n为了加强档案工作，%s制定本办法。\\n' "$BIDI" "$ESC" "$BIDI" > "inputs/$TITLE.txt"
      printf '%%PDF-1.4 nothing' > "inputs/bad$BIDI.pdf"; ln -s nowhere "inputs/link$BIDI.txt"
      printf '{' > "inputs/copy$BIDI.txt.meta.json"; printf '{}' > "inputs/alone$BIDI.txt.meta.json"
      """
    _ = try answer(script)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The bytes that a script prints, on standard output or standard error.
  func answer(_ script: String) throws -> [UInt8] {
    try Self.answer("RAW=$(printf 'r\\377.txt')\n" + script, in: folder, Self.variables)
  }

  /// The same for a script in the folder `work` of another folder.
  static func answer(_ script: String, in folder: URL, _ variables: [String: String] = [:]) throws
    -> [UInt8]
  {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = folder.appending(path: "work")
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let programs = URL(filePath: tests).deletingLastPathComponent().path
    process.environment = variables.merging([
      "PATH": "\(programs):/usr/bin:/bin", "LANG": "C.UTF-8",
    ]) { own, _ in own }
    let output = folder.appending(path: "output")
    try Data().write(to: output)
    let handle = try FileHandle(forWritingTo: output)
    process.standardOutput = handle
    process.standardError = handle
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Array(try Data(contentsOf: output))
  }
}
