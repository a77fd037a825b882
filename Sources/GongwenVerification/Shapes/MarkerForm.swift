import GongwenJSON

/// Reads the text of a marker by the forms of the contract: scheme, ordinal and the number of an inserted unit.
struct MarkerForm: Equatable {
  /// The meaning of its words.
  enum Reading: Equatable {
    /// These numbers.
    case numbers(ordinal: Int, insert: Int?)
    /// It is of the scheme and has no number.
    case unnumbered
    /// It is not of the scheme.
    case other
    /// The verifier does not know the scheme.
    case unknown
  }

  /// Units named by a word behind 第 and a numeral.
  private static let words: [String: [String]] = [
    "part": ["编", "編", "篇", "部分"], "subpart": ["分编", "分編"], "chapter": ["章"],
    "division": ["节", "節"], "article": ["条", "條"],
  ]

  /// The letters of the segments of a stable id, by the scheme of the unit.
  static let stableLetters = [
    "part": "bian", "subpart": "fenbian", "chapter": "zhang", "division": "jie",
    "article": "tiao", "chinese-comma": "yi", "chinese-paren": "er", "arabic-dot": "san",
    "arabic-paren": "si", "arabic-comma": "dun", "arabic-half-paren": "ban", "circled": "quan",
    "decimal": "dian", "latin": "la", "roman": "luo", "heavenly-stem": "gan", "box": "zhuanlan",
    "appendix": "fujian",
  ]

  /// Reads a marker of a scheme.
  static func read(_ text: String, scheme: String) -> Reading {
    let scalars = [Unicode.Scalar](text.unicodeScalars).filter { !Blank.contains($0) }[...]
    if let words = words[scheme] { return named(scalars, by: words, scheme) }
    switch scheme {
    case "chinese-comma": return plain(scalars, from: [], to: ["、"])
    case "chinese-paren", "arabic-paren": return plain(scalars, from: ["（", "("], to: ["）", ")"])
    case "arabic-dot": return plain(scalars, from: [], to: ["."])
    case "arabic-comma": return plain(scalars, from: [], to: ["、"])
    case "arabic-half-paren": return plain(scalars, from: [], to: ["）", ")"])
    case "circled": return circled(scalars)
    case "decimal": return decimal(scalars)
    case "box", "appendix": return labelled(scalars)
    case "heavenly-stem": return listed(scalars, among: stems)
    case "latin": return listed(scalars, among: letters)
    case "roman": return listed(scalars, among: romans)
    case "dash", "bullet": return .unnumbered
    default: return .unknown
    }
  }

  private static func named(
    _ text: ArraySlice<Unicode.Scalar>, by words: [String], _ scheme: String
  ) -> Reading {
    guard text.first == "第" else { return .other }
    let rest = text.dropFirst()
    for word in words {
      let sign = Array(word.unicodeScalars)
      guard let end = rest.indices.first(where: { rest[$0...].starts(with: sign) }) else {
        continue
      }
      if scheme == "article", let place = rest[..<end].lastIndex(where: { $0 == "-" || $0 == "之" })
      {
        // 第4-1條, 第四之一條
        guard let ordinal = NumberReader.value(rest[..<place]), end + sign.count == rest.endIndex,
          let insert = NumberReader.value(rest[(place + 1)..<end])
        else { return .other }
        return .numbers(ordinal: ordinal, insert: insert)
      }
      guard case .numbers(let ordinal, _) = reading(of: rest[..<end]) else {
        return reading(of: rest[..<end])
      }
      let behind = rest[end...].dropFirst(sign.count)
      guard behind.first == "之" else {
        return behind.isEmpty ? .numbers(ordinal: ordinal, insert: nil) : .other
      }
      guard let insert = NumberReader.value(behind.dropFirst()) else { return .other }
      return .numbers(ordinal: ordinal, insert: insert)
    }
    return .other
  }

  private static func plain(
    _ text: ArraySlice<Unicode.Scalar>, from opens: [Unicode.Scalar], to closes: [Unicode.Scalar]
  ) -> Reading {
    guard let close = text.last, closes.contains(close), let first = text.first,
      opens.isEmpty || opens.contains(first)
    else { return .other }
    return reading(of: text.dropFirst(opens.isEmpty ? 0 : 1).dropLast())
  }

  /// A numeral; one with other signs is of another scheme, one that has no value is not known.
  private static func reading(of numeral: ArraySlice<Unicode.Scalar>) -> Reading {
    if let ordinal = NumberReader.value(numeral) { return .numbers(ordinal: ordinal, insert: nil) }
    return !numeral.isEmpty && numeral.allSatisfy(NumberReader.isNumeral) ? .unknown : .other
  }

  private static func circled(_ text: ArraySlice<Unicode.Scalar>) -> Reading {
    guard text.count == 1, let sign = text.first else { return .other }
    let ordinal: UInt32? =
      switch sign.value {
      case 0x2460...0x2473: sign.value - 0x2460 + 1
      case 0x2776...0x277F: sign.value - 0x2776 + 1
      case 0x2780...0x2789: sign.value - 0x2780 + 1
      case 0x278A...0x2793: sign.value - 0x278A + 1
      case 0x24F5...0x24FE: sign.value - 0x24F5 + 1
      case 0x3251...0x325F: sign.value - 0x3251 + 21
      case 0x32B1...0x32BF: sign.value - 0x32B1 + 36
      default: nil
      }
    return ordinal.map { .numbers(ordinal: Int($0), insert: nil) } ?? .other
  }

  private static let stems = Array("甲乙丙丁戊己庚辛壬癸").map { String($0) }
  private static let letters = Array("abcdefghijklmnopqrstuvwxyz").map { String($0) }
  private static let romans = [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii",
  ]
  private static let marks = "（()）.、．".unicodeScalars

  /// A sign of a list, with marks around it; one of Ⅰ to Ⅻ is its letters.
  private static func listed(_ text: ArraySlice<Unicode.Scalar>, among names: [String]) -> Reading {
    var name = String.UnicodeScalarView()
    for scalar in text where !marks.contains(scalar) {
      // Ⅰ to Ⅻ and ⅰ to ⅻ.
      switch scalar.value {
      case 0x2160...0x216B: name += romans[Int(scalar.value - 0x2160)].unicodeScalars
      case 0x2170...0x217B: name += romans[Int(scalar.value - 0x2170)].unicodeScalars
      default: name.append(scalar)
      }
    }
    guard let index = names.firstIndex(of: String(name).lowercased()) else { return .other }
    return .numbers(ordinal: index + 1, insert: nil)
  }

  /// The last component counts.
  private static func decimal(_ text: ArraySlice<Unicode.Scalar>) -> Reading {
    let parts = text.split(separator: ".")
    guard let last = parts.last, let ordinal = NumberReader.value(last),
      parts.dropLast().allSatisfy({ !$0.isEmpty })
    else { return .other }
    return .numbers(ordinal: ordinal, insert: nil)
  }

  /// 专栏1, 附件一: the numeral at the end, if any.
  private static func labelled(_ text: ArraySlice<Unicode.Scalar>) -> Reading {
    let digits = text.reversed().prefix {
      NumberReader.digit($0) != nil || "十百".unicodeScalars.contains($0)
    }
    guard let ordinal = NumberReader.value(Array(digits.reversed())[...]) else {
      return .unnumbered
    }
    return .numbers(ordinal: ordinal, insert: nil)
  }
}
