/// A release, 1.2.3, in its order (Semantic Versioning 2.0.0, 11). Other texts are older than every release.
struct ReleaseVersion: Comparable {
  private let numbers: [Int]

  init(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }
    self.numbers = numbers.count == parts.count ? numbers : []
  }

  static func < (left: ReleaseVersion, right: ReleaseVersion) -> Bool {
    left.numbers.lexicographicallyPrecedes(right.numbers)
  }
}
