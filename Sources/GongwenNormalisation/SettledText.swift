import GongwenModel
import GongwenText

/// Finds the text that no rule of the standard profile would change, except for its blanks, so that it
/// is taken over in whole stretches: most paragraphs of a careful release.
///
/// The answer is on the safe side: text that a rule might test twice is not settled, and the rules process
/// it. The answer is valid for text with Chinese in it. Where every other character stays as it
/// is, what becomes of a blank hangs on at most two characters at either side of it.
struct SettledText {
  /// A run of blanks that the rules change.
  struct Blanks {
    /// Its place in the text, from the text's start.
    let range: Range<Int>
    /// The rule that changes it.
    let rule: Rule
    /// Whether one space stands for it; else nothing does.
    let isSpace: Bool
  }

  /// The runs of blanks that change, in order.
  private(set) var blanks: [Blanks] = []

  /// Whether no rule would change anything but ``blanks``, which hold for this text only if so.
  mutating func holds(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    blanks.removeAll(keepingCapacity: true)
    return text.withUnsafeBufferPointer { text in
      walk(Characters(text: text))
    }
  }

  /// A text and the forms of its characters.
  private struct Characters {
    let text: UnsafeBufferPointer<Unicode.Scalar>

    /// The form at a place, open outside of the text.
    func form(_ index: Int) -> SettledForm {
      text.indices.contains(index) ? SettledForm.of(text[index]) : .open
    }

    func isChinese(_ index: Int) -> Bool {
      form(index).isChinese
    }

    func isDigit(_ index: Int) -> Bool {
      text.indices.contains(index) && NormalisationWorkspace.isDigit(text[index])
    }

    func isScalar(_ scalar: Unicode.Scalar, _ index: Int) -> Bool {
      text.indices.contains(index) && text[index] == scalar
    }

    /// The place behind the digits, and the blanks among them, from a place on.
    func behindDigits(_ start: Int) -> Int {
      var index = start
      while isDigit(index) || form(index) == .blank { index += 1 }
      return index
    }
  }

  private mutating func walk(_ characters: Characters) -> Bool {
    let forms = SettledForm.basicPlane
    var hasChinese = false
    var index = 0
    while index < characters.text.count {
      let scalar = characters.text[index]
      guard scalar.value < 0x10000, let form = SettledForm(rawValue: forms[scalar]) else {
        return false
      }
      if form.isSettled {
        hasChinese = hasChinese || form.isChinese
        index += 1
        continue
      }
      switch form {
      case .open: return false
      case .blank:
        let start = index
        while characters.form(index + 1) == .blank { index += 1 }
        guard settle(start..<index + 1, in: characters) else { return false }
      default:
        guard stays(form, at: index, in: characters) else { return false }
      }
      index += 1
    }
    return hasChinese
  }

  /// Whether a mark stays at its place.
  private func stays(_ form: SettledForm, at index: Int, in characters: Characters) -> Bool {
    switch form {
    case .colon:
      return !(characters.isDigit(index - 1) && characters.isDigit(index + 1))
    case .inNumber:
      return characters.isDigit(index - 1) && characters.isDigit(index + 1)
    case .bracket:
      let end = characters.behindDigits(index + 1)
      if characters.isScalar("）", end) || characters.isScalar("〕", end) {
        // Four digits may be the year of a document number.
        return end - index <= 4
          && (characters.isChinese(index - 1)
            || characters.isScalar("）", end) && characters.isChinese(end + 1))
      }
      return characters.isChinese(index - 1) || characters.isChinese(end)
    case .yearBracket:
      return !characters.isScalar("）", characters.behindDigits(index + 1))
    case .point:
      return characters.form(index - 1) == .latin && !characters.isScalar(".", index + 1)
        && !characters.isScalar("%", index - 1) && !characters.isScalar("‰", index - 1)
    case .hyphen:
      return !characters.isScalar("-", index + 1)
    default:
      return false
    }
  }

  /// Finds what ``SpaceRules`` make of a run of blanks; false where they would have to look farther.
  private mutating func settle(_ run: Range<Int>, in characters: Characters) -> Bool {
    guard run.lowerBound > 0, run.upperBound < characters.text.count else {
      blanks.append(Blanks(range: run, rule: .spaceFold, isSpace: false))
      return true
    }
    let before = characters.form(run.lowerBound - 1)
    let after = characters.form(run.upperBound)
    // 2 0 1 1 年: the digits of a line that may be letter-spaced.
    if characters.isDigit(run.lowerBound - 1), characters.form(run.lowerBound - 2) == .blank,
      characters.form(run.upperBound + 1) == .blank
    {
      return false
    }
    if before == .ideograph, after == .ideograph {
      let areSingle =
        isSeparator(at: run.lowerBound - 2, in: characters)
        && isSeparator(at: run.upperBound + 1, in: characters)
      if areSingle {
        // A blank may be between two names.
        if characters.form(run.lowerBound - 2) == .blank,
          characters.form(run.upperBound + 1) == .blank
        {
          return false
        }
        blanks.append(Blanks(range: run, rule: .spaceCJK, isSpace: false))
        return true
      }
    } else if before == .ideograph, characters.isDigit(run.upperBound),
      SpaceRules.endsOfStatements.contains(characters.text[run.lowerBound - 1])
    {
      return false
    } else if before == .latin, after == .ideograph, mayBeLabel(at: run.upperBound, in: characters)
    {
      return false
    } else if before.isWide || after.isWide {
      blanks.append(Blanks(range: run, rule: .spaceCJK, isSpace: false))
      return true
    } else if before == .side || after == .side {
      return false
    }
    if run.count > 1 || characters.text[run.lowerBound] != " " {
      blanks.append(Blanks(range: run, rule: .spaceFold, isSpace: true))
    }
    return true
  }

  /// Whether a colon is a few characters behind an index: 210008 电话：….
  private func mayBeLabel(at index: Int, in characters: Characters) -> Bool {
    let end = min(characters.text.count, index + SpaceRules.longestLabel + 1)
    return (index..<end).contains {
      characters.text[$0] == "：" || characters.text[$0] == ":"
    }
  }

  /// Whether the character at an index next to an ideograph separates it from a word.
  private func isSeparator(at index: Int, in characters: Characters) -> Bool {
    guard characters.text.indices.contains(index) else { return true }
    switch characters.form(index) {
    case .blank, .wide, .side, .colon, .bracket, .yearBracket: return true
    case .chinese: return characters.text[index] == "、"
    default: return false
    }
  }
}
