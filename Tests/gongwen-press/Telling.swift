/// How often wrong documents say that they may be wrong, and right ones too.
struct Telling {
  private var wrong = Count()
  private var right = Count()
  /// Documents by code: right, wrong.
  private var codes: [String: (right: Int, wrong: Int)] = [:]
  /// The certainty of each document and whether it is right.
  private var curve: [(certainty: Int, isRight: Bool)] = []

  private struct Count {
    var documents = 0
    var told = 0
    var warned = 0
  }

  /// Counts a document. One that was refused has told.
  mutating func count(_ doubts: Doubts, isRight: Bool) {
    var count = isRight ? right : wrong
    count.documents += 1
    if !doubts.codes.isEmpty { count.told += 1 }
    if doubts.hasWarning { count.warned += 1 }
    if isRight { right = count } else { wrong = count }
    for code in doubts.codes {
      let before = codes[code] ?? (0, 0)
      codes[code] = isRight ? (before.right + 1, before.wrong) : (before.right, before.wrong + 1)
    }
    curve.append((doubts.certainty, isRight))
  }

  /// The counts, the codes that tell most, and the share of wrong documents among the least certain ones.
  var markdown: String {
    var lines = ["", "Doubts told:"]
    lines.append(
      "- wrong documents: \(wrong.documents); with a diagnostic \(wrong.told), a warning \(wrong.warned)"
    )
    lines.append(
      "- right documents: \(right.documents); with a diagnostic \(right.told), a warning \(right.warned)"
    )
    lines += codes.sorted { ($1.value.wrong, $0.key) < ($0.value.wrong, $1.key) }.map {
      "- \($0.key): \($0.value.wrong) wrong, \($0.value.right) right"
    }
    lines.append("")
    lines += ["| least certain | wrong among them | of all wrong |", "| ---: | ---: | ---: |"]
    let sorted = curve.sorted { $0.certainty < $1.certainty }
    for share in Self.shares {
      let least = sorted.prefix(sorted.count * share / 100)
      let found = least.count { !$0.isRight }
      let all = max(1, wrong.documents)
      lines.append("| \(share) % | \(found) of \(least.count) | \(100 * found / all) % |")
    }
    let bands = Dictionary(grouping: curve) { $0.certainty / 10 * 10 }.sorted { $0.key < $1.key }
    lines += ["", "| certainty from | documents | right |", "| ---: | ---: | ---: |"]
    lines += bands.map { band, documents in
      "| \(band) | \(documents.count) | \(100 * documents.count(where: \.isRight) / documents.count) % |"
    }
    return lines.joined(separator: "\n")
  }

  private static let shares = [5, 10, 20, 30, 50]
}
