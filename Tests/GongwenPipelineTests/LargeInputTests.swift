import Glibc
import GongwenModel
import GongwenPipeline
import Testing

/// Inputs so large that anything that is not linear would hang.
@Suite struct LargeInputTests {
  struct Shape: CustomTestStringConvertible, Sendable {
    let name: String
    let lines: [String]
    let count: Int
    var testDescription: String { "\(name), \(count) lines" }
    var text: String {
      (0..<count).map { lines[$0 % lines.count] }.joined(separator: "\n")
    }
  }

  static let shapes: [(name: String, lines: [String], count: Int)] = [
    ("broken sentences", ["为了加强工作，推进发展，", "各地区各部门要认真落实，抓好任务，"], 8_000),
    ("marks", ["(", "“", "《", "......", "——", "http://a.b/c?d=1,2"], 8_000),
    ("attachments", ["附件", "附件1", "附件：1.目标", "2017年7月8日"], 8_000),
    ("signatures", ["国务院办公厅", "总理　李克强", "2017年7月8日", "某某局 2018年1月1日"], 8_000),
    ("titles", ["关于印发《规划》的通知", "规划", "（2018年1月1日通过）"], 8_000),
  ]

  /// Lines of every kind.
  static let mixture = [
    "一、总则", "（一）原则。统筹。", "1.目标", "附件", "为加强工作，", "2017年7月8日", "“（《", "......",
  ]

  // Four times the lines take about 4.3 times the CPU time. If a part grows with the square of the lines and takes 40 % of
  // the time of the larger text, it is 5.7 times.
  @Test(.timeLimit(.minutes(10)))
  func `Four times the lines of every kind take four times the time`() throws {
    func seconds(_ count: Int) throws -> Double {
      let before = Self.threadSeconds
      try read(Shape(name: "all at once", lines: Self.mixture, count: count).text)
      return Self.threadSeconds - before
    }
    // Tables are made once.
    _ = try seconds(5_000)
    let small = try seconds(12_500)
    let large = try seconds(50_000)
    #expect(large < 5.5 * small, "\(small) and \(large) seconds")
  }

  /// The CPU time of this thread: other work of the machine is not counted.
  private static var threadSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  @Test(.timeLimit(.minutes(2)), arguments: shapes.map(Shape.init))
  func `Many lines are read in seconds`(shape: Shape) throws {
    try read(shape.text)
  }

  @Test(.timeLimit(.minutes(2)), arguments: ["(", "“", "工作，", "1.", "e\u{301}", "......\u{3000}"])
  func `One long line is read in seconds`(piece: String) throws {
    try read("通知。" + String(repeating: piece, count: 20_000))
  }

  private func read(_ text: String) throws {
    let digest = String(repeating: "0", count: 64)
    let pipeline = Pipeline(options: PipelineOptions(), configurationDigest: digest)
    let documents = try pipeline.process(SourceInput(path: "a.txt", bytes: Array(text.utf8)))
    let coverage = try #require(documents.first?.document.provenance.coverage)
    #expect(coverage.characters > 15_000)
    #expect(coverage.unaccounted == 0)
  }
}
