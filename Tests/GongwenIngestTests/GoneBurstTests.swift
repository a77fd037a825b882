import Foundation
import GongwenPipeline
import Testing

@testable import GongwenIngest

@Suite struct GoneBurstTests {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  /// All that is in a folder once, then steps, then nothing for a while, in which some files go.
  private final class ScriptedFeed: SourceFeed {
    private let walk: WalkFeed
    private var steps: [FeedStep]
    private var isWalked = false
    private var end: Int64?
    private var going: [URL]
    /// What goes when all has been found once.
    var deleted: [URL] = []
    let isLive = true
    let descriptors: [Int32] = []

    init(_ walk: WalkFeed, _ steps: [FeedStep], going: [URL]) {
      self.walk = walk
      self.steps = steps.reversed()
      self.going = going
    }

    func next() -> FeedStep {
      if isWalked == false {
        let step = walk.next()
        if case .walked = step {
          isWalked = true
          for file in deleted { try? FileManager.default.removeItem(at: file) }
        }
        return step
      }
      if let step = steps.popLast() { return step }
      let now = SystemClock.monotonic
      let last = end ?? now + GoneBurst.quiet + 300_000_000
      end = last
      usleep(5000)
      if last - now < GoneBurst.quiet / 2 {
        for file in going { try? FileManager.default.removeItem(at: file) }
        going = []
      }
      return now > last ? .end : .later(nanoseconds: 1_000_000)
    }
  }

  private var options: BatchOptions {
    var options = BatchOptions(
      inputs: scratch.url.appending(path: "in").path,
      outputs: scratch.url.appending(path: "out").path,
      pipeline: Pipeline(options: PipelineOptions(), configurationDigest: ""))
    options.durability = .none
    options.onRemoved = .prune
    return options
  }

  /// Runs with all there is, then with these steps; the files that they name as gone go, except for one that stays.
  private func watch(
    staying: String? = nil, going others: [String] = [], afterWalk first: [String] = [],
    _ steps: (Discovery) throws -> [FeedStep]
  ) throws -> RunSummary {
    let session = try Session(options, command: "watch") { _ in }
    let discovery = try Discovery(
      root: session.inputs, links: .inside, excluding: session.outputs.root)
    let script = try steps(discovery)
    var going = others.map { scratch.url.appending(path: "in/\($0)") }
    going += script.compactMap { step -> URL? in
      guard case .gone(let path) = step, path != staying else { return nil }
      return scratch.url.appending(path: "in/\(path)")
    }
    let feed = ScriptedFeed(WalkFeed(discovery), script, going: going)
    feed.deleted = first.map { scratch.url.appending(path: "in/\($0)") }
    let summary = try session.run(
      options, command: "watch", feed: feed,
      workers: LineWorkers(options, session.folders.temporaries)
    ) { _ in }
    try session.close()
    return summary
  }

  private func fill(_ count: Int) throws {
    for number in 0..<count { try scratch.write("\(number)", to: "in/\(number)") }
  }

  private func documents() throws -> Int {
    try scratch.files().filter { $0.hasPrefix("out/documents") }.count
  }

  @Test(arguments: [1, 10, 30])
  func `Of a folder that is emptied under a watch, no outputs go`(count: Int) throws {
    try fill(count)
    let summary = try watch { _ in (0..<count).map { .gone(path: "\($0)") } }
    var held = HeldBackRemoval(removed: count, all: count, isFolderEmpty: true)
    held.isOfWatch = true
    #expect(summary.heldBack == held)
    #expect(held.message.contains("stop the watch, run gongwen run --prune-all and start it again"))
    #expect(summary.removed == 0)
    #expect(try documents() == count)
  }

  @Test func `Half of the outputs, and twenty, may go`() throws {
    try fill(30)
    let summary = try watch { _ in (0..<20).map { .gone(path: "\($0)") } }
    #expect(summary.heldBack == nil && summary.removed == 20)
    #expect(try documents() == 10)
  }

  @Test func `A source that is back keeps its outputs`() throws {
    try fill(3)
    let summary = try watch(staying: "1") { discovery in
      var discovery = discovery
      var back: FeedStep?
      while let event = discovery.next() {
        if case .source(let source) = event, source.path == "1" { back = .found(event) }
      }
      return [.gone(path: "1"), .gone(path: "2"), try #require(back)]
    }
    #expect(summary.removed == 1)
    #expect(try scratch.files().contains("out/documents/1.json"))
  }

  @Test func `A source that is reported gone and is there keeps its outputs`() throws {
    try fill(3)
    let summary = try watch(staying: "1") { _ in [.gone(path: "1"), .gone(path: "2")] }
    #expect(summary.removed == 1)
    #expect(try scratch.files().contains("out/documents/1.json"))
  }

  @Test func `Of a folder that is found again, what is not there any more goes`() throws {
    for name in ["d/a", "d/b", "e"] { try scratch.write(name, to: "in/\(name)") }
    let summary = try watch(going: ["d/a"]) { _ in [.refound(folder: "d")] }
    #expect(summary.removed == 1)
    #expect(try documents() == 2)
  }

  @Test func `What is deleted behind a scan that met it goes`() throws {
    try fill(3)
    let summary = try watch { discovery in
      var discovery = discovery
      var again: [FeedStep] = []
      while let event = discovery.next() { again.append(.found(event)) }
      return again + [.gone(path: "1"), .walked]
    }
    #expect(summary.removed == 1)
    #expect(try documents() == 2)
  }

  @Test func `A source that a scan met before it was deleted is not back`() throws {
    try fill(3)
    let summary = try watch(afterWalk: ["1"]) { discovery in
      var discovery = discovery
      var late: FeedStep?
      while let event = discovery.next() {
        if case .source(let source) = event, source.path == "1" { late = .found(event) }
      }
      return [.gone(path: "1"), try #require(late)]
    }
    #expect(summary.removed == 1)
    #expect(try documents() == 2)
  }

  @Test func `It is decided once it has been quiet for long enough`() {
    var burst = GoneBurst()
    let nothing = burst.take(now: .max)
    #expect(nothing == nil)
    burst.add(["b", "a"], now: 0)
    let early = burst.take(now: GoneBurst.quiet - 1)
    #expect(early == nil)
    burst.add(["c"], now: 10)
    burst.note("b")
    let late = burst.take(now: GoneBurst.quiet + 10)
    #expect(late == ["a", "c"])
    #expect(burst.isEmpty)
  }

  @Test func `It is decided although sources are deleted all the time`() {
    var burst = GoneBurst()
    burst.add(["a"], now: 5)
    burst.add(["b"], now: GoneBurst.longest + 4)
    let early = burst.take(now: GoneBurst.longest + 4)
    #expect(early == nil)
    let late = burst.take(now: GoneBurst.longest + 5)
    #expect(late == ["a", "b"])
    burst.add(["c"], now: GoneBurst.longest + 6)
    let next = burst.take(now: GoneBurst.longest + 7)
    #expect(next == nil)
  }

  @Test func `More than it can hold is left to the next scan`() {
    var burst = GoneBurst()
    burst.add((0...GoneBurst.most).map { "\($0)" }, now: 0)
    let taken = burst.take(now: GoneBurst.quiet)
    #expect(taken?.count == GoneBurst.most)
  }
}
