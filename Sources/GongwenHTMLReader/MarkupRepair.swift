/// Rewrites markup that libxml2 reads otherwise than browsers do, byte for byte, so that places stay.
///
/// Conditional sections (`<![if …]>`, Word's exports) are comments to a browser and text to libxml2; a
/// script ends for libxml2 at `</script"`, for a browser only at `</script>`.
struct MarkupRepair {
  private var bytes: [UInt8]
  private var index = 0

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The repaired markup. Linear.
  static func repair(_ bytes: consuming [UInt8]) -> [UInt8] {
    var repair = MarkupRepair(bytes)
    while let start = repair.bytes[repair.index...].firstIndex(of: UInt8(ascii: "<")) {
      repair.index = start
      repair.step()
    }
    return repair.bytes
  }

  private mutating func step() {
    if starts("<!--") {
      index = end(of: "-->", from: index + 4) ?? bytes.count
    } else if starts("<![") {
      makeComment()
    } else if let name = ["script", "style"].first(where: { startsTag($0) }) {
      skipRawText(name)
    } else {
      index += 1
    }
  }

  /// `<![if x]>` becomes `<!-- x -->` of the same length.
  private mutating func makeComment() {
    guard let end = end(of: ">", from: index) else {
      // No markup ends any more, so there is none.
      index = bytes.count
      return
    }
    guard end - index >= 7 else {
      index += 1
      return
    }
    for at in index..<end { bytes[at] = 0x20 }
    bytes.replaceSubrange(index..<index + 4, with: Array("<!--".utf8))
    bytes.replaceSubrange(end - 3..<end, with: Array("-->".utf8))
    index = end
  }

  private mutating func skipRawText(_ name: String) {
    index = end(of: ">", from: index) ?? bytes.count
    while let next = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = next
      if starts("</" + name) {
        let behind = index + 2 + name.utf8.count
        if behind >= bytes.count || Self.endsName(bytes[behind]) { return index += 1 }
        bytes[index] = 0x20
      }
      index += 1
    }
    index = bytes.count
  }

  private func startsTag(_ name: String) -> Bool {
    let behind = index + 1 + name.utf8.count
    return starts("<" + name) && behind < bytes.count && Self.endsName(bytes[behind])
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }

  private func starts(_ word: String) -> Bool {
    guard index + word.utf8.count <= bytes.count else { return false }
    var at = index
    for byte in word.utf8 {
      let own = bytes[at]
      if ((0x41...0x5A).contains(own) ? own | 0x20 : own) != byte { return false }
      at += 1
    }
    return true
  }

  private func end(of word: String, from start: Int) -> Int? {
    let word = Array(word.utf8)
    var at = start
    while at + word.count <= bytes.count {
      if bytes[at] == word[0], bytes[at..<at + word.count].elementsEqual(word) {
        return at + word.count
      }
      at += 1
    }
    return nil
  }
}
