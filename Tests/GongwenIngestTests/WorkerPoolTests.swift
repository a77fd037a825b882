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
      let work = SourceInWork(source, entry: nil)
      assignments.append(work.assignment(number: assignments.count + 1, known: nil))
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
    #expect(try end(of: [.signal(SIGKILL), .clock, .exit(1)]) == [true, true, false])
    let kills = Array(repeating: WorkerDeath.Cause.signal(SIGKILL), count: 4)
    #expect(
      try end(of: [.clock] + kills + [.signal(SIGTERM)]) == [true, true, true, true, true, false])
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
    #expect(pool.restarts == (retry ? 5 : 2))
  }

  /// A program that answers at once, but for a source that it never answers.
  private func halting(on number: Int, _ limits: WorkerLimits) throws -> WorkerProgram {
    let script = """
      import json, struct, sys, time
      def send(text): sys.stdout.buffer.write(struct.pack("<I", len(text)) + text); sys.stdout.flush()
      send(b"{}")
      while True:
          head = sys.stdin.buffer.read(4)
          if len(head) < 4: break
          request = json.loads(sys.stdin.buffer.read(struct.unpack("<I", head)[0]))
          if request["id"] == \(number): time.sleep(60)
          send(json.dumps({"id": request["id"], "outcome": "unchanged"}).encode())
      """
    return WorkerProgram(path: "/usr/bin/python3", arguments: ["-c", script], limits: limits)
  }

  @Test func `A source that hit a limit of time waits until no other worker has anything to do`()
    throws
  {
    let pool = WorkerPool(
      program: try halting(on: 1, WorkerLimits(seconds: 30, clock: 1)), count: 2)
    var finished: [FinishedAssignment] = []
    for assignment in try assignments(200) {
      while pool.hasRoom == false { finished += try pool.wait(milliseconds: 10_000, orFor: []) }
      try pool.start(assignment)
    }
    while pool.inWork > 0 { finished += try pool.wait(milliseconds: 500, orFor: []) }
    pool.dismiss()
    #expect(finished.count == 200 && finished.last?.assignment.request.id == 1)
    guard case .death(let death) = finished.last?.outcome else {
      Issue.record("it gave an answer")
      return
    }
    #expect(death.failure.code == "timed-out" && death.failure.limit == "limits.clock")
    #expect(finished.last?.assignment.attempts == 2)
  }

  @Test func `Bytes that are sent come with their frames, and a frame of another size is garbage`()
    throws
  {
    let answer = #"{"id":1,"outcome":"document","documents":[{"bytes":3,"id":"x"}]}"#
    for (size, isRight) in [(3, true), (4, false)] {
      let frames =
        ["{}", answer].flatMap { FrameBuffer.frame(Array($0.utf8)) }
        + FrameBuffer.frame([UInt8](repeating: 7, count: size))
      let pool = WorkerPool(program: try program(frames), count: 1)
      let content = SourceFile(bytes: [1], sidecar: nil)
      try pool.start(Assignment(WorkerRequest(id: 1, path: "a"), content: content, size: 1))
      var finished: [FinishedAssignment] = []
      while finished.isEmpty { finished += try pool.wait(milliseconds: 10_000, orFor: []) }
      pool.dismiss()
      switch finished[0].outcome {
      case .answer(let answer): #expect(isRight && answer.frames == [[7, 7, 7]])
      case .death(let death): #expect(isRight == false && death.cause == .garbage)
      }
    }
  }
}
