import Foundation

/// What is said beside the data.
enum Console {
  /// A line on standard error.
  static func complain(_ text: String) {
    FileHandle.standardError.write(Data("gongwen-bench: \(text)\n".utf8))
  }
}
