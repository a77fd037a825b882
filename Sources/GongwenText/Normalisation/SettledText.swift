/// Tells the text that no rule of the standard profile would change, so that it is taken over whole:
/// most paragraphs of a careful release.
///
/// The answer is on the safe side: whatever a rule might look at twice is not settled, and goes
/// through the rules. It holds for text with Chinese in it, with no blanks.
enum SettledText {
  /// What has to be known of a character.
  private enum Form: UInt8 {
    /// Rules look at it.
    case open
    /// Chinese, as it is.
    case chinese
    /// A letter, digit or sign, as it is.
    case latin
    /// A mark that stays in a text with Chinese in it.
    case mark
    /// ：, which is half width between digits.
    case colon
    /// （, which follows the text beside it.
    case bracket
    /// 〔, which closes a year.
    case yearBracket
    /// A point behind a letter or digit.
    case point
    /// A comma or colon between digits.
    case inNumber
    /// A hyphen; two may be a dash.
    case hyphen
  }

  /// Whether no rule would change the text.
  static func contains(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.withUnsafeBufferPointer { text in
      forms.withUnsafeBufferPointer { forms in contains(text, forms) }
    }
  }

  private static func contains(
    _ text: UnsafeBufferPointer<Unicode.Scalar>, _ forms: UnsafeBufferPointer<Form>
  ) -> Bool {
    var hasChinese = false
    for index in text.indices {
      guard text[index].value < 0x10000 else { return false }
      switch forms[Int(text[index].value)] {
      case .latin, .mark: break
      case .chinese: hasChinese = true
      case .open: return false
      case let form:
        guard holds(form, at: index, in: text, forms) else { return false }
      }
    }
    return hasChinese
  }

  /// Whether a mark stays where it stands.
  private static func holds(
    _ form: Form, at index: Int, in text: UnsafeBufferPointer<Unicode.Scalar>,
    _ forms: UnsafeBufferPointer<Form>
  ) -> Bool {
    func isDigit(_ index: Int) -> Bool {
      text.indices.contains(index) && NormalisationWorkspace.isDigit(text[index])
    }
    func near(_ index: Int) -> Form {
      guard text.indices.contains(index), text[index].value < 0x10000 else { return .open }
      return forms[Int(text[index].value)]
    }
    switch form {
    case .colon:
      return !(isDigit(index - 1) && isDigit(index + 1))
    case .inNumber:
      return isDigit(index - 1) && isDigit(index + 1)
    case .bracket:
      return !isDigit(index + 1) && (near(index - 1) == .chinese || near(index + 1) == .chinese)
    case .yearBracket:
      var end = index + 1
      while isDigit(end) { end += 1 }
      return end < text.count && (end == index + 1 || text[end] == "〕")
    case .point:
      return near(index - 1) == .latin && index + 1 < text.count && text[index + 1] != "."
    case .hyphen:
      return index + 1 < text.count && text[index + 1] != "-"
    default:
      return false
    }
  }

  /// The forms of the Basic Multilingual Plane.
  private static let forms: [Form] = {
    var forms = (0..<0x10000).map { code in Unicode.Scalar(code).map(usual) ?? .open }
    let marks: [(Form, String)] = [
      (.mark, "，；！？。“”‘’〕）—·～"), (.colon, "："), (.bracket, "（"), (.yearBracket, "〔"),
      (.point, "."), (.inNumber, ",:"), (.hyphen, "-"), (.open, "【】<－―─⸺–"),
    ]
    for (form, scalars) in marks {
      for scalar in scalars.unicodeScalars { forms[Int(scalar.value)] = form }
    }
    return forms
  }()

  /// The form of a character that has no role in any rule by itself.
  private static func usual(_ scalar: Unicode.Scalar) -> Form {
    guard scalar.value < 0x300 || !UnicodeNormaliser.isUnstableNFC(scalar),
      Radicals.ideograph(scalar) == nil, WidthTable.ascii(scalar) == nil,
      WidthTable.usualMark(scalar) == nil
    else { return .open }
    switch CharacterClass.of(scalar) {
    case .cjk: return .chinese
    case .latin: return .latin
    case .contextual, .blank, .ignorable: return .open
    }
  }
}
