import GongwenModel

extension Phenomenon {
  /// No addressee.
  static let addresseeNone = Phenomenon(
    "addressee-none", source: "GB/T 9704-2012, 7.3.2: 普发", weight: 8, slot: .addressee
  ) { draft in
    draft.release.replace(.addressee, with: [])
  }
}
