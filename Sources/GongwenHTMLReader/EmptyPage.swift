import GongwenModel

/// A page that shows no text of its own: what it has instead.
struct EmptyPage {
  private var frames = 0
  private var scripts = 0
  private var pictures = 0
  private var redirections = 0

  /// Counts the tags of a page.
  init(_ scalars: [Unicode.Scalar]) {
    var index = 0
    while index < scalars.count {
      let start = index
      index += 1
      guard scalars[start] == "<" else { continue }
      switch Self.name(scalars, from: start + 1) {
      case "frame", "iframe": frames += 1
      case "script": scripts += 1
      case "img", "canvas", "svg": pictures += 1
      case "meta": redirections += Self.isRedirection(scalars, from: start) ? 1 : 0
      default: break
      }
    }
  }

  /// Why it gives no document.
  var failure: StageFailure {
    let kinds: [(count: Int, noun: String, advice: String)] = [
      (redirections, "redirection", "fetch the page that it leads to"),
      (frames, "frame", "fetch the pages of its frames"),
      (scripts, "script", "save it as a browser shows it, or fetch what its scripts load"),
      (pictures, "picture", "recognise the text of its pictures"),
    ]
    let found = kinds.filter { $0.count > 0 }
    let parts = found.map { "\($0.count) \($0.noun)\($0.count == 1 ? "" : "s")" }
    let contents = parts.isEmpty ? "" : ", only \(parts.joined(separator: ", "))"
    let advice = found.first?.advice ?? "remove it or fetch it again"
    return StageFailure(
      stage: .read, code: "blank-file", message: "the page shows no text\(contents); \(advice)")
  }

  /// The name of a tag in lower case; no name that matters is longer than six letters.
  private static func name(_ scalars: [Unicode.Scalar], from start: Int) -> String {
    let letters = scalars[start...].prefix(7).prefix { $0.properties.isAlphabetic && $0.isASCII }
    return String(String.UnicodeScalarView(letters)).lowercased()
  }

  /// Whether a META tag is `http-equiv="refresh"` with an address.
  private static func isRedirection(_ scalars: [Unicode.Scalar], from start: Int) -> Bool {
    // Longer ones are cut: an address is short.
    let tag = scalars[start...].prefix(2_000).prefix { $0 != ">" }
    let text = String(String.UnicodeScalarView(tag)).lowercased()
    return text.contains("refresh") && text.contains("url")
  }
}
