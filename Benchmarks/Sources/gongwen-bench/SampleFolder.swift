import BenchmarkInputs
import Foundation

/// Sources of a folder, all in memory.
enum SampleFolder {
  /// The files of a folder and those below it, by their names; hidden ones and sidecars left alone.
  static func read(_ folder: String, named name: String? = nil) throws -> SampleSet {
    let root = URL(filePath: folder)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    let samples = try paths.compactMap { path -> Sample? in
      let file = root.appending(path: path)
      let name = file.lastPathComponent
      let isFile = try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile ?? false
      guard isFile, !name.hasPrefix("."), !name.hasSuffix(".meta.json") else { return nil }
      return Sample(name: path, bytes: [UInt8](try Data(contentsOf: file)))
    }
    return SampleSet(name: name ?? root.lastPathComponent, samples: samples)
  }
}
