import GongwenLanguage

/// Words of the messages of servers.
extension WebWords {
  /// Whether a line names a day (3月8日): the message of a server names none, an announcement of maintenance does.
  static func namesDay(_ key: [Unicode.Scalar]) -> Bool {
    key.indices.contains { month in
      guard key[month] == "月", month > 0, WebForm.isDigit(key[month - 1]) else { return false }
      let day = key[(month + 1)...].prefix { WebForm.isDigit($0) }
      return !day.isEmpty && day.endIndex < key.count && key[day.endIndex] == "日"
    }
  }

  func isError(_ key: [Unicode.Scalar]) -> Bool {
    if WebPhrases.errors.stands(in: key[...]) { return true }
    let code = key.prefix { WebForm.isDigit($0) }
    // Codes of HTTP have three digits.
    guard code.count == 3,
      ["403", "404", "500", "502", "503"].contains(String(String.UnicodeScalarView(code)))
    else { return false }
    return code.count == key.count
      || key[code.count].properties.isAlphabetic && !WebForm.isHan(key[code.count])
  }
}
