internal import GongwenModel

extension StageFailure {
  /// The failure of a source whose worker named a file that is not there, or not as it said.
  static let unmade = StageFailure(
    stage: .write, code: "worker-garbage",
    message: "its worker did not make the file that it announced; report the file")
}
