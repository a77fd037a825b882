/// Advice behind messages of the argument parser, for those who name a folder or a source and no option, or whose words
/// begin like options.
struct UsageAdvice {
  private let arguments: [String]

  /// The advice for a command line, without the program's name.
  init(_ arguments: [String]) { self.arguments = arguments }

  /// A message with the advice, if there is any.
  func explain(_ message: String) -> String {
    var lines = message.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines[0].hasPrefix("Error:") else { return message }
    if let text = missingValue(lines[0]) {
      lines[0] = text
    } else if let advice = word(lines[0]) ?? dash(lines[0]) {
      lines[0] += "; " + advice
    } else {
      return message
    }
    return lines.joined(separator: "\n")
  }

  /// A value that begins like an option.
  private func missingValue(_ line: String) -> String? {
    let start = "Error: Missing value for '"
    guard line.hasPrefix(start),
      let name = line.dropFirst(start.count).split(separator: " ").first,
      case let option = String(name).filter({ $0 != "'" }),
      let index = arguments.indices.dropLast().last(where: {
        arguments[$0] == option && arguments[$0 + 1].hasPrefix("-")
      }),
      case let value = arguments[index + 1],
      Int(value) != nil || Self.isDashed(value)
    else { return nil }
    return "Error: \(option) has no value; write \(option)=\(value) if it is \(value)"
  }

  /// A word where there is none.
  private func word(_ line: String) -> String? {
    let isWord = line.contains("nexpected argument")
    switch arguments.first {
    case "run" where isWord, "watch" where isWord:
      return "the folder of the sources is named with --inputs, sources are chosen with --only"
    case "export" where isWord, "export" where line.hasSuffix("'-o'"):
      return "gongwen export … > FILE writes a file, --to FOLDER a folder"
    default: return nil
    }
  }

  /// A name that begins like an option.
  private func dash(_ line: String) -> String? {
    guard line.hasPrefix("Error: Unknown option '") || line.hasPrefix("Error: Missing expected"),
      let name = arguments.first(where: Self.isDashed)
    else { return nil }
    switch arguments.first {
    case "quarantine": return "if \(name) is the path of a source, write -- \(name)"
    case "convert", "diff", "show", "verify": return "if \(name) is a file, write ./\(name)"
    default: return nil
    }
  }

  /// Whether a word begins like an option with one letter, and has a dot, as only names have.
  private static func isDashed(_ word: String) -> Bool {
    word.hasPrefix("-") && !word.hasPrefix("--") && word.contains(".")
  }
}
