import GongwenLanguage

/// Sizes of letters that differ by chance, as in the text of a scanned page: a recogniser gives each line or word the size of
/// its own picture. They are one size, that of most of their characters.
///
/// A setter uses few sizes so close to each other, and does not change them from line to line.
struct ShakySizes {
  /// For each font, by its place, the one whose size it has; nil where no size is shaky.
  private(set) var fonts: [UInt16]?

  /// Neighbouring sizes of one print differ by at most this share: half a point of ten.
  private static let step = Share(6, of: 100)
  /// A size of one print differs from the usual one by at most this share: two points of sixteen.
  private static let reach = Share(13, of: 100)
  /// The least number of sizes, and of changes between them as a share of the lines.
  private static let leastSizes = 3
  private static let changes = Share(1, of: 3)

  /// Examines the characters of a source.
  ///
  /// - Parameters:
  ///   - fonts: the fonts; the first one is unknown.
  ///   - fontOf: the font of each character, by its place.
  ///   - isVisible: whether a character is no blank, and whether it ends a line.
  init(
    _ fonts: [PrintedFont], _ fontOf: [UInt16],
    isVisible: (Int) -> (visible: Bool, endsLine: Bool)
  ) {
    let chains = Self.chains(fonts)
    guard !chains.isEmpty else { return }
    var chainOf = [Int](repeating: -1, count: fonts.count)
    for (number, chain) in chains.enumerated() { for font in chain { chainOf[font] = number } }
    var characters = [Int](repeating: 0, count: fonts.count)
    var (lines, changes) = (
      [Int](repeating: 0, count: chains.count), [Int](repeating: 0, count: chains.count)
    )
    var last = 0
    var isNewLine = true
    for index in fontOf.indices {
      let (visible, endsLine) = isVisible(index)
      if endsLine { isNewLine = true }
      guard visible else { continue }
      let font = Int(fontOf[index])
      characters[font] += 1
      let chain = chainOf[font]
      if chain >= 0 {
        if isNewLine { lines[chain] += 1 }
        if font != last, chainOf[last] == chain { changes[chain] += 1 }
      }
      isNewLine = false
      last = font
    }
    var result = fonts.indices.map { UInt16($0) }
    var isShaky = false
    for (number, chain) in chains.enumerated()
    where changes[number] > 0 && Self.changes.isReached(by: changes[number], of: lines[number]) {
      isShaky = true
      let usual = Self.middle(of: chain, by: characters)
      // Larger letters are those of a title, though sizes between lead up to them.
      for font in chain
      where !Self.reach.isExceeded(
        by: abs(fonts[font].size - fonts[usual].size), of: fonts[usual].size)
      {
        result[font] = UInt16(usual)
      }
    }
    if isShaky { self.fonts = result }
  }

  /// The fonts of one name and shade whose sizes follow each other closely.
  private static func chains(_ fonts: [PrintedFont]) -> [[Int]] {
    let known = fonts.indices.filter { fonts[$0].size > 0 }
    let faces = Dictionary(grouping: known) {
      PrintedFont(name: fonts[$0].name, size: 0, lightness: fonts[$0].lightness)
    }
    var result: [[Int]] = []
    for face in faces.values where face.count >= leastSizes {
      var chain: [Int] = []
      for font in face.sorted(by: { fonts[$0].size < fonts[$1].size }) {
        if let last = chain.last,
          step.isExceeded(by: fonts[font].size - fonts[last].size, of: fonts[last].size)
        {
          if chain.count >= leastSizes { result.append(chain) }
          chain = []
        }
        chain.append(font)
      }
      if chain.count >= leastSizes { result.append(chain) }
    }
    return result
  }

  /// The font, of some by their sizes, in which the middle one of all characters is.
  private static func middle(of chain: [Int], by characters: [Int]) -> Int {
    let half = chain.reduce(0) { $0 + characters[$1] } / 2
    var sum = 0
    for font in chain {
      sum += characters[font]
      if sum > half { return font }
    }
    return chain[chain.count - 1]
  }
}
