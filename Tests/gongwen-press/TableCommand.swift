import ArgumentParser
import Foundation
import GongwenPress

/// Scores every phenomenon in every group of renderings.
struct TableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table", abstract: "Scores phenomena by renderings.")

  @Option(help: "The program to test.") var program: String
  @Option(help: "Releases of each cell.") var each = 10
  @Option(help: "The first seed.") var first: UInt64 = 1
  @Option(help: "Write the scores as JSON to this file.") var json: String?
  @Option(help: "Fail below the scores of this file.") var floors: String?
  @Flag(help: "Write the scores to the file of --floors.") var update = false

  func run() throws {
    let trial = Trial(worker: try Worker(program: program))
    var scores = Scores()
    for (place, phenomenon) in Phenomenon.all.enumerated() {
      for group in Rendering.groups {
        let renderings = Rendering.named(group).filter { $0.group == group }
        for index in 0..<each {
          let release = Press.release(
            seed: first + UInt64(index * Phenomenon.all.count + place), for: phenomenon)
          let wrong = try trial.differences(release, renderings[index % renderings.count])
          scores.count(phenomenon.name, group, wrong.first?.name)
        }
      }
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
}
