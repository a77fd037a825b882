#if GONGWEN_POISON
  import Glibc

  /// Sources that bring a worker down as a parser might, for tests. Not in a release build.
  enum Poison {
    private static let prefix = "gongwen-poison: "
    private nonisolated(unsafe) static var hoard: [[UInt8]] = []

    /// Does what the first line of a poisonous source asks for.
    static func take(_ bytes: [UInt8]) {
      let line = String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
      guard line.hasPrefix(prefix) else { return }
      switch line.dropFirst(prefix.count) {
      case "crash": abort()
      case "trap": fatalError("a trap")
      case "hang": while true { sleep(1000) }
      case "spin": while true { if getpid() == 0 { break } }
      case "memory": while true { hoard.append([UInt8](repeating: 1, count: 1 << 24)) }
      case "overflow": print(depth(0))
      case "exit": exit(0)
      case "complain":
        _ = "poor words\n".withCString { write(STDERR_FILENO, $0, strlen($0)) }
        abort()
      case "garbage":
        for descriptor in Int32(3)...20 where write(descriptor, "nonsense, nonsense", 18) > 0 {}
        while true { sleep(1000) }
      case "close":
        for descriptor in Int32(3)...20 { close(descriptor) }
        while true { sleep(1000) }
      default: break
      }
    }

    private static func depth(_ level: Int) -> Int {
      level < 0 ? 0 : depth(level + 1) + 1 + level
    }
  }
#endif
