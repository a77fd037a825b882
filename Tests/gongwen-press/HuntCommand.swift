import ArgumentParser
import Foundation
import GongwenPress

/// Looks for releases that the program gets wrong.
struct HuntCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hunt", abstract: "Finds releases that the program reads wrongly, and cuts them.")

  @Option(help: "The program to test.") var program: String
  @Option(help: "Seeds, as 1..100.") var seeds = "1..100"
  @Option(help: "Stop after so many minutes.") var minutes: Double = 60
  @Option(help: "A rendering or a group of them.") var rendering: String?
  @Option(help: "The phenomenon that releases are drawn for.") var phenomenon: String?
  @Option(help: "Write a folder for each kind of failure to this folder.") var out: String?
  @Flag(help: "Print every failing release, without cutting it.") var raw = false

  func run() throws {
    let trial = Trial(worker: try Worker(program: program))
    let renderings = try Names.renderings(rendering)
    let focus = try Names.phenomenon(phenomenon)
    let end = Date().addingTimeInterval(minutes * 60)
    var found: [String: Int] = [:]
    var count = 0
    for seed in try Seeds.parse(seeds) {
      if Date() > end { break }
      let release = Press.release(seed: seed, for: focus)
      let rendering = renderings[Int(seed % UInt64(renderings.count))]
      count += 1
      guard let first = try trial.differences(release, rendering).first else { continue }
      let kind = "\(first.name) × \(release.phenomena[0]) × \(rendering.group)"
      found[kind, default: 0] += 1
      if raw {
        print(
          "\(seed)\t\(rendering.name)\t\(release.phenomena.joined(separator: ","))\t\(first.name)\t\(first.wanted)\t\(first.got)"
        )
        continue
      }
      if found[kind] == 1 { try report(trial, release, rendering, first) }
    }
    print("\(count) releases, \(found.values.reduce(0, +)) wrong, \(found.count) kinds")
  }

  private func report(
    _ trial: Trial, _ release: Release, _ rendering: Rendering, _ first: Difference
  ) throws {
    let (small, simple) = trial.shrunk(release, rendering, first)
    let finding = try Finding(
      release: small, rendering: simple, differences: trial.differences(small, simple))
    print(finding.text)
    if let out { try finding.write(to: URL(filePath: out)) }
  }
}
