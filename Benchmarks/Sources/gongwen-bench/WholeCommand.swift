internal import ArgumentParser
import BenchmarkInputs
import BenchmarkStages

/// The cost of the whole pipeline for a folder.
private struct WholeReading: Encodable {
  let bytes: Int
  let documents: Int
  let failed: [String]
  let others: [String]
  let seconds: Double
  let written: Int
}

/// `gongwen-bench whole`.
struct WholeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "whole",
    abstract: "Prints the cost of the whole pipeline for a folder, as JSON.",
    discussion: """
      From bytes in memory to canonical JSON with origins, on one core: a pass
      over all files that fills the caches, then so many that are measured. The
      seconds are CPU time, of the fastest pass.
      """)

  @Argument(help: "The folder.")
  var folder: String

  @Option(help: "How many passes are measured.")
  var passes = 3

  @Option(help: "Only files whose content is text, html or pdf.")
  var type: String?

  func run() throws {
    let pass = StagePass()
    let found = try SampleFolder.read(folder).samples
    let all = found.filter { type == nil || pass.type(of: $0) == type }
    let others = found.filter { type != nil && pass.type(of: $0) != type }.map(\.name)
    var written = 0
    var failed: [String] = []
    let samples = all.filter { sample in
      guard let size = pass.whole(sample) else {
        failed.append(sample.name)
        return false
      }
      written += size
      return true
    }
    var best = Double.infinity
    for _ in 0..<passes {
      let meter = Meter(countsAllocations: false)
      for sample in samples { _ = pass.measureWhole(sample, with: meter) }
      best = min(best, meter.readings[.whole]?.seconds ?? 0)
    }
    let bytes = samples.reduce(0) { $0 + $1.bytes.count }
    let reading = WholeReading(
      bytes: bytes, documents: samples.count, failed: failed, others: others,
      seconds: best, written: written)
    try Console.print(json: reading)
  }
}
