import Glibc
internal import GongwenModel

/// Why a file's bytes could not be had.
enum ReadTrouble: Error, Hashable, Sendable {
  case system(SystemError)
  case reason(DiscoveryFailure.Reason)
  case tooLarge(bytes: Int?, limit: Int)
  /// A text or page that needs more memory than the process may have.
  case needsMemory(bytes: Int, limit: Int)
  case sidecar(DiscoveryFailure.Reason)

  /// Lifts a system call's error.
  static func lift<Result: ~Copyable>(_ call: () throws(SystemError) -> Result)
    throws(ReadTrouble) -> Result
  {
    do throws(SystemError) {
      return try call()
    } catch {
      throw .system(error)
    }
  }

  /// The meaning of the error for the source.
  var failure: StageFailure {
    switch self {
    case .system(let error): DiscoveryFailure.Reason(error).failure
    case .reason(let reason): reason.failure
    case .tooLarge(let bytes, let limit): Self.tooLarge(bytes, limit)
    case .needsMemory(let bytes, let limit): Self.needsMemory(bytes, limit)
    case .sidecar(let reason): DiscoveryFailure.Reason.sidecar(reason).failure
    }
  }

  /// The meaning of the error for a sidecar.
  var reason: DiscoveryFailure.Reason {
    switch self {
    case .system(let error): DiscoveryFailure.Reason(error)
    case .reason(let reason), .sidecar(let reason): reason
    case .tooLarge(_, let limit), .needsMemory(_, let limit): .tooLarge(limit)
    }
  }

  private static func needsMemory(_ bytes: Int, _ limit: Int) -> StageFailure {
    StageFailure(
      stage: .read, code: "too-large",
      message:
        "a text or page of \(bytes) bytes needs \(MemoryNeed.perByte) times as much memory and more, which "
        + "limits.memory, \(limit), does not allow although limits.bytes does; raise limits.memory or split the source",
      limit: "limits.memory")
  }

  private static func tooLarge(_ bytes: Int?, _ limit: Int) -> StageFailure {
    let size = bytes.map { "\($0) bytes are" } ?? "this is"
    return StageFailure(
      stage: .read, code: "too-large",
      message: "\(size) more than limits.bytes, \(limit); raise the limit or split the source",
      limit: "limits.bytes")
  }
}

extension DiscoveryFailure.Reason {
  /// The failure of the stage `read` that this is.
  var failure: StageFailure {
    StageFailure(stage: .read, code: code, message: message, retry: retry)
  }
}
