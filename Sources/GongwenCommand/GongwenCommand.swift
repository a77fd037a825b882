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
    var place = Place()
    do {
      try requireProcesses()
      if let plain = PlainCommandLine(Array(CommandLine.arguments.dropFirst())) {
        try plain.run()
        return .success
      }
      try RootCommand.refuseUnknownCommand(CommandLine.arguments.dropFirst())
      var command = try RootCommand.parseAsRoot(Self.arguments)
      if let placed = command as? any PlacedCommand { place = placed.place }
      try command.run()
      return .success
    } catch let failure as CommandFailure {
      if failure.message.isEmpty == false { StandardError.line(place.complete(failure.message)) }
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

  /// The message of the argument parser: help is data, everything else is not.
  private static func usage(_ error: any Error) -> ExitStatus {
    let message = UsageAdvice(arguments).explain(RootCommand.fullMessage(for: error)) + "\n"
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
