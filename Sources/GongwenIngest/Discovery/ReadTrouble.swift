import Glibc
internal import GongwenModel

/// Why a file's bytes could not be had.
enum ReadTrouble: Error, Hashable, Sendable {
  case system(SystemError)
  case reason(DiscoveryFailure.Reason)
  case tooLarge(bytes: Int?, limit: Int)
  case sidecar(String)

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

  /// What the trouble means for the source.
  var failure: StageFailure {
    switch self {
    case .system(let error):
      let reason = DiscoveryFailure.Reason(error)
      return StageFailure(stage: .read, code: reason.code, message: reason.message)
    case .reason(let reason):
      return StageFailure(stage: .read, code: reason.code, message: reason.message)
    case .tooLarge(let bytes, let limit):
      let size = bytes.map { "\($0) bytes are" } ?? "this is"
      return StageFailure(
        stage: .read, code: "too-large",
        message: "\(size) more than limits.bytes, \(limit); raise the limit or split the source",
        limit: "limits.bytes")
    case .sidecar(let message):
      return StageFailure(
        stage: .read, code: "sidecar-unreadable", message: "its sidecar cannot be used: \(message)")
    }
  }
}
