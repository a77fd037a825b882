import GongwenModel

extension RuleRelation {
  /// Rules that may change the characters that references mean.
  private static let rulesOfReferences: [Rule] = [
    .widthAlphanumeric, .widthSymbol, .punctuation, .quotation, .dash,
  ]

  /// Whether characters are nothing but character references that mean a text, or what a rule makes of what they mean.
  static func isReferences(_ source: Characters, _ text: Characters) -> Bool {
    guard source.first == "&", let meant = resolved(source) else { return false }
    let left = meant.filter { !UnicodeClass.isBlank($0) }[...]
    let right = text.filter { !UnicodeClass.isBlank($0) }[...]
    guard text.count <= 2 * meant.count else { return false }
    if left == right { return true }
    if rulesOfReferences.contains(where: { permits($0, left, right) }) { return true }
    return left.elementsEqual(right) { from, to in
      from == to || rulesOfReferences.contains { permits($0, [from], [to]) }
    }
  }

  /// The characters that references mean in the end; nil if anything else is among them.
  private static func resolved(_ source: Characters) -> [Unicode.Scalar]? {
    var result: [Unicode.Scalar] = []
    var bytes: [UInt8] = []
    for scalar in source {
      guard scalar.value < 0x80 else { return nil }
      bytes.append(UInt8(scalar.value))
    }
    var at = 0
    while at < bytes.count {
      guard var read = CharacterReference.read(bytes, at: at),
        bytes[at + read.length - 1] == UInt8(ascii: ";")
      else { return nil }
      at += read.length
      while read.scalar == "&" {
        let inner = [UInt8(ascii: "&")] + bytes[at...].prefix(CharacterReference.longest)
        guard let next = CharacterReference.read(inner, at: 0),
          inner[next.length - 1] == UInt8(ascii: ";")
        else { break }
        at += next.length - 1
        read = next
      }
      result.append(read.scalar)
    }
    return result
  }
}
