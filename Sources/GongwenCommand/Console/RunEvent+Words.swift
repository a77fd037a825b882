import GongwenIngest

extension RunEvent {
  /// The event in a line for people.
  var words: String {
    switch self {
    case .committed(let path, let bytes): "committed \(path): \(Quantity.bytes(Int64(bytes)))"
    case .quarantined(let path, let stage, let code, let message):
      "quarantined \(path): \(stage): \(code): \(message)"
    case .gone(let path, isKept: true): "orphaned \(path): deleted or excluded, outputs kept"
    case .gone(let path, isKept: false): "removed \(path): deleted or excluded, outputs removed"
    case .skipped(let path, isQuarantined: true): "still in quarantine \(path)"
    case .skipped(let path, isQuarantined: false): "up to date \(path)"
    case .excluded(let path, let reason): "excluded \(path): \(reason.text)"
    case .watching(let inputs, let outputs): "watching \(inputs), outputs go to \(outputs)"
    case .warning(let text): "warning: \(text)"
    case .notice(let text): text
    }
  }
}
