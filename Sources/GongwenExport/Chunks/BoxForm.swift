/// The form in which chunks have the places of their lines. Each consumer has its own order, origin and unit, and one that reads
/// another's marks the wrong place.
public enum BoxForm: String, CaseIterable, Hashable, Sendable {
  /// As an origin has them: hundredths of a point from the top left corner.
  case canonical
  /// As `prov` of a DoclingDocument.
  case docling
  /// As `positions` of RAGFlow: the page from 1, left, right, top, bottom, in points.
  case ragflow
  /// As the elements of MinerU's `content_list`: the page from 0, and left, top, right, bottom in thousandths of the page.
  case mineru
}
