import GongwenJSON
import GongwenModel

/// The content of a `<source path>.meta.json` next to a source: the facts that a crawler saw.
///
/// A sidecar that cannot be read is a diagnostic; the source is processed without it.
struct Sidecar {
  /// Where the source was retrieved from.
  private(set) var url: String?
  /// When, ISO 8601.
  private(set) var retrieved: String?
  /// The content type the server gave.
  private(set) var contentType: String?
  /// Its fault.
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads the bytes of a sidecar, if there is one.
  init(_ bytes: [UInt8]?) {
    guard let bytes else { return }
    do {
      let value = try JSONReader.parse(JSONReader.withoutByteOrderMark(bytes))
      guard case .object(let members) = value else {
        report("the sidecar is not a JSON object")
        return
      }
      reportCase(of: members.map(\.name))
      url = address(of: value)
      retrieved = date("retrieved", of: value)
      contentType = string("contentType", of: value)
    } catch {
      report("the sidecar is not JSON: \(error.message), line \(error.line)")
    }
  }

  /// The members that are read.
  private static let names = ["url", "retrieved", "contentType"]

  /// Reports names that differ from those of members in case alone. Other names are a crawler's own.
  private mutating func reportCase(of names: [String]) {
    for name in names where !Self.names.contains(name) {
      let folded = name.lowercased()
      guard let meant = Self.names.first(where: { $0.lowercased() == folded }) else { continue }
      report("the sidecar's \(name) is not read: did you mean \(meant)?")
    }
  }

  /// The address, as it is given; a relative one completes no link.
  private mutating func address(of value: JSONValue) -> String? {
    guard let text = string("url", of: value) else { return nil }
    let parts = text.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    let isAbsolute =
      parts.count == 3 && parts[0].count > 1 && parts[0].last == ":" && parts[1].isEmpty
      && !parts[2].isEmpty
    if !isAbsolute {
      report("the sidecar's url is not absolute, as https://www.example.gov.cn/a.html")
    }
    return text
  }

  private mutating func string(_ name: String, of value: JSONValue) -> String? {
    guard let member = value[name] else { return nil }
    guard case .string(let text) = member, !text.isEmpty else {
      report("the sidecar's \(name) is not a string")
      return nil
    }
    return text
  }

  /// A date, with a time or without: `2024-05-01`, `2024-05-01T10:00:00+08:00`.
  private mutating func date(_ name: String, of value: JSONValue) -> String? {
    guard let text = string(name, of: value) else { return nil }
    guard WrittenMoment.isOne(text) else {
      report("the sidecar's \(name) is not an ISO 8601 date, as 2024-05-01T10:00:00+08:00")
      return nil
    }
    return text
  }

  private mutating func report(_ message: String) {
    diagnostics.append(
      Diagnostic(code: "sidecar-broken", severity: .warning, message: message))
  }
}
