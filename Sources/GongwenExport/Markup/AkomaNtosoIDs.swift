import GongwenModel

/// Gives the ids of an Akoma Ntoso document, each once.
struct AkomaNtosoIDs {
  private var used: Set<String> = []
  /// The last number behind a wanted id: many units have none of their own.
  private var counts: [String: Int] = [:]

  /// The id of a unit: `chp_1__sec_2`, `art_12-1` for an inserted article.
  mutating func id(of element: AkomaNtosoElement, _ marker: Marker?, above: String) -> String {
    var number = marker?.ordinal.map { String($0) } ?? "1"
    if let insert = marker?.insert { number += "-" + String(insert) }
    return unique("\(above)\(element.abbreviation)_\(number)")
  }

  /// An id that no other element has.
  mutating func unique(_ wanted: String) -> String {
    var id = wanted
    var count = counts[wanted] ?? 1
    while used.insert(id).inserted == false {
      count += 1
      id = "\(wanted)_n\(count)"
    }
    counts[wanted] = count
    return id
  }
}
