/// The lines of ignore files from the inputs folder down to one folder, read as git reads `.gitignore`
/// (<https://git-scm.com/docs/gitignore>): the last line that matches decides.
struct IgnoreRules: Hashable, Sendable {
  /// The name of ignore files.
  static let fileName = ".gongwenignore"
  /// The largest ignore file that is read, in bytes.
  static let largest = 1 << 20

  /// A part of a pattern between slashes.
  enum Part: Hashable, Sendable {
    /// `**`: any number of folders.
    case folders
    case name(Glob)
  }

  /// A line.
  struct Rule: Hashable, Sendable {
    /// The path of the ignore file's folder, with its last slash; empty for the inputs folder.
    let folder: String
    /// How many folders that path has.
    private let depth: Int
    /// Whether what it matches is not excluded.
    let isNegated: Bool
    /// Whether it matches folders only.
    let isForFolders: Bool
    /// The parts of the pattern between slashes.
    private let parts: [Part]

    /// Reads a line; nil for a blank one and a comment.
    init?(_ line: Substring, folder: String) {
      var text = Self.trimmed(line)
      guard let first = text.first, first != "#" else { return nil }
      isNegated = first == "!"
      if isNegated { text.removeFirst() }
      isForFolders = text.last == "/"
      if isForFolders { text.removeLast() }
      // A slash at the start or inside ties the pattern to the folder of the file.
      let isTied = text.contains("/")
      let names = text.split(separator: "/").map(String.init)
      guard !text.isEmpty, !names.isEmpty else { return nil }
      var parts: [Part] = isTied ? [] : [.folders]
      for name in names {
        if name != "**" {
          parts.append(.name(Glob(name)))
        } else if parts.last != .folders {
          parts.append(.folders)
        }
      }
      // At the end `**` is all that is inside, and not the folder itself.
      if parts.last == .folders, isTied || names.count > 1 { parts.append(.name(Glob("*"))) }
      self.folder = folder
      depth = folder.split(separator: "/").count
      self.parts = parts
    }

    /// Without blanks at the end, unless a backslash is before them.
    private static func trimmed(_ line: Substring) -> Substring {
      var text = line
      while text.last == " " || text.last == "\t", !text.dropLast().hasSuffix("\\") {
        text.removeLast()
      }
      return text
    }

    /// Whether it matches a path below its folder, whose names are `names`.
    func matches(_ path: String, _ names: [String], isFolder: Bool) -> Bool {
      (isFolder || !isForFolders) && path.hasPrefix(folder)
        && Wildcard.matches(parts.count, names.count - depth) {
          parts[$0] == .folders
        } fits: {
          if case .name(let glob) = parts[$0] { glob.matches(names[depth + $1]) } else { false }
        }
    }
  }

  /// All lines, those of the inputs folder first.
  private(set) var rules: [Rule] = []

  /// The mark that some editors put before UTF-8.
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Adds the lines of an ignore file, with or without a byte order mark. Bytes that are not UTF-8 match nothing; returns
  /// whether there are none.
  @discardableResult
  mutating func add(_ bytes: [UInt8], folder: String) -> Bool {
    let own =
      bytes.starts(with: Self.byteOrderMark) ? bytes[Self.byteOrderMark.count...] : bytes[...]
    let text = String(decoding: own, as: UTF8.self)
    rules += text.split(whereSeparator: \.isNewline).compactMap { Rule($0, folder: folder) }
    return String(validating: own, as: UTF8.self) != nil
  }

  /// The rule that decides about a path, without a last slash; nil where none matches.
  func last(matching path: String, isFolder: Bool) -> Rule? {
    if rules.isEmpty { return nil }
    let names = path.split(separator: "/").map(String.init)
    return rules.last { $0.matches(path, names, isFolder: isFolder) }
  }
}
