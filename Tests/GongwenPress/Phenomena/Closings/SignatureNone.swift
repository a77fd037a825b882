import GongwenModel

extension Phenomenon {
  /// A date without a signature.
  static let signatureNone = Phenomenon(
    "signature-none", source: "practice of web sites", weight: 6, slot: .signature
  ) { draft in
    draft.release.replace(.signature, with: [])
  }
}
