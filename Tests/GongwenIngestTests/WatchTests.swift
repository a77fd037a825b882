import Foundation
import GongwenCatalog
import GongwenPipeline
import Testing

@testable import GongwenIngest

@Suite struct WatchTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
    try scratch.write("", to: "in/.keep")
    try scratch.write("", to: "out/.keep")
  }

  private func feed(
    _ change: (inout WatchOptions) -> Void = { _ in },
    telling tell: @escaping (RunEvent) -> Void = { _ in }
  ) throws -> WatchFeed {
    var options = WatchOptions()
    options.settle = 20
    change(&options)
    return try WatchFeed(
      root: scratch.open().folder(Array("in".utf8)),
      path: scratch.url.appending(path: "in").path,
      outputs: scratch.open().folder(Array("out".utf8)), links: .inside, options: options,
      tell: tell)
  }

  /// What the feed says until nothing has come for a while.
  private func steps(_ feed: WatchFeed, quietFor patience: Int = 30, upTo last: String? = nil)
    -> [String]
  {
    var steps: [String] = []
    var idle = 0
    while idle < patience, last == nil || steps.last != last {
      switch feed.next() {
      case .later:
        idle += 1
        usleep(5000)
        continue
      case .found(.source(let source)): steps.append("source \(source.path)")
      case .found(.folder(let folder)): steps.append("folder \(folder.path)")
      case .found(.failure(let failure)): steps.append("failure \(failure.path)")
      case .found(.warning(let text)): steps.append("warning \(text)")
      case .found(.excluded), .unsettled: break
      case .gone(let path): steps.append("gone \(path)")
      case .refound(let folder): steps.append("folder again: \(folder)")
      case .walked: steps.append("walked")
      case .end: return steps + ["end"]
      }
      idle = 0
    }
    return steps
  }

  @Test(arguments: [WatchOptions.Mode.inotify, .poll])
  func `What comes, changes and goes is told once`(mode: WatchOptions.Mode) throws {
    try scratch.write("a", to: "in/a.txt")
    let feed = try feed {
      $0.mode = mode
      $0.poll = 1
      $0.rescan = 1000
    }
    let first = steps(feed)
    #expect(first.filter { $0 == "source a.txt" }.count == 1)
    guard mode == .inotify else { return }
    try scratch.write("b", to: "in/d/e/b.txt")
    #expect(steps(feed).filter { $0.hasPrefix("source") } == ["source d/e/b.txt"])
    try scratch.write("c", to: "in/d/e/b.txt")
    #expect(steps(feed) == ["source d/e/b.txt"])
    try FileManager.default.moveItem(
      at: scratch.url.appending(path: "in/d"), to: scratch.url.appending(path: "in/f"))
    #expect(
      Set(steps(feed).filter { $0.hasPrefix("folder") == false }) == ["gone d", "source f/e/b.txt"])
    try FileManager.default.removeItem(at: scratch.url.appending(path: "in/a.txt"))
    #expect(steps(feed) == ["gone a.txt"])
    try scratch.write("{}", to: "in/f/e/b.txt.meta.json")
    #expect(steps(feed) == ["source f/e/b.txt"])
  }

  @Test(arguments: [WatchOptions.Mode.inotify, .poll])
  func `A folder that is moved away takes nothing along, and is waited for`(
    mode: WatchOptions.Mode
  ) throws {
    try scratch.write("a", to: "in/a.txt")
    var told: [RunEvent] = []
    let feed = try feed {
      $0.mode = mode
      $0.poll = 1
    } telling: {
      told.append($0)
    }
    _ = steps(feed)
    #expect(feed.isLost == false)
    let place = scratch.url.appending(path: "in")
    let other = scratch.url.appending(path: "elsewhere")
    try FileManager.default.moveItem(at: place, to: other)
    try FileManager.default.removeItem(at: other.appending(path: "a.txt"))
    #expect(steps(feed, quietFor: 250) == [])
    #expect(feed.isLost)
    try FileManager.default.moveItem(at: other, to: place)
    #expect(steps(feed, quietFor: 600, upTo: "walked").last == "walked")
    #expect(feed.isLost == false)
    let path = place.path
    #expect(
      told == [
        .warning("\(path): the inputs folder is not there any more; outputs stay, waiting for it"),
        .notice("\(path): the inputs folder is there again; scanning all of it"),
      ])
    try FileManager.default.moveItem(at: place, to: other)
    try scratch.write("b", to: "in/b.txt")
    let last = steps(feed, quietFor: 600, upTo: "end")
    #expect(last.last == "end" && feed.isReplaced)
    #expect(last.contains { $0.hasPrefix("gone") } == false)
  }

  @Test func `The pause after a scan does not grow with the work on what it found`() throws {
    for name in ["a", "b", "c", "d"] { try scratch.write(name, to: "in/\(name).txt") }
    let feed = try feed {
      $0.mode = .poll
      $0.poll = 1
    }
    while true {
      let step = feed.next()
      if case .found(.source) = step { usleep(300_000) }
      if case .walked = step { break }
    }
    guard case .later(let pause) = feed.next() else {
      Issue.record("something was found")
      return
    }
    #expect(try #require(pause) <= 1_000_000_000)
  }

  @Test(arguments: [
    (took: 0.0, pause: 2.0), (took: 0.4, pause: 2.0), (took: 0.5, pause: 2.5),
    (took: 60.0, pause: 300.0),
  ])
  func `Scans take no more than a sixth of the time`(took: Double, pause: Double) {
    #expect(WatchFeed.pause(after: Int64(took * 1e9), 2) == Int64(pause * 1e9))
  }

  @Test func `A warning of each scan is reported once, and again when it was gone for a scan`() {
    var warnings = RepeatedWarnings()
    let isNew = [warnings.insert("a"), warnings.insert("a")]
    #expect(isNew == [true, false])
    warnings.endScan()
    let again = [warnings.insert("a"), warnings.insert("b")]
    #expect(again == [false, true])
    warnings.endScan()
    warnings.endScan()
    let back = warnings.insert("a")
    #expect(back)
  }

  @Test func `A folder that is removed and made again is noticed before the next rescan`() throws {
    try scratch.write("a", to: "in/a.txt")
    let feed = try feed {
      $0.rescan = 1000
      $0.poll = 1
    }
    _ = steps(feed)
    try FileManager.default.removeItem(at: scratch.url.appending(path: "in"))
    try scratch.write("b", to: "in/b.txt")
    let last = steps(feed, quietFor: 600, upTo: "end")
    #expect(last.last == "end" && feed.isReplaced)
  }

  @Test func `A folder below that is removed and made again is read anew`() throws {
    try scratch.write("a", to: "in/d/a.txt")
    let feed = try feed { $0.rescan = 1000 }
    _ = steps(feed)
    try FileManager.default.removeItem(at: scratch.url.appending(path: "in/d"))
    try scratch.write("b", to: "in/d/b.txt")
    #expect(steps(feed).contains("source d/b.txt"))
  }

  @Test func `A folder that was moved away and back is compared with what was in it`() throws {
    try scratch.write("a", to: "in/d/a.txt")
    try scratch.write("b", to: "in/d/b.txt")
    let feed = try feed { $0.rescan = 1000 }
    _ = steps(feed)
    let (here, away) = (scratch.url.appending(path: "in/d"), scratch.url.appending(path: "away"))
    try FileManager.default.moveItem(at: here, to: away)
    // The kernel reports nothing of a folder that is elsewhere.
    try FileManager.default.removeItem(at: away.appending(path: "a.txt"))
    try FileManager.default.moveItem(at: away, to: here)
    #expect(steps(feed) == ["folder again: d", "folder d/", "source d/b.txt"])
  }

  @Test func `A file that is being written is left until it is closed`() throws {
    let feed = try feed()
    _ = steps(feed)
    let file = try scratch.write("", to: "in/slow.txt")
    let handle = try FileHandle(forWritingTo: file)
    for _ in 0..<5 {
      try handle.write(contentsOf: Data("x".utf8))
      #expect(steps(feed, quietFor: 8) == [])
    }
    try handle.close()
    #expect(steps(feed) == ["source slow.txt"])
  }

  @Test func `Names that are not finished are left`() throws {
    let feed = try feed()
    _ = steps(feed)
    try scratch.write("x", to: "in/a.txt.part")
    try scratch.write("x", to: "in/.hidden")
    #expect(steps(feed).contains { $0.hasPrefix("source") } == false)
    try FileManager.default.moveItem(
      at: scratch.url.appending(path: "in/a.txt.part"),
      to: scratch.url.appending(path: "in/a.txt"))
    #expect(steps(feed).contains("source a.txt"))
  }

  @Test func `Names settle in the order of their times, each with its last news`() {
    var settling = SettlingFiles(settle: 100)
    settling.note([1], isClosed: true, now: 0)
    settling.note([2], isClosed: false, now: 0)
    settling.note([3], isClosed: true, now: 10)
    settling.note([1], isClosed: true, now: 50)
    let first = settling.next()
    #expect(first == 110)
    let early = settling.popDue(now: 109)
    #expect(early == nil)
    let due = [settling.popDue(now: 200), settling.popDue(now: 200), settling.popDue(now: 200)]
    #expect(due == [[3], [1], nil])
    settling.note([2], isClosed: true, now: 300)
    let late = settling.popDue(now: 400)
    #expect(late == [2])
    let last = settling.next()
    #expect(last == nil && settling.count == 0)
  }

  @Test func `News of a source in hand waits for its commit`() {
    var hand = SourcesInHand()
    hand.start("a/b")
    let isPutOff = hand.putOff(.gone(path: "a"), at: "a", isFolder: true)
    let isOtherPutOff = hand.putOff(.gone(path: "c"), at: "c", isFolder: true)
    #expect(isPutOff && isOtherPutOff == false)
    hand.finish("a/b")
    let early = hand.nextPutOff()
    #expect(early.map { _ in true } == nil)
    hand.commit()
    guard case .gone(let path) = hand.nextPutOff() else {
      Issue.record("nothing was put off")
      return
    }
    #expect(path == "a")
    let last = hand.nextPutOff()
    #expect(last.map { _ in true } == nil)
  }
}
