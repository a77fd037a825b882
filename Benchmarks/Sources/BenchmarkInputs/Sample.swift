/// A source to be measured.
public struct Sample: Sendable {
  /// Its name, with the ending that its kind has.
  public let name: String
  /// Its bytes.
  public let bytes: [UInt8]
  /// How many pages it has, if it is a PDF and that is known.
  public var pages: Int?

  /// Makes a sample.
  public init(name: String, bytes: [UInt8], pages: Int? = nil) {
    self.name = name
    self.bytes = bytes
    self.pages = pages
  }
}

/// Samples of one kind.
public struct SampleSet: Sendable {
  /// Their common property.
  public let name: String
  /// They.
  public let samples: [Sample]

  /// Makes a set.
  public init(name: String, samples: [Sample]) {
    self.name = name
    self.samples = samples
  }

  /// How large they are together.
  public var bytes: Int { samples.reduce(0) { $0 + $1.bytes.count } }

  /// The sets that are made from nothing, in sizes as sites and gazettes have them.
  public static func made() -> [SampleSet] {
    let sizes = [10_000, 20_000, 40_000, 80_000]
    func pages(_ shape: PolicyPage.Shape, _ charset: String) -> [Sample] {
      sizes.enumerated().map { seed, size in
        let page = PolicyPage(seed: seed, bytes: size, shape: shape, charset: charset)
        return Sample(name: "\(shape)-\(charset)-\(size).html", bytes: page.bytes(in: charset))
      }
    }
    func prints(_ tables: Bool) -> [Sample] {
      [2, 8, 30].map { pages in
        let print = PolicyPrint(seed: pages, pages: pages, tables: tables)
        let name = "print-\(tables ? "tables-" : "")\(pages).pdf"
        return Sample(name: name, bytes: print.bytes, pages: print.pages)
      }
    }
    let texts = sizes.enumerated().map { seed, size in
      Sample(name: "text-\(size).txt", bytes: PolicyText(seed: seed, bytes: size).plain)
    }
    return [
      SampleSet(name: "text", samples: texts),
      SampleSet(name: "html", samples: pages(.chrome, "utf-8")),
      SampleSet(name: "html-gbk", samples: pages(.chrome, "gbk")),
      SampleSet(name: "html-tables", samples: pages(.tables, "utf-8")),
      SampleSet(name: "html-bare", samples: pages(.bare, "utf-8")),
      SampleSet(name: "pdf", samples: prints(false)),
      SampleSet(name: "pdf-tables", samples: prints(true)),
    ]
  }
}
