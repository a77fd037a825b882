import ArgumentParser

/// Ranges of seeds.
enum Seeds {
  static func parse(_ text: String) throws -> ClosedRange<UInt64> {
    let parts = text.split(separator: ".", omittingEmptySubsequences: true).compactMap {
      UInt64($0)
    }
    guard parts.count == 2, parts[0] <= parts[1] else {
      throw ValidationError("seeds are written as 1..100")
    }
    return parts[0]...parts[1]
  }
}
