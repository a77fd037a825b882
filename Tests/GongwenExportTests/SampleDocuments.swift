import Foundation
import GongwenModel
import GongwenPipeline
import GongwenTestSupport

/// Documents of all golden cases and of the samples in `inputs`.
enum SampleDocuments {
  /// The documents, each with the name of its case.
  static func all() throws -> [(name: String, document: Document)] {
    try golden() + samples()
  }

  private static func golden() throws -> [(name: String, document: Document)] {
    let cases = Repository.root.appending(path: "Tests/GongwenGoldenTests/Cases")
    return try GoldenCase.all(in: cases).flatMap { golden in
      let (input, options) = try golden.source()
      let pipeline = Pipeline(
        options: options, configurationDigest: String(repeating: "0", count: 64))
      do throws(StageFailure) {
        return try pipeline.process(input).map { (golden.description, $0.document) }
      } catch {
        // Some cases are sources that give no document.
        return []
      }
    }
  }

  private static func samples() throws -> [(name: String, document: Document)] {
    let inputs = Repository.root.appending(path: "inputs")
    let pipeline = Pipeline(
      options: PipelineOptions(), configurationDigest: String(repeating: "0", count: 64))
    let names = try FileManager.default.contentsOfDirectory(atPath: inputs.path()).sorted()
    return try names.filter { !$0.hasPrefix(".") }.flatMap { name in
      let bytes = [UInt8](try Data(contentsOf: inputs.appending(path: name)))
      return try pipeline.process(SourceInput(path: name, bytes: bytes)).map { (name, $0.document) }
    }
  }
}
