internal import GRDB
internal import GongwenJSON

extension DocumentFacts {
  /// The columns `number`, `issuers`, `issued`, `published`, `certainty`, `judgement`, `infos`, `warnings`, `errors` and
  /// `diagnostics`.
  var columns: StatementArguments {
    [
      number, issuers.isEmpty ? nil : Self.text(.array(issuers.map(JSONValue.string))), issued,
      published, certainty, judgement, diagnostics.infos, diagnostics.warnings, diagnostics.errors,
      diagnostics.codes.isEmpty
        ? nil : Self.text(.object(diagnostics.codes.map { ($0.key, .int($0.value)) })),
    ]
  }

  /// Reads these columns. Values of another form are ignored: a damaged file must not end the program.
  init(_ row: Row, at index: Int) {
    number = row[index]
    issuers = Self.value(row[index + 1])?.asArray?.compactMap(\.asString) ?? []
    issued = row[index + 2]
    published = row[index + 3]
    certainty = row[index + 4]
    judgement = row[index + 5]
    diagnostics.infos = row[index + 6] ?? 0
    diagnostics.warnings = row[index + 7] ?? 0
    diagnostics.errors = row[index + 8] ?? 0
    for (code, count) in Self.value(row[index + 9])?.asObject ?? [] {
      diagnostics.codes[code] = count.asInt
    }
  }

  private static func text(_ value: JSONValue) -> String {
    String(decoding: CanonicalJSON.bytes(of: value), as: UTF8.self)
  }

  private static func value(_ text: String?) -> JSONValue? {
    text.flatMap { try? JSONReader.parse(Array($0.utf8)) }
  }
}
