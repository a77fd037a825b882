internal import ArgumentParser
import Glibc

/// The program: reads the command line, runs the command and ends with its exit status.
public enum GongwenCommand {
  /// Runs the command that the command line names. Does not return.
  public static func main() -> Never {
    signal(SIGPIPE, SIG_IGN)
    // A limit on the size of files then fails a write, with a message, as a full disk does.
    signal(SIGXFSZ, SIG_IGN)
    exit(status().code)
  }

  private static func status() -> ExitStatus {
    do {
      try requireProcesses()
      if let plain = PlainCommandLine(Array(CommandLine.arguments.dropFirst())) {
        try plain.run()
        return .success
      }
      try RootCommand.refuseUnknownCommand(CommandLine.arguments.dropFirst())
      var command = try RootCommand.parseAsRoot(Self.arguments)
      try command.run()
      return .success
    } catch let failure as CommandFailure {
      if failure.message.isEmpty == false { StandardError.line(failure.message) }
      return failure.status
    } catch {
      return usage(error)
    }
  }

  /// The arguments, with `-V` alone for `--version`.
  private static var arguments: [String] {
    let arguments = Array(CommandLine.arguments.dropFirst())
    return arguments == ["-V"] ? ["--version"] : arguments
  }

  /// Makes sure that `/proc` is there: from it come the arguments, the program that workers are, and the real
  /// paths of files.
  private static func requireProcesses() throws(CommandFailure) {
    guard access("/proc/self/exe", F_OK) == 0, CommandLine.argc > 0 else {
      throw CommandFailure(
        .unable, "gongwen: /proc is not there; mount it (mount -t proc proc /proc) and try again")
    }
  }

  /// A message of the argument parser, with advice for those who name a folder or a source and no option, or a number that
  /// the parser takes for an option.
  private static func explained(_ message: String) -> String {
    let start = "Error: Missing value for '"
    if message.hasPrefix(start),
      let name = message.dropFirst(start.count).split(separator: " ").first,
      let index = arguments.firstIndex(of: String(name).filter { $0 != "'" }),
      index + 1 < arguments.count, Int(arguments[index + 1]) != nil
    {
      var lines = message.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      lines[0] =
        "Error: \(arguments[index]) has no value; write \(arguments[index])=\(arguments[index + 1]) if it is \(arguments[index + 1])"
      return lines.joined(separator: "\n")
    }
    guard let command = arguments.first, ["run", "watch"].contains(command) else { return message }
    var lines = message.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines[0].hasPrefix("Error:"), lines[0].contains("nexpected argument") else {
      return message
    }
    lines[0] += "; the folder of the sources is named with --inputs, sources are chosen with --only"
    return lines.joined(separator: "\n")
  }

  /// The message of the argument parser: help is data, everything else is not.
  private static func usage(_ error: any Error) -> ExitStatus {
    let message = explained(RootCommand.fullMessage(for: error)) + "\n"
    guard RootCommand.exitCode(for: error).isSuccess else {
      for line in message.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
        StandardError.line(String(line))
      }
      return .usage
    }
    do throws(CommandFailure) {
      try StandardOutput.write(Array(message.utf8))
      return .success
    } catch {
      return error.status
    }
  }
}
