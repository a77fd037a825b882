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
  /// The findings that were printed: releases of several kinds can shrink to one.
  private var seen: Set<String> = []

  private enum CodingKeys: CodingKey {
    case program, seeds, minutes, rendering, phenomenon, out, raw, producers
  }

  @Option(
    help: "The folder of the scripts that drive other printers: WeasyPrint, Chromium and more.")
  var producers: String?
  @Flag(help: "Print every failing release, without cutting it.") var raw = false

  mutating func run() throws {
    let trial = Trial(worker: try Worker(program: program))
    let printers = producers.map(Producer.renderings) ?? []
    let all = Rendering.all + printers
    let renderings = all.filter {
      rendering == nil || $0.name == rendering || $0.group == rendering
    }
    if renderings.isEmpty { throw PressError.unknown(rendering ?? "") }
    let focus = try Names.phenomenon(phenomenon)
    let end = Date().addingTimeInterval(minutes * 60)
    var found: [String: Int] = [:]
    var count = 0
    var wrong = 0
    for seed in try Seeds.parse(seeds) {
      if Date() > end { break }
      let release = Press.release(seed: seed, for: focus)
      let rendering = renderings[Int(seed % UInt64(renderings.count))]
      count += 1
      let differences = try trial.differences(release, rendering)
      wrong += differences.isEmpty ? 0 : 1
      if raw {
        for found in differences { print(row(release, rendering, found)) }
        continue
      }
      for difference in differences.prefix(4) {
        let kind = "\(difference.name) × \(release.phenomena[0]) × \(rendering.group)"
        found[kind, default: 0] += 1
        if found[kind] == 1 { try report(trial, release, rendering, difference) }
      }
    }
    print("\(count) releases, \(wrong) wrong, \(seen.isEmpty ? found.count : seen.count) kinds")
  }

  private func row(_ release: Release, _ rendering: Rendering, _ found: Difference) -> String {
    let phenomena = release.phenomena.joined(separator: ",")
    return [
      String(release.seed), rendering.name, phenomena, found.name, found.wanted, found.got,
    ].joined(separator: "\t")
  }

  private mutating func report(
    _ trial: Trial, _ release: Release, _ rendering: Rendering, _ first: Difference
  ) throws {
    let (small, simple) = trial.shrunk(release, rendering, first)
    let (answer, all, _) = try trial.run(small, simple)
    let own = all.filter { $0.name == first.name } + all.filter { $0.name != first.name }
    let finding = Finding(release: small, rendering: simple, differences: own, answer: answer)
    guard seen.insert(finding.kind).inserted else { return }
    print(finding.text)
    if let out { try finding.write(to: URL(filePath: out)) }
  }
}
