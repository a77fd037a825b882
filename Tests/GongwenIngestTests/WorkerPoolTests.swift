import Foundation
import GongwenModel
import Testing

@testable import GongwenIngest

@Suite struct WorkerPoolTests {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  private func assignments(_ count: Int) throws -> [Assignment] {
    for number in 1...count { try scratch.write("x", to: "in/\(number).txt") }
    var discovery = try Discovery(root: scratch.open().folder(Array("in".utf8)), links: .inside)
    var assignments: [Assignment] = []
    while let event = discovery.next() {
      guard case .source(let source) = event else { continue }
      assignments.append(Assignment(source, number: assignments.count + 1, known: nil, entry: nil))
    }
    return assignments
  }

  /// A program that waits for a request, says `frames` at once, and stays.
  private func program(_ frames: [UInt8]) throws -> WorkerProgram {
    let file = try scratch.write("", to: "frames")
    try Data(frames).write(to: file)
    let script = #"head -c 4 > /dev/null; cat "$0"; exec sleep 60"#
    return WorkerProgram(
      path: "/bin/sh", arguments: ["-c", script, file.path], limits: WorkerLimits(seconds: 30))
  }

  @Test func `Answers that come in together are all taken`() throws {
    let greeting = FrameBuffer.frame(Array("{}".utf8))
    let answers = (1...3).flatMap { WorkerAnswer(id: $0, outcome: .unchanged).frame }
    let pool = WorkerPool(program: try program(greeting + answers), count: 1)
    for assignment in try assignments(3) { try pool.start(assignment) }
    var finished: [FinishedAssignment] = []
    while finished.count < 3 { finished += try pool.wait(milliseconds: 10_000, orFor: []) }
    pool.dismiss()
    #expect(pool.restarts == 0)
    #expect(finished.map(\.assignment.request.id) == [1, 2, 3])
    #expect(finished.allSatisfy { $0.assignment.attempts == 1 })
  }

  /// The deaths after which an assignment is given up, if workers die of these one after the other.
  private func end(of causes: [WorkerDeath.Cause]) throws -> [Bool] {
    var assignment = try #require(try assignments(1).first)
    return causes.map {
      assignment.note(WorkerDeath(cause: $0, stage: .read, complaint: nil, limits: WorkerLimits()))
    }
  }

  @Test func `An assignment is tried once more after each kind of death`() throws {
    #expect(try end(of: [.signal(SIGSEGV), .signal(SIGSEGV)]) == [true, false])
    #expect(try end(of: [.signal(SIGKILL), .signal(SIGKILL)]) == [true, false])
    #expect(try end(of: [.signal(SIGKILL), .deadline, .exit(1)]) == [true, true, false])
    #expect(try end(of: [.deadline, .signal(SIGTERM), .signal(SIGKILL)]) == [true, true, false])
  }

  @Test(arguments: [
    (SIGKILL, "killed", true), (SIGTERM, "killed", true), (SIGSEGV, "crashed", false),
    (SIGABRT, "crashed", false),
  ])
  func `A worker that somebody else ended is not the source's fault`(
    signal: Int32, code: String, retry: Bool
  ) throws {
    let pool = WorkerPool(
      program: WorkerProgram(
        path: "/bin/sh",
        arguments: ["-c", #"printf '\2\0\0\0{}'; head -c 4; kill -\#(signal) $$"#],
        limits: WorkerLimits(seconds: 30)), count: 1)
    try pool.start(try #require(try assignments(1).first))
    var finished: [FinishedAssignment] = []
    while finished.isEmpty { finished += try pool.wait(milliseconds: 10_000, orFor: []) }
    pool.dismiss()
    guard case .death(let death) = finished[0].outcome else {
      Issue.record("it gave an answer")
      return
    }
    #expect(death.failure.code == code && death.failure.retry == retry)
    #expect(finished[0].assignment.attempts == (retry ? 1 : 2))
    #expect(pool.restarts == 2)
  }
}
