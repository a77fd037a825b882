/// Names that were spoken of and may still change, each until it has been left alone long enough.
struct SettlingFiles {
  private struct Waiting {
    var due: Int64
    var since: Int64
  }

  /// Nanoseconds that must pass without events.
  let settle: Int64
  /// Nanoseconds that must pass if no event shows that the writer is done.
  let quiet: Int64

  private var waiting: [[UInt8]: Waiting] = [:]
  /// Names with the times they were due when they were added; most are superseded by later events.
  private var order = Queue()

  init(settle: Int64) {
    self.settle = settle
    quiet = max(10 * settle, 2_000_000_000)
  }

  /// How many there are.
  var count: Int { waiting.count }

  /// When the one that waits longest was first spoken of.
  var oldest: Int64? { waiting.values.lazy.map(\.since).min() }

  /// When the next may be due; nil if there is none.
  mutating func next() -> Int64? {
    while let first = order.first {
      if waiting[first.path]?.due == first.due { return first.due }
      order.removeFirst()
    }
    return nil
  }

  /// Whether a name waits.
  func isWaiting(_ path: [UInt8]) -> Bool { waiting[path] != nil }

  /// Records an event of a name; `isClosed` means that its writer, if there was one, is done.
  mutating func note(_ path: [UInt8], isClosed: Bool, now: Int64) {
    let since = waiting[path]?.since ?? now
    put(path, Waiting(due: now + (isClosed ? settle : quiet), since: since))
  }

  /// Takes out a name that is due.
  mutating func popDue(now: Int64) -> [UInt8]? {
    guard let due = next(), due <= now, let first = order.first else { return nil }
    waiting[first.path] = nil
    order.removeFirst()
    return first.path
  }

  private mutating func put(_ path: [UInt8], _ entry: Waiting) {
    waiting[path] = entry
    order.append(path, due: entry.due)
  }

  /// First in, first out; two waits, as long as settling and as being quiet, each in order.
  private struct Queue {
    typealias Item = (path: [UInt8], due: Int64)
    private var items: [Item] = []
    private var start = 0

    var first: Item? { start < items.count ? items[start] : nil }

    mutating func append(_ path: [UInt8], due: Int64) {
      var place = items.count
      while place > start, items[place - 1].due > due { place -= 1 }
      items.insert((path, due), at: place)
    }

    mutating func removeFirst() {
      start += 1
      if start > 4096, start * 2 > items.count {
        items.removeFirst(start)
        start = 0
      }
    }
  }
}
