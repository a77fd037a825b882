import Foundation
import Testing

/// A watch as its operator sees it.
@Suite struct WatchLogTests {
  /// A watch over a source, and over a link to a file that no source folder holds: what happens to both, in order.
  private static let script = """
    mkdir -p inputs .store && printf 'Article 1. Words.' > inputs/a.txt && printf 'Article 2. Words.' > .store/b
    ln -s ../.store/b inputs/b.txt
    : > log; gongwen watch --symlinks follow --format json 2>> log & watch=$!
    until grep -q 'b.txt' log; do sleep 0.1; done; sleep 1
    gongwen status --format json > live
    printf 'Article 3. Words.' > .store/new && mv .store/new .store/b
    until grep -q 'Article 3' outputs/documents/b.txt.json; do sleep 0.1; done
    rm inputs/a.txt
    until grep -q '"event":"orphaned"' log; do sleep 0.1; done
    mkdir other && printf 'Article 1. Words.' > other/a.txt && mv other/a.txt inputs/a.txt
    until tail -1 outputs/events.jsonl | grep -q '"outcome":"document","path":"a.txt"'; do sleep 0.1; done
    kill $watch; wait $watch; echo "$?"
    cat live; echo; grep -c '"time":"20' log; grep -c . log
    grep '"path":"a.txt"' outputs/events.jsonl | sed 's/.*"outcome":"\\([a-z]*\\)".*/\\1/'
    rm inputs/a.txt; gongwen run --format json; gongwen verify; echo "$?"
    """

  @Test func `It follows links, reports deleted sources and their return, and its status is live`()
    throws
  {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "gongwen-watch-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(
      at: folder.appending(path: "work"), withIntermediateDirectories: true)
    let answer = try HostileNames.answer(
      #"timeout 100 sh -c "$SCRIPT""#, in: folder, ["SCRIPT": Self.script])
    let lines = String(decoding: answer, as: UTF8.self).split(separator: "\n").map(String.init)
    try #require(lines.first == "143", "\(lines)")
    #expect(lines[1].contains(#""command":"watch","documents":2"#))
    #expect(lines[2] == lines[3])
    #expect(Array(lines[4...6]) == ["document", "orphaned", "document"])
    #expect(lines.contains { $0.hasPrefix(#"{"event":"orphaned","path":"a.txt","time":"#) })
    #expect(lines.contains { $0.hasPrefix("documents/a.txt.json: warning: output-orphaned: ") })
    #expect(lines.last == "0")
  }
}
