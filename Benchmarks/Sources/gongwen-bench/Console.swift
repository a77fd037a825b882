import Foundation

/// Output in addition to tables.
enum Console {
  /// A value as a line of JSON.
  static func print(json value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    FileHandle.standardOutput.write(try encoder.encode(value) + Data("\n".utf8))
  }

  /// A line on standard error.
  static func complain(_ text: String) {
    FileHandle.standardError.write(Data("gongwen-bench: \(text)\n".utf8))
  }
}
