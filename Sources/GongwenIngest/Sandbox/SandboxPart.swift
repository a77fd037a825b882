/// The parts of a sandbox. A kernel may have one without the other.
public enum SandboxPart: String, CaseIterable, Hashable, Sendable {
  /// Landlock: which files are read and written, and no TCP.
  case landlock
  /// seccomp: no other processes, programs or sockets, and none of the kernel's settings.
  case seccomp

  /// A description for people of what a process can do without the part.
  var consequence: String {
    switch self {
    case .landlock: "without Landlock they can read and write what this user can"
    case .seccomp: "without seccomp they can start programs and open connections"
    }
  }
}
