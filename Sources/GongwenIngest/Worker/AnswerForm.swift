internal import GongwenExport
internal import GongwenPipeline

/// A form in which a request may want each document (`want`).
enum AnswerForm: Hashable, Sendable {
  /// The canonical document.
  case document
  /// A format of `gongwen export`, with its default options.
  case export(ExportFormat)

  /// All forms; the formats that have a row for each document are left out, since answers have rows of their own.
  static let all: [AnswerForm] =
    [.document]
    + ExportFormat.allCases.filter { $0 != .csv && $0 != .jsonl }.map(AnswerForm.export)

  /// Its name in requests.
  var name: String {
    switch self {
    case .document: "document"
    case .export(let format): format.rawValue
    }
  }

  /// The form with a name; nil if there is none.
  init?(name: String) {
    guard let form = Self.all.first(where: { $0.name == name }) else { return nil }
    self = form
  }

  /// A document in this form.
  func bytes(of finished: FinishedDocument) -> [UInt8] {
    switch self {
    case .document: finished.bytes
    case .export(let format): format.export(finished.document).bytes
    }
  }
}
