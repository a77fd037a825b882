import Foundation

/// Runs the built program in a fresh folder.
enum CommandRunner {
  /// What the program answers, as a case writes it.
  static func answer(to block: CommandCase) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "gongwen-case-\(UUID().uuidString)")
    let work = folder.appending(path: "work")
    try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
    let streams = Streams(folder: folder)
    let input = block.input.map { $0 + "\n" }.joined()
    try Data(input.utf8).write(to: streams.input)
    let status = try run(block.script, in: work, streams)
    let answer =
      try lines(of: streams.output).map(withoutTime)
      + lines(of: streams.error).filter { isOfSource($0) }.map { "2> " + withoutTime($0) }
      + (status == 0 ? [] : ["=> \(status)"])
    try FileManager.default.removeItem(at: folder)
    return answer
  }

  /// Whether a message is about the case, and not about the kernel it runs on.
  private static func isOfSource(_ line: String) -> Bool {
    line.contains(": workers have ") == false
  }

  /// A line of a JSON log with a time that is always the same.
  private static func withoutTime(_ line: String) -> String {
    guard let start = line.range(of: #","time":""#),
      let end = line[start.upperBound...].firstIndex(of: "\"")
    else { return line }
    return line[..<start.upperBound] + "…" + line[end...]
  }

  private struct Streams {
    let input: URL
    let output: URL
    let error: URL

    init(folder: URL) {
      input = folder.appending(path: "stdin")
      output = folder.appending(path: "stdout")
      error = folder.appending(path: "stderr")
    }
  }

  private static func run(_ script: [String], in work: URL, _ streams: Streams) throws -> Int32 {
    for file in [streams.output, streams.error] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", script.joined(separator: "\n")]
    process.currentDirectoryURL = work
    process.environment = [
      "PATH": "\(try programs()):/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": work.path,
    ]
    process.standardInput = try FileHandle(forReadingFrom: streams.input)
    process.standardOutput = try FileHandle(forWritingTo: streams.output)
    process.standardError = try FileHandle(forWritingTo: streams.error)
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// The folder the tests were built into; the program stands beside them.
  private static func programs() throws -> String {
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return URL(filePath: tests).deletingLastPathComponent().path
  }

  private static func lines(of file: URL) throws -> [String] {
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
