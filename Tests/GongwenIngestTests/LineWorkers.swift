import Foundation
import Glibc
import GongwenModel
import GongwenPipeline

@testable import GongwenIngest

/// Makes of each line a document, at once and in this process. A source that says `fail` fails, one that says
/// `disk` cannot be read, and for one that says `announce` a file is named that is not there.
final class LineWorkers: Workers {
  private let inputs: String
  private let temporaries: URL
  private var finished: [FinishedAssignment] = []

  init(_ options: BatchOptions, _ temporaries: String) {
    inputs = options.inputs
    self.temporaries = URL(filePath: options.outputs).appending(path: ".tmp/\(temporaries)")
  }

  /// The digest of what a line becomes.
  static func digest(_ line: String) -> String { ContentDigest.hex(of: Array(line.utf8)) }

  var hasRoom: Bool { finished.count < 3 }
  var inWork: Int { finished.count }
  let restarts = 0
  let sandbox: Sandbox? = nil

  func start(_ assignment: Assignment) throws(RunError) {
    finished.append(
      FinishedAssignment(assignment: assignment, outcome: .answer(answer(assignment))))
  }

  func wait(milliseconds: Int32, orFor descriptors: [Int32]) throws(RunError)
    -> [FinishedAssignment]
  {
    defer { finished = [] }
    return finished
  }

  func giveBack() -> [Int] { [] }

  func dismiss() {}

  private func answer(_ assignment: Assignment) -> WorkerAnswer {
    let id = assignment.request.id
    do throws(StageFailure) {
      let file = try SourceFile.read(try place(of: assignment), limit: 1000)
      let text = String(decoding: file.bytes, as: UTF8.self)
      var answer = WorkerAnswer(id: id, outcome: .unchanged)
      answer.sha256 = ContentDigest.hex(of: file.bytes)
      answer.bytes = file.bytes.count
      answer.stamp = file.status?.reliableStamp(readAt: SystemClock.calendar)
      let known = assignment.request.known
      if known?.sha256 == answer.sha256, known?.path == nil { return answer }
      if text == "announce" {
        answer.outcome = .documents([RenderedDocument(bytes: 7, file: "\(id)-0")])
        return answer
      }
      if text == "disk" {
        answer.outcome = .failure(
          ReadTrouble.system(SystemError("read", [], number: EIO)).failure)
        return answer
      }
      if text == "fail" {
        answer.outcome = .failure(
          StageFailure(stage: .structure, code: "told-to", message: "it says so"))
        return answer
      }
      let lines = text.split(separator: "\n").map(String.init)
      answer.summary.isCollection = lines.count > 1
      answer.summary.digest = lines.first.map(Self.digest)
      answer.outcome = .documents(
        try lines.enumerated().map { number, line throws(StageFailure) in
          try put(line, as: "\(id)-\(number)")
        })
      return answer
    } catch {
      return WorkerAnswer(id: id, outcome: .failure(error))
    }
  }

  private func place(of assignment: Assignment) throws(StageFailure) -> SourcePlace {
    guard let file = assignment.request.place, let inputs = try? OpenFolder.open(inputs) else {
      throw StageFailure(stage: .read, code: "test", message: "no place")
    }
    return SourcePlace(inputs: inputs, file: file, sidecar: assignment.request.sidecarPlace)
  }

  private func put(_ line: String, as name: String) throws(StageFailure) -> RenderedDocument {
    let text = "{\"schema\":\"gongwen/document/1\",\"digest\":\"\(Self.digest(line))\"}"
    do {
      try Data(text.utf8).write(to: temporaries.appending(path: name))
    } catch {
      throw StageFailure(stage: .write, code: "test", message: "\(error)")
    }
    return RenderedDocument(bytes: text.utf8.count, file: name)
  }
}
