import GongwenIngest

/// A command line that is understood without the argument parser, which takes longer to start than a short source to convert:
/// the version, `convert` with names of sources alone, and a worker as the program itself starts one.
///
/// It asks for the same as if the parser had read it.
enum PlainCommandLine: Hashable {
  case version
  case convert([String])
  case worker(WorkerArguments)

  /// The command line; nil for one that is left to the parser, right or wrong.
  init?(_ arguments: [String]) {
    let rest = arguments.dropFirst()
    switch arguments.first {
    case "--version" where rest.isEmpty, "-V" where rest.isEmpty:
      self = .version
    case "convert" where !rest.isEmpty && rest.allSatisfy(Self.isPlain):
      self = .convert(Array(rest))
    case "worker":
      guard let worker = WorkerArguments(plain: Array(rest)) else { return nil }
      self = .worker(worker)
    default: return nil
    }
  }

  /// Whether a word is no option, and no mark such as `-`.
  private static func isPlain(_ word: String) -> Bool {
    !word.isEmpty && word.utf8.first != UInt8(ascii: "-")
  }

  /// Runs the command.
  ///
  /// - Throws: ``CommandFailure``.
  func run() throws(CommandFailure) {
    switch self {
    case .version: try StandardOutput.line(RootCommand.version)
    case .convert(let sources):
      try Conversion(sources: sources).run(try ConfigurationArguments.configuration(from: nil))
    case .worker(let arguments): try arguments.run()
    }
  }
}
