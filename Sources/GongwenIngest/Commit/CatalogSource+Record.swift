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
    facts = DocumentFacts()
  }

  /// Copies the values of a summary.
  mutating func take(_ summary: AnswerSummary) {
    mediaType = summary.mediaType
    title = summary.title
    digest = summary.digest
    textDigest = summary.textDigest
    facts = summary.facts
  }
}
