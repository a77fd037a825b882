internal import ArgumentParser
import GongwenIngest

/// The option of commands that parse sources in this process.
struct SandboxArguments: ParsableArguments {
  @Flag(help: "Keeps what a sandbox takes from this process: other files, programs, the network.")
  var noSandbox = false

  /// Takes from this process what it does not need once its files are open.
  ///
  /// - Parameters:
  ///   - folders: folders below which files are read later.
  ///
  /// - Throws: ``CommandFailure`` with status 3 where the configuration requires what is not to be had.
  func confine(_ configuration: Configuration, reading folders: [OpenFolder] = [])
    throws(CommandFailure)
  {
    LibraryMessages.hold()
    try CommandFailure.lifting { () throws(RunError) in
      try Sandbox.confine(noSandbox ? .off : configuration.sandbox, reading: folders)
    }
  }
}
