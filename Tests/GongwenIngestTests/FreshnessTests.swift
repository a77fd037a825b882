import Foundation
import GongwenCatalog
import GongwenPipeline
import Testing

@testable import GongwenIngest

@Suite struct FreshnessTests {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  /// A catalog with a row for each path, and what is asked of it.
  private func freshness(_ paths: [String]) throws -> Freshness {
    let catalog = try Catalog(
      path: scratch.url.appending(path: "catalog.sqlite").path, access: .readWrite)
    try catalog.commit(
      paths.map { CatalogSource(path: $0, outcome: .document) }, removed: [])
    let pipeline = Pipeline(options: PipelineOptions(), configurationDigest: "")
    return try Freshness(
      catalog: catalog, fingerprint: Fingerprint(pipeline, limits: WorkerLimits()),
      scope: BatchScope(), documents: nil, quarantine: nil)
  }

  private static let names = (0..<2500).map { "\($0)" }

  /// In the order of a walk, against it, and as a watch hears of them.
  @Test(arguments: [
    names.sorted(), names.sorted().reversed(), names, ["9", "1", "5", "0", "5", "9"],
    ["zz", "9", "zz", "0"],
  ])
  func `A row is found in whatever order names come`(order: [String]) throws {
    let freshness = try freshness(Self.names.map { "a/" + $0 } + ["b/1"])
    for name in order {
      #expect(try freshness.entry(at: "a/" + name)?.name == (name == "zz" ? nil : name))
    }
    #expect(try freshness.entry(at: "b/1")?.name == "1")
    #expect(try freshness.entry(at: "b/0") == nil)
  }
}
