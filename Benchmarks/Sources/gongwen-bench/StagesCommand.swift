internal import ArgumentParser
import BenchmarkInputs
import BenchmarkStages

/// The cost of a stage for all of a set.
private struct StageReading: Encodable {
  let set: String
  let stage: String
  let bytes: Int
  let documents: Int
  let seconds: Double
  let allocations: Int
  let peak: Int
}

/// `gongwen-bench stages`.
struct StagesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stages",
    abstract: "Prints a table: what each stage takes for texts, pages and PDFs.",
    discussion: """
      Without a folder: the sample inputs of the repository, if they are there,
      and sources made from nothing. Times are CPU time of the one thread, the
      fastest of all rounds; MB (of 10^6 bytes) are those of the sources.
      libxml2 is its SAX parser by itself, whose work is part of read.
      Allocations and the peak of allocated bytes are counted in malloc, those
      of libxml2 and poppler included; the peak is the highest of a document.
      """)

  @Argument(help: "Folders of sources to measure instead; each is a set.")
  var folders: [String] = []

  @Option(help: "Seconds of CPU time for each set.")
  var seconds = 2.0

  @Option(help: "Only the sets whose name has this beginning.")
  var only = ""

  @Flag(help: "Print a JSON object a line instead of a table.")
  var json = false

  func run() throws {
    if json { return try printJSON() }
    print(
      "| set | stage | bytes | MB/s | documents/s | allocations a document | peak MB a document |")
    print("| --- | --- | ---: | ---: | ---: | ---: | ---: |")
    for set in try sets() where set.name.hasPrefix(only) && !set.samples.isEmpty {
      show(SetMeasurement(set, seconds: seconds), of: set.name)
    }
  }

  private func printJSON() throws {
    for set in try sets() where set.name.hasPrefix(only) && !set.samples.isEmpty {
      let measurement = SetMeasurement(set, seconds: seconds)
      for stage in MeasuredStage.allCases {
        guard let reading = measurement.readings[stage], reading.seconds > 0 else { continue }
        try Console.print(
          json: StageReading(
            set: set.name, stage: stage.rawValue, bytes: measurement.bytes,
            documents: measurement.measured.count, seconds: reading.seconds,
            allocations: reading.allocations, peak: reading.peak))
      }
    }
  }

  private func sets() throws -> [SampleSet] {
    guard folders.isEmpty else { return try folders.map { try SampleFolder.read($0) } }
    let inputs = try? SampleFolder.read("inputs", named: "inputs")
    return (inputs.map { [$0] } ?? []) + SampleSet.made()
  }

  private func show(_ measurement: SetMeasurement, of name: String) {
    let count = Double(measurement.measured.count)
    for stage in MeasuredStage.allCases {
      guard let reading = measurement.readings[stage], reading.seconds > 0 else { continue }
      let cells = [
        name, stage.rawValue, "\(measurement.bytes)",
        Figure.short(Double(measurement.bytes) / 1e6 / reading.seconds),
        Figure.short(count / reading.seconds), Figure.short(Double(reading.allocations) / count),
        Figure.short(Double(reading.peak) / 1e6),
      ]
      print("| " + cells.joined(separator: " | ") + " |")
    }
    for sample in measurement.failed { Console.complain("\(sample.name) gives no document") }
  }
}
