import Foundation
import GongwenCatalog
import GongwenJSON
import Testing

@testable import GongwenCommand

@Suite struct StatusTests {
  @Test func `A report has a table for each question`() throws {
    var report = try report(filled: true, duplicates: true)
    let asked = StatusView(report: report).lines
    report.uncertain = nil
    report.duplicates = nil
    let lines = StatusView(report: report).lines
    #expect(
      lines.joined(separator: "\n") == """
        2 of 3 sources are documents; 1 in quarantine. 46.9 kB of sources.

        Sources
          outcome      media type  sources  members     size  output (no members)
          document     text/html         2        0  46.9 kB               200 kB
          quarantined  –                 1        0      0 B                  0 B

        Documents by worst diagnostic
          worst    sources
          warning        1
          none           1

        Last runs (UTC)
          run  started              command    time  documents  quarantined  skipped  removed  orphans     size  end
            2  2026-03-01 08:06:40  watch       0 s          0            0        0        0        0      0 B  not finished
            1  2026-03-01 08:05:09  run      1.50 s          2            1        0        0        0  46.9 kB  finished

        Stages
          stage      sources   total    mean   median  longest
          read             2  1.01 s  506 ms  12.0 ms   1.00 s
          structure        1  500 ms  500 ms   500 ms   500 ms

        Quarantine by reason
          sources  stage  code   for example
                1  read   empty  空.txt

        Failing for the longest time (UTC)
          since                stage  code   source
          2026-03-01 08:05:09  read   empty  空.txt

        Slowest
             time     size  source
           1.50 s  23.5 kB  2017/通知.html
          12.0 ms  23.5 kB  2017/关于同一件事的通知.html
        """)
    // What was asked for is the whole answer.
    #expect(
      asked.joined(separator: "\n") == """
        Least certain
          certainty  judgement  errors  warnings  infos  source
                 15  structure       0         1      2  2017/通知.html
                  –  –               0         0      0  2017/关于同一件事的通知.html

        Equal documents, by digest
          eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee
            2017/关于同一件事的通知.html
            2017/通知.html
        """)
  }

  @Test func `An empty catalog has no tables`() throws {
    let report = try report(filled: false, duplicates: true)
    #expect(
      StatusView(report: report).lines == ["No two sources have equal documents."])
  }

  @Test func `Programs are told the same`() throws {
    let json = try report(filled: true, duplicates: true).json
    #expect(
      String(decoding: CanonicalJSON.bytes(of: json), as: UTF8.self) == #"""
        {"duplicates":[{"digest":"eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee",\#
        "orphans":[],"paths":["2017/关于同一件事的通知.html","2017/通知.html"]}],"failures":[{"code":"empty",\#
        "example":"空.txt","sources":1,"stage":"read"}],"groups":[{"bytes":46912,\#
        "mediaType":"text/html","members":0,"outcome":"document","outputBytes":199998,\#
        "sources":2},{"bytes":0,"members":0,"outcome":"quarantined","outputBytes":0,\#
        "sources":1}],"oldest":[{"attempts":1,"code":"empty","message":"nothing is in it",\#
        "path":"空.txt","since":"2026-03-01T08:05:09.045Z","stage":"read"}],\#
        "runs":[{"bytes":0,"command":"watch","documents":0,"fingerprint":"","id":2,"jobs":0,\#
        "orphans":0,"quarantined":0,"removed":0,"seconds":0,"skipped":0,\#
        "started":"2026-03-01T08:06:40.000Z"},{"bytes":46912,"command":"run",\#
        "documents":2,"fingerprint":"f","finished":"2026-03-01T08:05:10.545Z","id":1,\#
        "jobs":2,"orphans":0,"quarantined":1,"removed":0,"seconds":1.5,"skipped":0,\#
        "started":"2026-03-01T08:05:09.045Z"}],\#
        "severities":{"error":0,"info":0,"none":1,"warning":1},"slowest":[{"bytes":23456,\#
        "outcome":"document","path":"2017/通知.html","seconds":1.5,"stages":{"read":1,\#
        "structure":0.5}},{"bytes":23456,"outcome":"document","path":"2017/关于同一件事的通知.html",\#
        "seconds":0.012,"stages":{"read":0.012}}],"sources":{"all":3,"bytes":46912,\#
        "collection":0,"document":2,"members":0,"orphans":0,"outputBytes":199998,"quarantined":1},\#
        "stages":[{"longest":1,"mean":0.506,"median":0.012,"sources":2,"stage":"read",\#
        "total":1.012},{"longest":0.5,"mean":0.5,"median":0.5,"sources":1,\#
        "stage":"structure","total":0.5}],\#
        "uncertain":[{"certainty":15,"diagnostics":{"uncertain-level":3},"errors":0,"infos":2,\#
        "judgement":"structure","path":"2017/通知.html","warnings":1},{"diagnostics":{},"errors":0,"infos":0,\#
        "path":"2017/关于同一件事的通知.html","warnings":0}]}
        """#)
    #expect(try report(filled: true, duplicates: false).json["duplicates"] == nil)
  }

  @Test func `A source without a record is explained`() {
    #expect(QuarantineShowCommand.reason(nil).hasPrefix("no such source"))
    let reason = QuarantineShowCommand.reason(CatalogSource(path: "a", outcome: .collection))
    #expect(reason == "it is not in quarantine: it gave a collection")
  }

  @Test func `Without its record a failure is what the catalog knows`() {
    var source = CatalogSource(path: "附件.txt", outcome: .quarantined)
    source.stage = "read"
    source.code = "empty"
    source.message = "nothing is in it"
    source.attempts = 1
    let record = QuarantineListCommand.record(of: source)
    #expect(FailureView(record: record).short == ["附件.txt: read: empty: nothing is in it"])
  }

  private func report(filled: Bool, duplicates: Bool) throws -> StatusReport {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "gongwen-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: Catalog.fileName).path
    let catalog = try Catalog(path: path, access: .readWrite)
    if filled { try fill(catalog) }
    try catalog.close()
    let reader = try Catalog(path: path, access: .readOnly)
    return try StatusReport(reader, runs: 5, uncertain: filled ? 5 : nil, duplicates: duplicates)
  }

  private func fill(_ catalog: Catalog) throws {
    var run = RunRecord(started: 1_772_352_309_045, jobs: 2, fingerprint: "f")
    run.id = try catalog.begin(run)
    var page = CatalogSource(path: "2017/通知.html", outcome: .document)
    page.mediaType = "text/html"
    page.digest = String(repeating: "e", count: 64)
    page.bytes = 23_456
    page.outputBytes = 99_999
    page.facts.certainty = 15
    page.facts.judgement = "structure"
    page.facts.diagnostics.warnings = 1
    page.facts.diagnostics.infos = 2
    page.facts.diagnostics.codes = ["uncertain-level": 3]
    page.seconds = 1.5
    page.stages = ["read": 1, "structure": 0.5]
    var second = page
    second.name = "关于同一件事的通知.html"
    second.facts = DocumentFacts()
    second.seconds = 0.012
    second.stages = ["read": 0.012]
    var failed = CatalogSource(path: "空.txt", outcome: .quarantined)
    failed.stage = "read"
    failed.code = "empty"
    failed.message = "nothing is in it"
    failed.attempts = 1
    try catalog.commit([page, second, failed], removed: [])
    run.finished = 1_772_352_310_545
    run.documents = 2
    run.quarantined = 1
    run.bytes = 46_912
    run.seconds = 1.5
    try catalog.finish(run)
    _ = try catalog.begin(RunRecord(started: 1_772_352_400_000, command: "watch"))
  }
}
