/// Compares an answer with the truth.
package enum Judge {
  /// What differs, the most telling first.
  package static func differences(
    of truth: Outline, from answer: Outline, furniture: [String]
  ) -> [Difference] {
    var found: [Difference] = []
    if truth.components != answer.components {
      found.append(
        Difference(
          "components", wanted: truth.components.joined(separator: ", "),
          got: answer.components.joined(separator: ", ")))
    }
    found += metadata(truth, answer)
    let isNote = { (text: String) in truth.footnotes.contains { text.hasSuffix($0) } }
    for note in truth.footnotes where !(answer.texts + answer.elements).contains(where: isNote) {
      found.append(Difference("footnote missing", wanted: note))
    }
    found += lists("element", truth.elements, answer.elements.filter { !isNote($0) })
    found += lists("section", truth.sections, answer.sections)
    found += texts(truth.texts, answer.texts.filter { !isNote($0) })
    for words in furniture {
      let folded = Fold.text(words)
      if answer.words.contains(folded), !truth.words.contains(folded) {
        found.append(Difference("furniture in body", wanted: "—", got: words))
      } else if !answer.removed.contains(folded) {
        found.append(Difference("furniture not removed", wanted: words))
      }
    }
    return found
  }

  private static func metadata(_ truth: Outline, _ answer: Outline) -> [Difference] {
    truth.metadata.compactMap { said in
      let got = answer.metadata.first { $0.field == said.field }?.values ?? []
      let wanted = said.values.map(Fold.text)
      let folded = got.map(Fold.text)
      // The number of an order may carry its mark: both are as printed.
      let isNumber = said.field == "documentNumber" && wanted.count == 1 && folded.count == 1
      if wanted == folded || isNumber && folded[0].hasSuffix(wanted[0]) { return nil }
      return Difference(
        "metadata \(said.field)", wanted: said.values.joined(separator: " | "),
        got: got.joined(separator: " | "))
    }
  }

  /// The first place at which two lists part.
  private static func lists(_ name: String, _ wanted: [String], _ got: [String]) -> [Difference] {
    guard wanted != got else { return [] }
    let place = zip(wanted, got).prefix { $0 == $1 }.count
    let want = place < wanted.count ? wanted[place] : ""
    let have = place < got.count ? got[place] : ""
    return [Difference("\(name) \(change(want, have, wanted, got))", wanted: want, got: have)]
  }

  /// In one word, how an entry became another one.
  private static func change(_ want: String, _ have: String, _ wanted: [String], _ got: [String])
    -> String
  {
    let isLost = !want.isEmpty && !got.contains(want)
    let isNew = !have.isEmpty && !wanted.contains(have)
    let parts = { (text: String) in text.split(separator: " ", maxSplits: 3).map(String.init) }
    let kind = { (text: String) in parts(text).dropFirst().first ?? "" }
    if isLost, isNew {
      let (old, new) = (parts(want), parts(have))
      if old.dropFirst() == new.dropFirst() { return "depth of \(kind(want))" }
      if kind(want) == kind(have) { return "words of \(kind(want))" }
      return "\(kind(want)) read as \(kind(have))"
    }
    if isLost { return "\(kind(want)) missing" }
    if isNew { return "\(kind(have)) too many" }
    return "order"
  }

  private static func texts(_ wanted: [String], _ got: [String]) -> [Difference] {
    guard wanted != got else { return [] }
    let place = zip(wanted, got).prefix { $0 == $1 }.count
    let want = place < wanted.count ? wanted[place] : ""
    let have = place < got.count ? got[place] : ""
    let words = { (text: String) in
      text.split(separator: " ", maxSplits: 2).dropFirst(2).joined()
    }
    let (old, new) = (words(want), words(have))
    let name: String
    if old == new {
      let isDepth = want.split(separator: " ").dropFirst() == have.split(separator: " ").dropFirst()
      name = isDepth ? "depth" : "type"
    } else if new.isEmpty {
      name = "missing"
    } else if old.isEmpty {
      name = "too many"
    } else if new.hasPrefix(old) {
      name = "joined"
    } else if old.hasPrefix(new) {
      name = "split"
    } else {
      name = got.contains(want) ? "too many" : wanted.contains(have) ? "missing" : "words"
    }
    return [Difference("text \(name)", wanted: want, got: have)]
  }
}
