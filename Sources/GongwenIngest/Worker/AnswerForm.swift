/// A form in which a request may want each document (`want`), by its name there.
enum AnswerForm: String, CaseIterable, Hashable, Sendable {
  /// The canonical document.
  case document
}
