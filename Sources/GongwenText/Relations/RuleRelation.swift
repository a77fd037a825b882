public import GongwenModel

/// Which source characters a rule may turn into which text, for the program's own use: to divide an edit,
/// and to check what was made before it is written.
///
/// The published table (`rules.json`) gives the same relations; a test compares the two. Here they are
/// code, since they are asked of every edit of every document; `verify` evaluates the table and not this.
public enum RuleRelation {
  /// Source characters, or those of a text.
  public typealias Characters = ArraySlice<Unicode.Scalar>

  /// Whether a rule may turn source characters into a text.
  public static func permits(_ rule: Rule, _ source: Characters, _ text: Characters) -> Bool {
    switch rule {
    case .widthAlphanumeric: return isHalfWidth(source, text, of: isWideAlphanumeric)
    case .widthSymbol: return isHalfWidth(source, text, of: isWideSymbol)
    case .punctuation: return isPunctuation(source, text)
    case .quotation:
      return 1...2 ~= source.count && source.allSatisfy(quotationMarks.contains)
        && text.count == 1 && text.allSatisfy(curlyMarks.contains)
    case .dash:
      return !source.isEmpty && source.allSatisfy(dashes.contains) && !text.isEmpty
        && text.allSatisfy { $0 == "—" }
    case .spaceIndent, .spaceCJK: return text.isEmpty && isBlank(source)
    case .spaceFold:
      return (text.isEmpty || !source.isEmpty && text.elementsEqual(" ".unicodeScalars))
        && isBlank(source)
    case .lineJoin:
      return
        (text.isEmpty || text.elementsEqual(" ".unicodeScalars)
        || text.elementsEqual("\n".unicodeScalars)) && isBlank(source)
    case .hyphenJoin:
      return !source.isEmpty
        && source.allSatisfy { hyphens.contains($0) || UnicodeClass.isBlank($0) }
        && (text.isEmpty || text.elementsEqual("-".unicodeScalars))
    case .entity: return source == text || isReferences(source, text)
    case .compatibility: return isCompatible(source, text)
    case .composition: return UnicodeNormaliser.nfc(Array(source)).elementsEqual(text)
    case .bracket: return isYearBracket(trimmed(source), text)
    case .marker: return isMarker(source, text)
    case .headingStop:
      let stop = trimmed(source)
      return text.isEmpty && stop.count == 1 && stop.allSatisfy(headingStops.contains)
    case .listMark:
      let mark = trimmed(source)
      return text.isEmpty
        && (isBlank(source) || 1...2 ~= mark.count && mark.allSatisfy(isListMark))
    case .markup: return text.isEmpty && isMarkup(source)
    case .replacement:
      return source.count == 1 && source == text && source.first == "\u{FFFD}"
    case .noteMark:
      return source.count == text.count
        && zip(source, text).allSatisfy { Superscripts.superscript(of: $0) == $1 }
    case .tocLeader:
      return text.isEmpty && !source.isEmpty && source.allSatisfy(isLeader)
    }
  }

  private static let quotationMarks: ScalarTable = "\"'“”‘’„‟＂＇「」『』`"
  private static let curlyMarks: ScalarTable = "“”‘’"
  private static let dashes: ScalarTable = "-－–—―─‐‑−⸺"
  private static let hyphens: ScalarTable = "-\u{AD}\u{2010}\u{2011}"
  private static let headingStops: ScalarTable = "。｡：:.．【】（）()"
  private static let listMarks: ScalarTable =
    "●○◎◇◆□■△▲▽▼☆★►▶▷◄▸▹‣•·・∙◦⁃※☑✓✔√➢➤➔→*＊+＋-－–—§¤▪▫◾◽❖✦✧"
  private static let leaders: ScalarTable = ".…·．。⋯‥-—_"
  private static let romans: ScalarTable = "IVXLCivxlcⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹⅺⅻ"

  private static func isBlank(_ source: Characters) -> Bool {
    source.allSatisfy(UnicodeClass.isBlank)
  }

  private static func isListMark(_ scalar: Unicode.Scalar) -> Bool {
    listMarks.contains(scalar) || ("\u{F020}"..."\u{F0FF}").contains(scalar)
  }

  private static func isLeader(_ scalar: Unicode.Scalar) -> Bool {
    leaders.contains(scalar) || ("0"..."9").contains(scalar) || ("０"..."９").contains(scalar)
      || romans.contains(scalar)
      || UnicodeClass.isBlank(scalar)
  }

  /// The characters without the White_Space at both ends.
  static func trimmed(_ scalars: Characters) -> Characters {
    var slice = scalars
    while let first = slice.first, first.properties.isWhitespace { slice.removeFirst() }
    while let last = slice.last, last.properties.isWhitespace { slice.removeLast() }
    return slice
  }

  private static func isYearBracket(_ source: Characters, _ text: Characters) -> Bool {
    guard source.count == 1, text.count == 1, let from = source.first, let to = text.first else {
      return false
    }
    switch from {
    case "[", "(", "（", "［", "〔", "﹝", "【": return to == "〔"
    case "]", ")", "）", "］", "〕", "﹞", "】": return to == "〕"
    default: return false
    }
  }
}
