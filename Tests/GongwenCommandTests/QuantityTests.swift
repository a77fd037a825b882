import Testing

@testable import GongwenCommand

@Suite struct QuantityTests {
  @Test(
    arguments: [
      (0, "0 B"), (999, "999 B"), (1000, "1.00 kB"), (1994, "1.99 kB"), (9996, "10.0 kB"),
      (99_960, "100 kB"), (999_499, "999 kB"), (999_500, "1.00 MB"), (45_600_000_000, "45.6 GB"),
      (.max, "9.22 EB"),
    ] as [(Int64, String)])
  func `Sizes have three figures`(bytes: Int64, text: String) {
    #expect(Quantity.bytes(bytes) == text)
  }

  @Test(arguments: [
    (0, "0 s"), (0.000_000_9, "1 µs"), (0.000_999, "999 µs"), (0.001, "1.00 ms"),
    (0.0123, "12.3 ms"), (0.9994, "999 ms"), (0.9996, "1.00 s"), (59.94, "59.9 s"),
    (60, "1 min 00 s"), (125.4, "2 min 05 s"), (7500, "2 h 05 min"),
  ])
  func `Times have three figures`(seconds: Double, text: String) {
    #expect(Quantity.seconds(seconds) == text)
  }

  @Test func `Moments are shown in UTC`() {
    let moment = Moment(milliseconds: 1_772_352_309_045)
    #expect(moment.text == "2026-03-01 08:05:09")
    #expect(moment.iso == "2026-03-01T08:05:09.045Z")
    #expect(Moment(milliseconds: -1).iso == "1969-12-31T23:59:59.999Z")
  }

  @Test func `Columns are as wide as their widest cell, Chinese characters counting two`() {
    var table = TextTable(["name", ">count", "path"])
    table.add(["通知公告", "5", "a"])
    table.add(["x", "1000000", "\u{1B}b"])
    #expect(
      table.lines == [
        "name        count  path", "通知公告        5  a", #"x         1000000  \u{1B}b"#,
      ])
  }
}
