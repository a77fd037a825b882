import GongwenLanguage
import GongwenModel
import GongwenText

/// The bodies that sign a document where its head names others: one of the two is no issuer, or was read wrongly.
struct IssuerFinding {
  /// Gives texts their origins.
  let tracer: Tracer

  /// The finding; none where a body that signs is in the head too, or is one there cut or shortened.
  func diagnostics(for part: DocumentPart, _ metadata: Metadata) -> [Diagnostic] {
    guard let signature = part.closing.first(where: { $0.kind == .signature }),
      let signed = metadata.values[.issuers]
    else { return [] }
    let named = IssuersOfHead(tracer: tracer).issuers(of: part).map(\.scalars)
    guard !named.isEmpty, let first = named.first else { return [] }
    let isNamed = signed.contains { body in
      let name = Array(body.unicodeScalars)
      return named.contains { isSame(name, $0) }
    }
    guard !isNamed else { return [] }
    let words = tracer.trace(TreeBuilder(tracer: tracer).passage(signature.ranges))
    return [
      Diagnostic(
        code: "issuer-differs", severity: .info,
        message: "\(words.string) signs; the head names \(TracedText(scalars: first).string)",
        origin: words.origin)
    ]
  }

  /// Whether one name is the other, cut or shortened, blanks aside: 农业农村局 is 某某市农业农村局, 疾控中心 is 疾病预防控制中心.
  private func isSame(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Bool {
    let (one, other) = (LineKey.key(of: one[...]), LineKey.key(of: other[...]))
    var rest = one.count < other.count ? one : other
    for scalar in one.count < other.count ? other : one where scalar == rest.first {
      rest = rest.dropFirst()
    }
    return rest.isEmpty
  }
}
