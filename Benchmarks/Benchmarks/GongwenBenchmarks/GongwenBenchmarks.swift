import Benchmark
import BenchmarkInputs
import BenchmarkStages

let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.cpuUser, .instructions, .peakMemoryResident, .throughput], maxDuration: .seconds(2))
  for set in SampleSet.made() {
    Benchmark("\(set.name): whole way") { benchmark in
      let pass = StagePass()
      for _ in benchmark.scaledIterations {
        for sample in set.samples { blackHole(pass.whole(sample)) }
      }
    }
  }
}
