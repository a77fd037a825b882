import Foundation
import GongwenJSON

/// The program as a process that answers requests (`gongwen worker`).
final class Worker {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private var number = 0

  /// Starts a program.
  init(program: String) throws {
    process.executableURL = URL(filePath: program)
    process.arguments = ["worker"]
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    _ = try frame()
  }

  deinit {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  /// The documents of a source.
  func answer(path: String, _ bytes: [UInt8]) throws -> Answer {
    number += 1
    try send(Array("{\"id\":\(number),\"path\":\"\(path)\",\"sidecar\":false}".utf8))
    try send(bytes)
    let head = try JSONReader.parse(try frame())
    guard head["outcome"]?.asString != "failure" else {
      // The record of the failure.
      if head["record"] != nil { _ = try frame() }
      return Answer(documents: [], failure: head["code"]?.asString ?? "?")
    }
    let documents = try (head["documents"]?.asArray ?? []).map { _ in
      try JSONReader.parse(try frame())
    }
    return Answer(documents: documents)
  }

  private func send(_ bytes: [UInt8]) throws {
    let count = UInt32(bytes.count)
    let length = (0..<4).map { UInt8(truncatingIfNeeded: count >> (8 * $0)) }
    try input.fileHandleForWriting.write(contentsOf: Data(length + bytes))
  }

  private func frame() throws -> [UInt8] {
    let head = try read(4)
    let count = head.enumerated().reduce(0) { $0 + Int($1.element) << (8 * $1.offset) }
    return try read(count)
  }

  private func read(_ count: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      guard
        let data = try output.fileHandleForReading.read(upToCount: count - bytes.count),
        !data.isEmpty
      else { throw PressError.workerEnded }
      bytes += data
    }
    return bytes
  }
}
