import Foundation
import Testing

/// A folder with a source, a secret outside of it, and a library that is loaded into the program and tries to reach it.
final class HostileFolder {
  /// What the library tried.
  struct Attempts {
    /// Whether the library was in the process.
    var isLoaded = false
    /// The system's answers by the names of what was tried: 0, or the number of an error.
    var results: [String: Int32] = [:]
  }

  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "gongwen-hostile-\(UUID().uuidString)")

  init() throws {
    for name in ["work/inputs", "outside"] {
      try FileManager.default.createDirectory(at: url(name), withIntermediateDirectories: true)
    }
    let text = "关于加强档案工作的通知\n　　为了加强档案工作，制定本办法。\n"
    try Data(text.utf8).write(to: url("work/inputs/a.txt"))
    try compile()
    try reset()
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func url(_ name: String) -> URL { folder.appending(path: name) }
  func path(_ name: String) -> String { url(name).path }

  /// Runs the program; gives its exit status.
  func run(_ arguments: [String], input: String? = nil, isHostile: Bool = true) throws -> Int32 {
    let process = Process()
    process.executableURL = try Self.programs().appending(path: "gongwen")
    process.arguments = arguments
    process.currentDirectoryURL = url("work")
    process.environment = [
      "PATH": "/usr/bin:/bin", "LD_PRELOAD": isHostile ? path("hostile.so") : "",
      "GONGWEN_HOSTILE_REPORT": path("report"), "GONGWEN_HOSTILE_OUTSIDE": path("outside"),
      // A port at which hardly anybody listens: what counts is whether it is tried.
      "GONGWEN_HOSTILE_PORT": "9", "GONGWEN_HOSTILE_WORKERS": arguments.first == "run" ? "1" : "",
    ]
    if let input { process.standardInput = try FileHandle(forReadingFrom: url(input)) }
    try Data().write(to: url("output"))
    process.standardOutput = try FileHandle(forWritingTo: url("output"))
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// What the program wrote to standard output.
  func output() throws -> String {
    String(decoding: try Data(contentsOf: url("output")), as: UTF8.self)
  }

  /// What the library tried.
  func attempts() throws -> Attempts {
    var attempts = Attempts()
    let report = String(decoding: try Data(contentsOf: url("report")), as: UTF8.self)
    for line in report.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count == 2, let number = Int32(words[1]) else { continue }
      if words[0] == "loaded" {
        attempts.isLoaded = true
      } else {
        attempts.results[String(words[0])] = number
      }
    }
    return attempts
  }

  private func reset() throws {
    try Data("a secret\n".utf8).write(to: url("outside/secret"))
    try Data().write(to: url("report"))
  }

  /// The compiler that the package was built with builds the library, too.
  private func compile() throws {
    let source = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Hostile/hostile.c")
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c", #"c=$(command -v clang || command -v cc) && exec "$c" -shared -fPIC -o "$1" "$0" -ldl"#,
      source.path, path("hostile.so"),
    ]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }

  /// The folder the tests were built into; the program is beside them.
  private static func programs() throws -> URL {
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return URL(filePath: tests).deletingLastPathComponent()
  }
}
