/// What a release is about: a place, a body of it, a matter. One release, one scene.
package struct Scene: Sendable {
  /// 东江省 or 柳塘县.
  package let place: String
  /// Whether the place is a province.
  package let isProvince: Bool
  /// 财政厅: the body, without its place.
  package let office: String
  /// The matter: 水库.
  package let subject: String
  /// The day of the release.
  package let day: Day
  /// 东财发: the code of the body (GB/T 9704-2012, 7.2.5).
  package let code: String

  /// Draws a scene.
  package init(_ random: inout RandomSource) {
    isProvince = random.chance(50)
    place = random.pick(Words.places) + (isProvince ? "省" : random.pick(["市", "县"]))
    office = random.pick(isProvince ? Words.provincial : Words.municipal)
    subject = random.pick(Words.subjects)
    day = Day.drawn(&random)
    let first = place.first.map(String.init) ?? ""
    let second = office.first.map(String.init) ?? ""
    code = first + second + random.pick(["发", "办发", "函", "规"])
  }

  /// 东江省财政厅.
  package var issuer: String { place + office }

  /// The people's government of the place.
  package var government: String { place + "人民政府" }

  /// 东财发〔2023〕12号.
  package func number(_ serial: Int) -> String { "\(code)〔\(day.year)〕\(serial)号" }

  /// Bodies below the one that writes.
  package var below: String {
    let stem = office.hasPrefix("人民政府") ? "" : office
    if isProvince {
      return stem.isEmpty ? "各市人民政府" : "各市" + Self.municipal(stem)
    }
    return stem.isEmpty ? "各乡镇人民政府" : "各乡镇" + "人民政府"
  }

  private static func municipal(_ office: String) -> String {
    let stem = office.hasSuffix("委员会") ? office.dropLast(3) + "局" : office
    return stem.hasSuffix("厅") ? stem.dropLast() + "局" : String(stem)
  }
}
