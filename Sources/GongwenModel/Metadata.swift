/// The statements of the source about the document: flat values, each with the words that were read.
///
/// Without a statement a value is absent; nothing is guessed from a file name or the clock.
public struct Metadata: Hashable, Sendable {
  /// The values: one for a plain field, one or more for a list.
  public private(set) var values: [MetadataField: [String]] = [:]
  /// The words that were read, one entry a value for lists.
  public private(set) var evidence: [MetadataField: [TracedText]] = [:]

  /// The acts that 题注 name, in their order, and the entry into force; their words are the evidence of the field.
  public private(set) var history: [HistoryEvent] = []
  /// The day from which the document is in force, where its text names it by another one.
  public private(set) var effectiveFrom: EffectiveFrom?

  /// Makes metadata that say nothing.
  public init() {}

  /// The value of a plain field, or the first of a list.
  public subscript(field: MetadataField) -> String? { values[field]?.first }

  /// Sets a plain field with the words it was read from.
  public mutating func set(_ field: MetadataField, _ value: String, evidence words: TracedText?) {
    set(field, [value], evidence: words.map { [$0] } ?? [])
  }

  /// Sets the acts of the document's history, each with the words it was read from.
  public mutating func setHistory(_ events: [HistoryEvent], evidence words: [TracedText]) {
    history = events
    evidence[.history] = words.isEmpty ? nil : words
  }

  /// Sets the day from which the document is in force, with the words it was read from.
  public mutating func setEffectiveFrom(_ value: EffectiveFrom, evidence words: [TracedText]) {
    effectiveFrom = value
    evidence[.effectiveFrom] = words.isEmpty ? nil : words
  }

  /// Sets a field with the words it was read from.
  public mutating func set(_ field: MetadataField, _ list: [String], evidence words: [TracedText]) {
    values[field] = list
    evidence[field] = words.isEmpty ? nil : words
  }
}
