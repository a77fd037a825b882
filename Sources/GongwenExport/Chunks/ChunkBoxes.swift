import GongwenJSON
import GongwenModel

/// Writes the places of a chunk's lines in the form that is wanted.
struct ChunkBoxes {
  let form: BoxForm
  /// The sizes of the source's pages, where it has pages.
  let sizes: [PrintedPageSize]

  func write(_ boxes: [PrintedBox], to json: inout JSONBuffer) {
    guard !boxes.isEmpty else { return }
    switch form {
    case .canonical: json.list("boxes", boxes) { $0.box($1) }
    case .docling: json.list("prov", boxes) { $0.provenance($1) }
    case .ragflow:
      json.list("positions", boxes) { json, box in
        json.integers(
          [box.page] + [box.x0, box.x1, box.y0, box.y1].map { Self.rounded($0, by: 100) })
      }
    case .mineru: json.list("content_list", boxes) { write($1, to: &$0) }
    }
  }

  private func write(_ box: PrintedBox, to json: inout JSONBuffer) {
    json.openObject()
    json.member("page_idx", box.page - 1)
    json.name("bbox")
    let size = sizes.indices.contains(box.page - 1) ? sizes[box.page - 1] : nil
    let (width, height) = (size?.width ?? 0, size?.height ?? 0)
    json.integers([
      Self.thousandths(box.x0, of: width), Self.thousandths(box.y0, of: height),
      Self.thousandths(box.x1, of: width), Self.thousandths(box.y1, of: height),
    ])
    json.closeObject()
  }

  /// A share of a length from 0 to 1000: a line may reach over the edge of its page.
  private static func thousandths(_ value: Int, of length: Int) -> Int {
    length > 0 ? min(max(rounded(value * 1000, by: length), 0), 1000) : 0
  }

  private static func rounded(_ value: Int, by unit: Int) -> Int {
    Int((Double(value) / Double(unit)).rounded())
  }
}
