import GongwenModel

extension Phenomenon {
  /// Bodies by name, one of them for several places.
  static let addresseeNamed = Phenomenon(
    "addressees-named", source: "practice: 东坝、石桥镇人民政府", weight: 8, slot: .addressee
  ) { draft in
    let places = draft.random.some(draft.random.number(2...4), of: Words.places)
    draft.release.replace(
      .addressee, with: [draft.addresseePiece(places.map { $0 + "镇人民政府" })])
  }
}
