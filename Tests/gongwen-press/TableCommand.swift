import ArgumentParser
import Foundation
import GongwenPress

/// Scores every phenomenon in every group of renderings.
struct TableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table", abstract: "Scores phenomena by renderings.")

  @Option(help: "The program to test.") var program: String
  @Option(help: "Releases of each cell.") var each = 10
  @Option(help: "So many releases in all, over the cells in turn, instead.") var releases: Int?
  @Option(help: "The first seed.") var first: UInt64 = 1
  @Option(help: "Write the scores as JSON to this file.") var json: String?
  @Option(help: "Fail below the scores of this file.") var floors: String?
  @Flag(help: "Write the scores to the file of --floors.") var update = false

  func run() throws {
    let trial = Trial(worker: try Worker(program: program))
    var scores = Scores()
    for release in plan {
      let phenomenon = Phenomenon.all[release.phenomenon]
      let renderings = Rendering.all.filter { $0.group == Rendering.groups[release.group] }
      let rendering = renderings[release.index % renderings.count]
      let drawn = Press.release(seed: release.seed, for: phenomenon)
      scores.count(
        phenomenon.name, rendering.group, try trial.differences(drawn, rendering))
    }
    print(scores.markdown)
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

  /// The releases: every phenomenon in every group, so often; or so many in all, each time another group.
  private var plan: [(phenomenon: Int, group: Int, index: Int, seed: UInt64)] {
    let count = Phenomenon.all.count
    let groups = Rendering.groups.count
    if let releases {
      return (0..<releases).map { index in
        let round = index / count
        return (index % count, (index + round) % groups, round, first + UInt64(index))
      }
    }
    return (0..<count).flatMap { phenomenon in
      (0..<groups).flatMap { group in
        (0..<each).map { (phenomenon, group, $0, first + UInt64($0 * count + phenomenon)) }
      }
    }
  }
}
