import GongwenModel

extension Phenomenon {
  /// Signs in other forms: (一) ㈠ 1． １. (1) ⑴.
  static let signVariants = Phenomenon(
    "sign-variants", source: "GB/T 15834-2011, B.3; practice", weight: 12, slot: .marks
  ) { draft in
    draft.varySigns()
  }
}
