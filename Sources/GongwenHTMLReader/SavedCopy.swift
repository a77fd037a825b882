import GongwenModel

/// The evidence that a page is a saved copy of another.
struct SavedCopy {
  /// The address it was saved from, if it names one.
  private(set) var address: String?
  private var isArchived = false

  /// How far from the start of a page marks are looked for, in characters.
  private static let reach = 262_144

  /// Looks for the mark of the web (`<!-- saved from url=(0023)http://… -->`, as browsers write it) and for the
  /// frame of the Internet Archive.
  init(_ scalars: [Unicode.Scalar]) {
    let start = scalars.prefix(Self.reach)
    for index in Self.declarations(in: start) {
      if Self.starts(start, index, with: "<!-- saved from url=(") {
        address = Self.address(start[index...].dropFirst(21)) ?? address
      } else if Self.starts(start, index, with: "<!-- BEGIN WAYBACK TOOLBAR INSERT") {
        isArchived = true
      }
    }
  }

  /// The places of comments and the like.
  private static func declarations(in text: ArraySlice<Unicode.Scalar>) -> [Int] {
    let start = text.startIndex
    return text.withUnsafeBufferPointer { text in
      var places: [Int] = []
      var index = 1
      while index < text.count {
        if text[index] == "!", text[index - 1] == "<" { places.append(start + index - 1) }
        index += 1
      }
      return places
    }
  }

  /// The diagnostic of a saved copy.
  var diagnostics: [Diagnostic] {
    guard address != nil || isArchived else { return [] }
    let from = address.map { " from \($0)" } ?? " by the Internet Archive"
    return [
      Diagnostic(
        code: "saved-copy", severity: .info,
        message: "a copy of a page, saved\(from); what the page loads later may be missing")
    ]
  }

  private static func starts(
    _ text: ArraySlice<Unicode.Scalar>, _ index: Int, with word: String
  ) -> Bool {
    text[index...].starts(with: word.unicodeScalars)
  }

  /// `0023)http://…` up to a blank.
  private static func address(_ text: ArraySlice<Unicode.Scalar>) -> String? {
    let digits = text.prefix { ("0"..."9").contains($0) }
    guard !digits.isEmpty, text.dropFirst(digits.count).first == ")" else { return nil }
    let address = text.dropFirst(digits.count + 1).prefix(2_048)
      .prefix { $0.value > 0x20 && $0 != ">" }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: address)
    return String(view).hasPrefix("http") ? String(view) : nil
  }
}
