import ArgumentParser
import Dispatch
import Foundation
import GongwenPress
import Synchronization

/// Scores every phenomenon in every group of renderings.
struct TableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table", abstract: "Scores phenomena by renderings.")

  @Option(help: "The program to test.") var program: String
  @Option(help: "Releases of each cell.") var each = 10
  @Option(help: "So many releases in all, over the cells in turn, instead.") var releases: Int?
  @Option(help: "Groups of renderings whose names begin so.") var only: String?
  @Option(help: "Pages without an article, which must be refused.") var pages = 0
  @Option(help: "The first seed.") var first: UInt64 = 1
  @Option(help: "Processes of the program.") var jobs = 1
  @Option(help: "Write the scores as JSON to this file.") var json: String?
  @Option(help: "Write a line for each fault to this file.") var list: String?
  @Option(help: "Fail below the scores of this file.") var floors: String?
  @Flag(help: "Write the scores to the file of --floors.") var update = false

  /// A release of the table.
  private struct Entry {
    var phenomenon: Int
    var group: Int
    var index: Int
    var seed: UInt64
  }

  func run() throws {
    var scores = Scores()
    var lines: [String] = []
    var telling = Telling()
    var overlaps = Overlaps()
    for (entry, (faults, doubts, overlap)) in zip(plan, try results(of: plan)) {
      let phenomenon = Phenomenon.all[entry.phenomenon].name
      scores.count(phenomenon, groups[entry.group], faults)
      overlaps.count(groups[entry.group], overlap)
      telling.count(doubts, isRight: faults.isEmpty)
      let name = rendering(of: entry).name
      lines += faults.map { fault in
        let place = "\(entry.seed)\t\(phenomenon)\t\(name)\t\(fault.name)"
        let told = doubts.codes.sorted().joined(separator: ",")
        return "\(place)\t\(fault.wanted.prefix(80))\t\(fault.got.prefix(80))\t\(told)"
      }
    }
    for (page, isRefused) in try refusals() { scores.count(page, isRefused) }
    print(scores.markdown)
    print(telling.markdown)
    print(overlaps.markdown)
    if let list { try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: URL(filePath: list)) }
    if let json { try Data((scores.json + "\n").utf8).write(to: URL(filePath: json)) }
    guard let floors else { return }
    let file = URL(filePath: floors)
    if update {
      try Data((scores.json + "\n").utf8).write(to: file)
      return
    }
    let faults = scores.faults(below: String(decoding: try Data(contentsOf: file), as: UTF8.self))
    for fault in faults { print(fault) }
    if !faults.isEmpty { throw ExitCode(1) }
  }

  private func rendering(of entry: Entry) -> Rendering {
    let renderings = Rendering.all.filter { $0.group == groups[entry.group] }
    return renderings[entry.index % renderings.count]
  }

  /// Whether each page without an article was refused.
  private func refusals() throws -> [(page: BarePage, isRefused: Bool)] {
    let worker = try Worker(program: program)
    return try (0..<pages).map { index in
      let (kind, bytes) = BarePage.page(seed: first + UInt64(index))
      let answer = try worker.answer(path: "page.html", bytes)
      return (kind, answer.failure == "no-main-text")
    }
  }

  /// What the program made of a release.
  private typealias Result = (faults: [Difference], doubts: Doubts, overlap: Double)

  /// What is wrong with each release and what the program doubts, in their order. Each job has a process of its own.
  private func results(of plan: [Entry]) throws -> [Result] {
    let done = Mutex<[Int: Result]>([:])
    let failure = Mutex<(any Error)?>(nil)
    DispatchQueue.concurrentPerform(iterations: max(1, jobs)) { job in
      do {
        let trial = Trial(worker: try Worker(program: program))
        for place in stride(from: job, to: plan.count, by: max(1, jobs)) {
          let entry = plan[place]
          let drawn = Press.release(seed: entry.seed, for: Phenomenon.all[entry.phenomenon])
          let (answer, faults, overlap) = try trial.run(drawn, rendering(of: entry))
          let doubts = answer.doubts
          done.withLock { $0[place] = (faults, doubts, overlap) }
        }
      } catch {
        failure.withLock { $0 = error }
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
    return done.withLock { done in plan.indices.map { done[$0] ?? ([], Doubts(), 0) } }
  }

  /// The columns of the table.
  private var groups: [String] { Rendering.groups.filter { $0.hasPrefix(only ?? "") } }

  /// The releases: every phenomenon in every group, so often; or so many in all, each time another group.
  private var plan: [Entry] {
    let count = Phenomenon.all.count
    let groups = groups.count
    if let releases {
      return (0..<releases).map { index in
        let round = index / count
        return Entry(
          phenomenon: index % count, group: (index + round) % groups, index: round,
          seed: first + UInt64(index))
      }
    }
    return (0..<count).flatMap { phenomenon in
      (0..<groups).flatMap { group in
        (0..<each).map {
          Entry(
            phenomenon: phenomenon, group: group, index: $0,
            seed: first + UInt64($0 * count + phenomenon))
        }
      }
    }
  }
}
