import GongwenIngest

/// The options by which a person named the configuration and the folders: hints repeat them, so that a command in a hint works on
/// the same folders when it is copied.
struct Place: Hashable, Sendable {
  /// The value of `--config`.
  var config: String?
  /// The value of `--inputs`.
  var inputs: String?
  /// The value of `--outputs`.
  var outputs: String?

  /// Commands that read outputs alone, as hints name them.
  private static let readers = [
    "diagnostics", "quarantine list", "quarantine show", "seal", "status",
  ]
  /// Commands that take the inputs folder, too.
  private static let workers = ["quarantine retry", "rebuild", "run", "verify", "watch"]
  private static let program = "gongwen "

  /// A hint whose commands have these options behind their names.
  func complete(_ hint: String) -> String {
    if self == Place() { return hint }
    let parts = hint.split(separator: Self.program, omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(into: String(parts[0])) { text, part in
      let isWord = text.isEmpty || text.hasSuffix(" ")
      text += Self.program
      guard isWord, let (name, options) = command(at: part) else { return text += part }
      text += name + options + part.dropFirst(name.count)
    }
  }

  /// The event of a run with a complete hint, if it is a warning.
  func complete(_ event: RunEvent) -> RunEvent {
    if case .warning(let text) = event { .warning(complete(text)) } else { event }
  }

  /// A failure with a complete hint.
  func complete(_ failure: CommandFailure) -> CommandFailure {
    CommandFailure(failure.status, complete(failure.message))
  }

  /// The command with which a text begins, and the options for it.
  private func command(at text: Substring) -> (name: String, options: String)? {
    func begins(with name: String) -> Bool {
      guard text.hasPrefix(name) else { return false }
      // Names of files have other signs: "gongwen run.txt".
      return text.dropFirst(name.count).first.map { " ,;".contains($0) } ?? true
    }
    if let name = Self.workers.first(where: begins) { return (name, options(hasInputs: true)) }
    return Self.readers.first(where: begins).map { ($0, options(hasInputs: false)) }
  }

  private func options(hasInputs: Bool) -> String {
    let typed = [
      ("--config", config), ("--inputs", hasInputs ? inputs : nil), ("--outputs", outputs),
    ]
    return typed.reduce(into: "") { words, option in
      guard let value = option.1 else { return }
      words += " " + ShellWord.option(option.0, RawArgument.bytes(of: value))
    }
  }
}

/// A command that names the configuration or folders.
protocol PlacedCommand {
  /// The options by which it names them.
  var place: Place { get }
}
