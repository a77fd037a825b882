import Foundation

/// Another program that turns bytes into bytes.
enum Filter {
  /// What it writes; nil if it is not installed or does not accept the bytes.
  static func run(_ name: String, _ arguments: [String], _ bytes: [UInt8]) -> [UInt8]? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let paths = name.contains("/") ? [name] : folders.map { "\($0)/\(name)" }
    let path = paths.first(
      where: FileManager.default.isExecutableFile(atPath:))
    guard let path else { return nil }
    let folder = FileManager.default.temporaryDirectory
    let file = folder.appending(path: "gongwen-press-\(ProcessInfo.processInfo.processIdentifier)")
    defer { try? FileManager.default.removeItem(at: file) }
    do {
      // From a file: a pipe that is not read while it is filled would block both programs.
      try Data(bytes).write(to: file)
      let process = Process()
      let output = Pipe()
      process.executableURL = URL(filePath: path)
      process.arguments = arguments
      process.standardInput = try FileHandle(forReadingFrom: file)
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      try process.run()
      let written = try output.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      return process.terminationStatus == 0 ? [UInt8](written) : nil
    } catch {
      return nil
    }
  }
}
