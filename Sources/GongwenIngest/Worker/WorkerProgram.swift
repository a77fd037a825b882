import CPosix
import Glibc

/// How a worker process is started.
public struct WorkerProgram: Sendable {
  /// The program's path.
  public var path: String
  /// Its arguments, without its name.
  public var arguments: [String]
  /// The limits of each process.
  public var limits: WorkerLimits

  /// The program that is running now, even if its file was replaced meanwhile.
  public static let itself = "/proc/self/exe"

  /// Makes a program.
  public init(path: String = WorkerProgram.itself, arguments: [String], limits: WorkerLimits) {
    self.path = path
    self.arguments = arguments
    self.limits = limits
  }

  /// The environment of a worker: a crash costs nothing but the process, and texts of libraries are the same
  /// everywhere. Other variables of this process may be secret.
  private static let variables = ["LC_ALL=C", "SWIFT_BACKTRACE=enable=no", "TZ=UTC"]

  /// Starts a process that reads `input` and writes `output` and `errors`.
  ///
  /// - Throws: ``SystemError``.
  func start(input: borrowing PipeEnd, output: borrowing PipeEnd, errors: borrowing PipeEnd)
    throws(SystemError) -> Int32
  {
    var error: Int32 = 0
    let files = [input.descriptor, output.descriptor, errors.descriptor]
    let process = Self.withCStrings(["gongwen"] + arguments) { arguments in
      Self.withCStrings(Self.environment()) { environment in
        gw_start(
          path, arguments, environment, files, UInt64(limits.memory),
          UInt64(WorkerLimits.fileSize), &error)
      }
    }
    guard process > 0 else { throw SystemError("start", Array(path.utf8), number: error) }
    return process
  }

  private static func environment() -> [String] {
    #if DEBUG
      let names = variables.map { $0.prefix { $0 != "=" } }
      return variables + passedOn.filter { names.contains($0.prefix { $0 != "=" }) == false }
    #else
      return variables
    #endif
  }

  #if DEBUG
    /// Variables for tests: all if a library is preloaded, otherwise those of the program itself and of sanitizers.
    private static var passedOn: [String] {
      var all: [String] = []
      var entry = environ
      while let text = entry.pointee {
        all.append(String(cString: text))
        entry += 1
      }
      if all.contains(where: { $0.hasPrefix("LD_PRELOAD=") }) { return all }
      return all.filter { $0.hasPrefix("GONGWEN_") || $0.contains("SAN_OPTIONS=") }
    }
  #endif

  private static func withCStrings<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let pointers = texts.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers + [nil])
  }
}
