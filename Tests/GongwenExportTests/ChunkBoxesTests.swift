import GongwenJSON
import GongwenModel
import Testing

@testable import GongwenExport

@Suite struct ChunkBoxesTests {
  private static let sizes = [PrintedPageSize(width: 59_500, height: 84_200, rotation: 0)]

  private func written(
    _ form: BoxForm, _ box: PrintedBox, sizes: [PrintedPageSize] = Self.sizes
  ) -> String {
    var json = JSONBuffer()
    json.openObject()
    ChunkBoxes(form: form, sizes: sizes).write([box], to: &json)
    json.closeObject()
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private let box = PrintedBox(page: 1, x0: 8_000, y0: 13_192, x1: 33_650, y1: 14_750, text: 3..<9)

  @Test(arguments: [
    (BoxForm.canonical, #"{"boxes":[[1,8000,13192,33650,14750,3,9]]}"#),
    (
      .docling,
      #"{"prov":[{"page_no":1,"bbox":{"l":80.00,"t":131.92,"r":336.50,"b":147.50,"coord_origin":"TOPLEFT"},"charspan":[3,9]}]}"#
    ),
    (.ragflow, #"{"positions":[[1,80,337,132,148]]}"#),
    (.mineru, #"{"content_list":[{"page_idx":0,"bbox":[134,157,566,175]}]}"#),
  ])
  func `Each consumer gets its own order, origin and unit`(form: BoxForm, expected: String) {
    #expect(written(form, box) == expected)
  }

  @Test func `A line over the edge of its page ends at the edge`() {
    let wide = PrintedBox(page: 1, x0: -5, y0: 0, x1: 60_000, y1: 84_200)
    #expect(written(.mineru, wide) == #"{"content_list":[{"page_idx":0,"bbox":[0,0,1000,1000]}]}"#)
  }

  @Test func `Without the size of its page a line has no share of it`() {
    #expect(
      written(.mineru, box, sizes: [])
        == #"{"content_list":[{"page_idx":0,"bbox":[0,0,0,0]}]}"#)
  }

  @Test(arguments: BoxForm.allCases)
  func `Sources without pages have no boxes`(form: BoxForm) {
    var json = JSONBuffer()
    ChunkBoxes(form: form, sizes: []).write([], to: &json)
    #expect(json.bytes.isEmpty)
  }
}
