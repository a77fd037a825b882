import GongwenModel
import Testing

@testable import GongwenPipeline

/// Whatever a reader lets fall, its source is withheld.
struct ShownTextTests {
  private static let lines = ["关于加强档案工作的通知", "为了加强档案工作，制定本办法。", "各地要认真执行。"]

  private func failure(_ source: consuming ReadSource) -> StageFailure? {
    do throws(StageFailure) {
      _ = try PrintedLines.pipeline().documents(of: source)
      return nil
    } catch {
      return error
    }
  }

  private func failure(changing change: (inout RawDocument) -> Void) -> StageFailure? {
    var source = PrintedLines(Self.lines, blocks: [[0], [1], [2]]).source
    change(&source.raw)
    return failure(source)
  }

  @Test func `A reader that keeps all gives a document`() {
    #expect(failure { _ in } == nil)
    #expect(failure { $0.shown = 34 } == nil)
  }

  @Test func `A character in no block`() {
    let failure = failure { document in
      let range = document.blocks[1].range
      document.blocks[1].range = range.lowerBound..<range.upperBound - 1
    }
    #expect(failure?.code == "text-unaccounted")
    #expect(failure?.stage == .write)
    #expect(
      failure?.message.contains("1 characters would be lost, first U+3002 at page 1, character 26")
        == true)
  }

  @Test func `A character between two lines of a block`() {
    let failure = failure { document in
      let range = document.blocks[1].range
      document.blocks[1].lines = [
        range.lowerBound..<range.lowerBound + 4, range.lowerBound + 5..<range.upperBound,
      ]
    }
    #expect(failure?.code == "text-unaccounted")
  }

  @Test func `The last block`() {
    let failure = failure { _ = $0.blocks.removeLast() }
    #expect(failure?.code == "text-unaccounted")
  }

  @Test func `A character that is not even among the raw ones`() {
    let failure = failure { $0.shown = 35 }
    #expect(failure?.code == "text-unaccounted")
    #expect(failure?.message.hasPrefix("1 characters would be lost") == true)
  }

  @Test func `A character in two blocks`() {
    let failure = failure { document in
      let range = document.blocks[1].range
      document.blocks[1].range = range.lowerBound..<range.upperBound + 3
    }
    #expect(failure?.code == "self-check")
  }
}
