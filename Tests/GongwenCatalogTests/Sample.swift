import GongwenCatalog

/// Rows to store.
enum Sample {
  /// A digest that looks like one.
  static func digest(_ letter: Character) -> String { String(repeating: letter, count: 64) }

  static func document(_ path: String) -> CatalogSource {
    CatalogSource(path: path, outcome: .document)
  }

  static func failed(
    _ path: String, stage: String = "read", code: String = "empty"
  ) -> CatalogSource {
    var source = CatalogSource(path: path, outcome: .quarantined)
    source.stage = stage
    source.code = code
    source.message = "nothing is in it; remove it"
    source.attempts = 1
    return source
  }

  /// Facts of which everything is known.
  static var facts: DocumentFacts {
    var facts = DocumentFacts()
    facts.number = "国发〔2017〕35号"
    facts.issuers = ["国务院“办公厅”", "\\\"']", ""]
    facts.issued = "2017-06-22"
    facts.published = "2017"
    facts.certainty = 100
    facts.judgement = "breaks"
    facts.diagnostics.infos = 1
    facts.diagnostics.warnings = 2
    facts.diagnostics.errors = 3
    facts.diagnostics.codes = ["uncertain-level": 4, "page-damaged": 2]
    return facts
  }

  /// A document with these counts of diagnostics.
  static func doubtful(
    _ path: String, certainty: Int?, infos: Int = 0, warnings: Int = 0, errors: Int = 0,
    codes: [String: Int] = [:]
  ) -> CatalogSource {
    var source = document(path)
    source.facts.certainty = certainty
    source.facts.diagnostics.infos = infos
    source.facts.diagnostics.warnings = warnings
    source.facts.diagnostics.errors = errors
    source.facts.diagnostics.codes = codes
    return source
  }

  /// A source of which everything is known.
  static func full(_ path: String) -> CatalogSource {
    var source = CatalogSource(path: path, outcome: .collection)
    source.stamp = FileStamp(size: .max, modified: -1, changed: .max, inode: .min)
    source.sidecarStamp = FileStamp(size: 0, modified: .min, changed: -5, inode: -1)
    source.sha256 = digest("a")
    source.sidecarSHA256 = digest("b")
    source.bytes = 1 << 40
    source.fingerprint = "gongwen 1 ✓"
    source.mediaType = "text/html"
    source.title = "关于“𠀀”的通知\n'; DROP TABLE source"
    source.facts = facts
    source.members = 12
    source.digest = digest("c")
    source.textDigest = digest("d")
    source.stage = "strip"
    source.code = "all-furniture"
    source.message = "页面没有正文"
    source.attempts = 2
    source.outputBytes = 123_456_789_012
    source.seconds = 0.1
    source.stages = [
      "read": 0.25, "strip": 0, "normalise": 1e-9, "structure": 1e9, "write": 0.3,
    ]
    return source
  }
}
