public import BenchmarkInputs

/// The cost of the stages for a set of samples.
public struct SetMeasurement: Sendable {
  /// The samples that gave documents.
  public private(set) var measured: [Sample] = []
  /// The samples that gave none.
  public private(set) var failed: [Sample] = []
  /// For all of the set together: the time of the fastest of the rounds, allocations of one.
  public private(set) var readings: [MeasuredStage: Reading] = [:]

  /// Measures a set for about so many seconds of CPU time.
  public init(_ set: SampleSet, seconds: Double) {
    let pass = StagePass()
    let counting = Meter(countsAllocations: true)
    for sample in set.samples {
      // The first pass fills caches (tables of charsets, fonts) and is not counted.
      if pass.measure(sample, with: Meter(countsAllocations: false)),
        pass.measure(sample, with: counting)
      {
        measured.append(sample)
      } else {
        failed.append(sample)
      }
    }
    readings = counting.readings
    var spent = 0.0
    repeat {
      let meter = Meter(countsAllocations: false)
      for sample in measured { _ = pass.measure(sample, with: meter) }
      for (stage, reading) in meter.readings {
        let best = readings[stage]?.seconds ?? 0
        readings[stage]?.seconds = best == 0 ? reading.seconds : min(best, reading.seconds)
        spent += reading.seconds
      }
    } while spent < seconds && !measured.isEmpty
  }

  /// How large those are that gave documents.
  public var bytes: Int { measured.reduce(0) { $0 + $1.bytes.count } }
}
