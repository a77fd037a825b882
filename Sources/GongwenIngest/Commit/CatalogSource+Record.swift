internal import GongwenCatalog
internal import GongwenJSON

extension CatalogSource {
  /// Copies the values of a record.
  mutating func describe(_ record: FailureRecord) {
    outcome = .quarantined
    sha256 = record.sha256
    bytes = record.bytes.map(Int64.init)
    stage = record.stage
    code = record.code
    message = record.message
    attempts = record.attempts
    digest = record.earlier
  }
}
