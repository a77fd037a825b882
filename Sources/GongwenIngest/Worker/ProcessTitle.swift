import CPosix
import Glibc
internal import GongwenModel

/// The name of a worker as `ps` shows it: the stage it is in. It outlives a crash until the process
/// is collected, and so shows where that was.
enum ProcessTitle {
  private static let prefix = "gongwen "

  /// Sets the stage that this process is in.
  static func set(_ stage: Stage) {
    gw_set_name(prefix + stage.rawValue)
  }

  /// The stage a process is in, or was in when it ended.
  static func stage(of process: Int32) -> Stage? {
    let path = Array("/proc/\(process)/comm".utf8)
    guard let bytes = try? OpenFile(path, in: nil, flags: O_RDONLY).read(limit: 64) else {
      return nil
    }
    let line = String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
    return line.hasPrefix(prefix) ? Stage(rawValue: String(line.dropFirst(prefix.count))) : nil
  }
}
