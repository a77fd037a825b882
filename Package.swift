// swift-tools-version: 6.2
import Foundation
import PackageDescription

/// Where the headers of poppler are, GLib's and cairo's included, as options of the compiler.
///
/// A system library target would have them, but would also link the library with all that it brings along.
func popplerHeaders() -> [String] {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = ["pkg-config", "--cflags-only-I", "poppler-glib"]
  let output = Pipe()
  process.standardOutput = output
  guard (try? process.run()) != nil else { fatalError("/usr/bin/env does not run") }
  let flags = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  process.waitUntilExit()
  guard process.terminationStatus == 0 else {
    fatalError("pkg-config is missing, or finds no poppler-glib: run make setup")
  }
  return flags.split(whereSeparator: \.isWhitespace).map(String.init)
}

let poppler = popplerHeaders()

// Targets in layers, lowest first: a target may import only targets of lower layers, never a
// sibling. `Scripts/check-walls` and `--explicit-target-dependency-import-check error` hold this.
let package = Package(
  name: "gongwen",
  products: [
    .executable(name: "gongwen", targets: ["gongwen"]),
    // For Benchmarks, a package of its own, which measures each stage by itself and libxml2 beside
    // them. Nothing here is promised to anyone else.
    .library(
      name: "GongwenStages",
      targets: [
        "GongwenModel", "GongwenText", "GongwenJSON", "GongwenPlainTextReader",
        "GongwenHTMLReader", "GongwenPDFReader", "GongwenBoilerplate", "GongwenNormalisation",
        "GongwenStructure", "GongwenPipeline",
      ]),
    .library(name: "CLibXML2", targets: ["CLibXML2"]),
  ],
  dependencies: [
    // Exact, so that the program of next year is that of today; Scripts/dependencies.txt also has the versions of what
    // these bring along, and Scripts/setup compares them with those that were resolved.
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
  ],
  targets: [
    // Layer 0: C.
    .target(
      name: "CICU",
      linkerSettings: [
        .linkedLibrary("icui18n"), .linkedLibrary("icuuc"), .linkedLibrary("icudata"),
      ]),
    .target(name: "CPosix"),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0"),
    // poppler, which is opened when the first PDF is read: its functions, but not linked to its library.
    .target(
      name: "CPopplerGLib",
      // The functions of cairo and poppler that poppler_calls.c takes the place of.
      linkerSettings: [
        .unsafeFlags(
          [
            "cairo_glyph_path", "cairo_set_font_face", "cairo_show_glyphs",
            "cairo_show_text_glyphs",
            "_ZN3Gfx10opShowTextEP6Objecti", "_ZN3Gfx14opMoveShowTextEP6Objecti",
            "_ZN3Gfx15opSetTextRenderEP6Objecti", "_ZN3Gfx15opShowSpaceTextEP6Objecti",
            "_ZN3Gfx17opMoveSetShowTextEP6Objecti", "_ZN3Gfx9opSetFontEP6Objecti",
            "_ZN7GfxFont8makeFontEP4XRefPKc3RefP4Dict",
          ]
          .flatMap { ["-Xlinker", "--export-dynamic-symbol=\($0)"] })
      ]),

    // Layer 1: the words everything else speaks.
    .target(name: "GongwenModel"),

    // Layer 2: characters in, canonical JSON out.
    .target(name: "GongwenText", dependencies: ["GongwenModel", "CICU"]),
    .target(
      name: "GongwenJSON", dependencies: ["GongwenModel"],
      resources: [.embedInCode("Schema")]),

    // Layer 3: every fact about Chinese print.
    .target(name: "GongwenLanguage", dependencies: ["GongwenModel", "GongwenText"]),

    // Layer 4: the layout of printed pages.
    .target(
      name: "GongwenPrintedPages",
      dependencies: ["GongwenModel", "GongwenText", "GongwenLanguage"]),

    // Layer 5: readers, and a target for each stage behind them.
    .target(
      name: "GongwenPlainTextReader",
      dependencies: ["GongwenModel", "GongwenText", "GongwenLanguage"]),
    .target(
      name: "GongwenHTMLReader",
      dependencies: ["GongwenModel", "GongwenText", "GongwenLanguage", "CLibXML2"]),
    .target(
      name: "GongwenPDFReader",
      dependencies: [
        "GongwenModel", "GongwenText", "GongwenPrintedPages", "CPopplerGLib",
      ]),
    .target(
      name: "GongwenBoilerplate", dependencies: ["GongwenModel", "GongwenText", "GongwenLanguage"]),
    .target(
      name: "GongwenNormalisation",
      dependencies: ["GongwenModel", "GongwenText", "GongwenLanguage"]),
    .target(
      name: "GongwenStructure", dependencies: ["GongwenModel", "GongwenText", "GongwenLanguage"]),

    // Layer 6: the stages in their order; beside them the proof, and what is known of the outputs.
    .target(
      name: "GongwenPipeline",
      dependencies: [
        "GongwenModel", "GongwenText", "GongwenJSON", "GongwenPlainTextReader",
        "GongwenHTMLReader", "GongwenPDFReader", "GongwenBoilerplate", "GongwenNormalisation",
        "GongwenStructure",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(
      name: "GongwenVerification",
      dependencies: [
        "GongwenModel", "GongwenText", "GongwenJSON", "GongwenPDFReader",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    // Documents in other formats, and what differs between two of them.
    .target(
      name: "GongwenExport",
      dependencies: ["GongwenModel", "GongwenText", "GongwenJSON", "GongwenLanguage"]),
    .target(
      name: "GongwenCatalog",
      dependencies: ["GongwenModel", "GongwenJSON", .product(name: "GRDB", package: "GRDB.swift")]),

    // Layer 7: files, batches.
    .target(
      name: "GongwenIngest",
      dependencies: [
        "GongwenModel", "GongwenText", "GongwenExport", "GongwenCatalog", "GongwenPipeline",
        "GongwenJSON", "CPosix",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      // Sources that kill a worker, for tests.
      swiftSettings: [.define("GONGWEN_POISON", .when(configuration: .debug))]),

    // Layer 8: commands.
    .target(
      name: "GongwenCommand",
      dependencies: [
        "GongwenModel", "GongwenText", "GongwenJSON", "GongwenStructure", "GongwenPipeline",
        "GongwenVerification", "GongwenCatalog", "GongwenExport", "GongwenIngest",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // Layer 9.
    .executableTarget(name: "gongwen", dependencies: ["GongwenCommand"]),

    // Tests.
    .target(
      name: "GongwenTestSupport",
      dependencies: [
        "GongwenModel", "GongwenText", "GongwenJSON", "GongwenPipeline", "GongwenVerification",
      ],
      path: "Tests/GongwenTestSupport"),
    .testTarget(name: "GongwenModelTests", dependencies: ["GongwenModel"]),
    // A press for releases whose right document is known; it knows nothing of the pipeline.
    .target(
      name: "GongwenPress", dependencies: ["GongwenModel"], path: "Tests/GongwenPress",
      exclude: ["floors.json"]
    ),
    .executableTarget(
      name: "gongwen-press",
      dependencies: [
        "GongwenModel", "GongwenPress", "GongwenJSON",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Tests/gongwen-press"),
    .testTarget(name: "GongwenPressTests", dependencies: ["GongwenModel", "GongwenPress"]),
    // The fuzzer's harnesses as a program of their own: the gate before a commit.
    .executableTarget(
      name: "gongwen-harnesses",
      dependencies: [
        "GongwenModel", "GongwenText", "GongwenPlainTextReader", "GongwenHTMLReader",
        "GongwenPDFReader", "GongwenBoilerplate", "GongwenNormalisation", "GongwenStructure",
      ],
      path: "Fuzz", exclude: ["Corpus", "Regressions", "leaks.txt"],
      sources: ["Gate", "Harnesses"]),
    .testTarget(
      name: "GongwenTextTests", dependencies: ["GongwenModel", "GongwenText", "GongwenTestSupport"]
    ),
    .testTarget(
      name: "GongwenLanguageTests",
      dependencies: ["GongwenModel", "GongwenText", "GongwenLanguage"]
    ),
    .testTarget(
      name: "GongwenBoilerplateTests",
      dependencies: [
        "GongwenModel", "GongwenText", "GongwenLanguage", "GongwenBoilerplate",
        "GongwenTestSupport",
      ]),
    .testTarget(
      name: "GongwenNormalisationTests",
      dependencies: ["GongwenModel", "GongwenText", "GongwenNormalisation", "GongwenTestSupport"]),
    .testTarget(
      name: "GongwenStructureTests",
      dependencies: [
        "GongwenModel", "GongwenText", "GongwenLanguage", "GongwenNormalisation",
        "GongwenStructure", "GongwenTestSupport",
      ]),
    .testTarget(
      name: "GongwenPipelineTests",
      dependencies: [
        "GongwenModel", "GongwenText", "GongwenJSON", "GongwenStructure", "GongwenPipeline",
        "GongwenVerification", "GongwenTestSupport",
      ]),
    .testTarget(
      name: "GongwenGoldenTests", dependencies: ["GongwenTestSupport"], exclude: ["Cases"]),
    .testTarget(
      name: "GongwenHTMLReaderTests",
      dependencies: [
        "GongwenModel", "GongwenText", "GongwenHTMLReader", "GongwenVerification",
        "GongwenTestSupport",
      ]),
    .testTarget(
      name: "GongwenPrintedPagesTests",
      dependencies: [
        "GongwenModel", "GongwenText", "GongwenPrintedPages", "GongwenNormalisation",
      ]),
    .testTarget(
      name: "GongwenPDFReaderTests",
      dependencies: [
        "GongwenModel", "GongwenText", "GongwenPrintedPages", "GongwenNormalisation",
        "GongwenPDFReader", "GongwenVerification", "GongwenTestSupport",
      ]),
    .testTarget(
      name: "GongwenPlainTextReaderTests",
      dependencies: [
        "GongwenModel", "GongwenText", "GongwenPlainTextReader", "GongwenVerification",
        "GongwenTestSupport",
      ]),
    .testTarget(name: "GongwenJSONTests", dependencies: ["GongwenModel", "GongwenJSON"]),
    .testTarget(
      name: "GongwenVerificationTests",
      dependencies: [
        "GongwenModel", "GongwenText", "GongwenJSON", "GongwenVerification",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .testTarget(
      name: "GongwenCatalogTests",
      dependencies: [
        "GongwenModel", "GongwenCatalog", .product(name: "GRDB", package: "GRDB.swift"),
      ]
    ),
    .testTarget(
      name: "GongwenIngestTests",
      dependencies: [
        "GongwenModel", "GongwenText", "GongwenCatalog", "GongwenPipeline", "GongwenJSON",
        "GongwenIngest",
      ]),
    .testTarget(
      name: "GongwenExportTests",
      dependencies: [
        "GongwenModel", "GongwenJSON", "GongwenExport", "GongwenPipeline", "GongwenTestSupport",
      ],
      exclude: ["Cases"]),
    .testTarget(
      name: "GongwenCommandTests",
      dependencies: [
        "GongwenCommand", "GongwenModel", "GongwenText", "GongwenPipeline", "GongwenVerification",
        "GongwenJSON", "GongwenCatalog", "GongwenIngest", "gongwen",
      ],
      exclude: ["Cases", "Hostile"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.name.hasPrefix("C") == false {
  target.swiftSettings =
    (target.swiftSettings ?? []) + [
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("MemberImportVisibility"),
      .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
      .treatAllWarnings(as: .error),
      .unsafeFlags(poppler.flatMap { ["-Xcc", $0] }),
      // The stages call each other for every character: without cross-module optimisation generic code
      // of another target is neither specialised nor inlined. What the compiler proves of exclusive
      // access stays checked; what it can only check while running, the tests do, in debug builds.
      .unsafeFlags(
        ["-cross-module-optimization", "-enforce-exclusivity=unchecked"],
        .when(configuration: .release)),
    ]
}
for target in package.targets where target.name.hasPrefix("C") && target.type != .system {
  target.cSettings = [.treatAllWarnings(as: .error), .unsafeFlags(poppler)]
}
