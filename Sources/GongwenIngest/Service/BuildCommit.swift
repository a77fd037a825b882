import CPosix

/// The commit that this program was built from. `Scripts/build-id` gives it to the linker as the program's build ID: the word
/// `gongwen`, the commit, and a byte that is 1 if there were changes besides. Documents never name it.
public enum BuildCommit {
  private static let mark = Array("gongwen".utf8)
  private static let digits = Array("0123456789abcdef".utf8)
  /// The digits of a commit that are shown.
  private static let shown = 12
  /// The bytes of a commit.
  private static let length = 20

  /// The commit as people read it: `5ba14b2c0d12`, or `5ba14b2c0d12 with changes`; nil where the build did not name it.
  public static var text: String? {
    var id = [UInt8](repeating: 0, count: 64)
    let count = id.withUnsafeMutableBufferPointer { gw_build_id($0.baseAddress, Int32($0.count)) }
    return text(of: Array(id.prefix(Int(count))))
  }

  /// The commit in a build ID; nil if it is another kind of ID.
  static func text(of id: [UInt8]) -> String? {
    guard id.count == mark.count + length + 1, id.starts(with: mark) else { return nil }
    let hex = id[mark.count..<id.count - 1].flatMap {
      [digits[Int($0 >> 4)], digits[Int($0 & 0xF)]]
    }
    let commit = String(decoding: hex.prefix(shown), as: UTF8.self)
    return id.last == 1 ? commit + " with changes" : commit
  }
}
