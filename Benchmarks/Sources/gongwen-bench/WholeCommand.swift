internal import ArgumentParser
import BenchmarkInputs
import BenchmarkStages

/// `gongwen-bench whole`.
struct WholeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "whole",
    abstract: "Prints what the whole way takes for a folder, as JSON.",
    discussion: """
      From bytes in memory to canonical JSON with origins, on one core: a pass
      over all files that fills the caches, then so many that are measured. The
      seconds are CPU time, of the fastest pass.
      """)

  @Argument(help: "The folder.")
  var folder: String

  @Option(help: "How many passes are measured.")
  var passes = 3

  func run() throws {
    let pass = StagePass()
    let all = try SampleFolder.read(folder).samples
    var written = 0
    let samples = all.filter { sample in
      guard let size = pass.whole(sample) else { return false }
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
    print(
      """
      {"bytes": \(bytes), "documents": \(samples.count), "failed": \(all.count - samples.count), \
      "seconds": \(best), "written": \(written)}
      """)
  }
}
