import GongwenJSON
import GongwenPress

/// Right releases by phenomenon and group of renderings.
struct Scores {
  private var right: [String: [String: Int]] = [:]
  private var all: [String: [String: Int]] = [:]
  private var names: [String: Int] = [:]
  /// Pages without an article, and those of them that were refused, by kind.
  private var pages: [String: Int] = [:]
  private var refused: [String: Int] = [:]

  private static let pageRow = "pages-without-article"

  /// Counts a release; without faults, it is right.
  mutating func count(_ phenomenon: String, _ group: String, _ faults: [Difference]) {
    all[phenomenon, default: [:]][group, default: 0] += 1
    right[phenomenon, default: [:]][group, default: 0] += faults.isEmpty ? 1 : 0
    for name in Set(faults.map(\.name)) { names[name, default: 0] += 1 }
  }

  /// Counts a page without an article.
  mutating func count(_ page: BarePage, _ isRefused: Bool) {
    pages[page.rawValue, default: 0] += 1
    refused[page.rawValue, default: 0] += isRefused ? 1 : 0
  }

  private func share(_ phenomenon: String, _ group: String) -> Int {
    let count = all[phenomenon]?[group] ?? 0
    return count == 0 ? 0 : 100 * (right[phenomenon]?[group] ?? 0) / count
  }

  /// A table, per cent of right releases.
  var markdown: String {
    var lines = ["| phenomenon | " + Rendering.groups.joined(separator: " | ") + " |"]
    lines.append("| --- |" + String(repeating: " ---: |", count: Rendering.groups.count))
    for phenomenon in Phenomenon.all {
      let cells = Rendering.groups.map { String(share(phenomenon.name, $0)) }
      lines.append("| \(phenomenon.name) | " + cells.joined(separator: " | ") + " |")
    }
    let means = Rendering.groups.map { group in
      let count = all.values.reduce(0) { $0 + ($1[group] ?? 0) }
      let sum = right.values.reduce(0) { $0 + ($1[group] ?? 0) }
      return String(count == 0 ? 0 : 100 * sum / count)
    }
    lines.append("| all | " + means.joined(separator: " | ") + " |")
    lines.append("")
    if !pages.isEmpty {
      lines.append("Pages without an article that were refused:")
      lines += pages.sorted { $0.key < $1.key }.map {
        "- \($0.key): \(refused[$0.key] ?? 0) of \($0.value)"
      }
      lines.append("")
    }
    for (name, count) in names.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      lines.append("- \(count) × \(name)")
    }
    return lines.joined(separator: "\n")
  }

  /// The number of right releases by phenomenon and group.
  var json: String {
    let members = Phenomenon.all.map(\.name).sorted().map { phenomenon in
      let cells = Rendering.groups.sorted().map {
        (name: $0, value: JSONValue.int(right[phenomenon]?[$0] ?? 0))
      }
      return (name: phenomenon, value: JSONValue.object(cells))
    }
    let pages = (
      name: Self.pageRow,
      value: JSONValue.object(
        refused.sorted { $0.key < $1.key }.map { (name: $0.key, value: .int($0.value)) })
    )
    return (members + (refused.isEmpty ? [] : [pages])).map { member in
      "\"\(member.name)\":" + String(decoding: CanonicalJSON.bytes(of: member.value), as: UTF8.self)
    }.joined(separator: ",\n").enclosed
  }

  /// The cells that fell.
  func faults(below text: String) -> [String] {
    guard let floors = try? JSONReader.parse(Array(text.utf8)).asObject else {
      return ["floors: no JSON"]
    }
    // Without pages, their floors say nothing.
    let rows = floors.filter { $0.name != Self.pageRow || !pages.isEmpty }
    return rows.flatMap { phenomenon, cells in
      (cells.asObject ?? []).compactMap { group, floor in
        let score =
          (phenomenon == Self.pageRow ? refused[group] : right[phenomenon]?[group]) ?? 0
        let wanted = floor.asInt ?? 0
        return score < wanted ? "\(phenomenon) × \(group): \(score) right, floor \(wanted)" : nil
      }
    }
  }
}

extension String {
  fileprivate var enclosed: String { "{\n" + self + "\n}" }
}
