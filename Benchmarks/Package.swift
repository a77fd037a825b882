// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that the program's knows nothing of what measures it.
let package = Package(
  name: "gongwen-benchmarks",
  dependencies: [
    .package(name: "gongwen", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // Without its interposers: allocations are counted by CAllocations, which also sees those of
    // libxml2 and poppler, and knows their peak.
    .package(url: "https://github.com/ordo-one/package-benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    // Stands in front of malloc.
    .target(name: "CAllocations"),
    // Sources made from nothing, the same every time.
    .target(name: "BenchmarkInputs"),
    // The stages one by one, measured.
    .target(
      name: "BenchmarkStages",
      dependencies: [
        "CAllocations", "BenchmarkInputs",
        .product(name: "GongwenStages", package: "gongwen"),
        .product(name: "CLibXML2", package: "gongwen"),
      ]),
    // Tables of speed, and what the scripts beside it need.
    .executableTarget(
      name: "gongwen-bench",
      dependencies: [
        "BenchmarkInputs", "BenchmarkStages",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    // Distributions and instructions of each stage: `swift package benchmark`.
    .executableTarget(
      name: "GongwenBenchmarks",
      dependencies: [
        "BenchmarkInputs", "BenchmarkStages",
        .product(name: "Benchmark", package: "package-benchmark"),
      ],
      path: "Benchmarks/GongwenBenchmarks",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "package-benchmark")]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.name.hasPrefix("C") == false {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
