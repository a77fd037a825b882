import GongwenModel

/// The findings of one verification, at most so many of a kind for each document.
struct Findings {
  /// A broken document can have a fault a character; more than these are not read.
  static let mostOfAKind = 20

  private(set) var list: [Finding] = []
  private var counts: [Key: Int] = [:]

  private struct Key: Hashable {
    let document: String
    let code: Finding.Code
  }

  /// Adds a finding about a place in a document.
  mutating func add(
    _ code: Finding.Code, as severity: Severity = .error, document: String, path: String = "",
    _ message: String
  ) {
    let key = Key(document: document, code: code)
    counts[key, default: 0] += 1
    guard counts[key, default: 0] <= Self.mostOfAKind else { return }
    let place = path.isEmpty ? document : document + ": " + path
    list.append(Finding(code, severity: severity, message: place + ": " + message))
  }

  /// All findings, with the number of those that were left out.
  func finished() -> [Finding] {
    let rest = counts.filter { $0.value > Self.mostOfAKind }.sorted {
      ($0.key.document, $0.key.code.rawValue) < ($1.key.document, $1.key.code.rawValue)
    }
    return list
      + rest.map { key, count in
        Finding(
          key.code,
          message: "\(key.document): and \(count - Self.mostOfAKind) more of this kind")
      }
  }
}
