import GongwenLanguage
import GongwenModel
import GongwenText

/// The words of a text, or of a bracket in it, with one character for each act or number that it cites and for each article of
/// one: `根据XA，X予以废止。` for 根据《甲办法》（某令第5号）第三条，《乙办法》予以废止。
///
/// Blanks, marks of notes and brackets are left out, since a bracket is a frame of its own.
struct CitedFrame {
  /// The words.
  private(set) var words: [Unicode.Scalar] = []
  /// The annotations whose characters are in the words, in order, with their places there.
  private(set) var citations: [(annotation: Int, place: Int)] = []

  /// The character for a citation; the same one in a text is no citation.
  private static let sign: Unicode.Scalar = "\u{FFFC}"

  /// The frames of a text, whose citations are sorted by place.
  static func all(
    of text: [Unicode.Scalar], _ annotations: [Annotation], _ acts: CitedActParts
  ) -> [CitedFrame] {
    var done: [CitedFrame] = []
    var open = [CitedFrame()]
    let closed = closedBrackets(in: text)
    var next = annotations.startIndex
    var place = 0
    while place < text.count {
      while next < annotations.count, annotations[next].start < place { next += 1 }
      if next < annotations.count, annotations[next].start == place {
        let annotation = annotations[next]
        let isArticle = annotation.kind == .article && acts.title(of: next) == nil
        if annotation.kind == .noteRef || isArticle {
          if isArticle { open[open.count - 1].words += text[place..<annotation.end] }
        } else {
          // 2019年5月9日市政府发布 某府〔2019〕12号: the blank in a note below a title ends a clause.
          if annotation.kind == .documentNumber, place > 0, text[place - 1] == " ",
            CitationWords.governor(atEndOf: open[open.count - 1].words[...])?.governor
              .isPreposition != true
          {
            open[open.count - 1].words.append("，")
          }
          open[open.count - 1].add(next)
        }
        place = max(annotation.end, place + 1)
        continue
      }
      switch text[place] {
      case "（" where closed.contains(place): open.append(CitedFrame())
      case "）" where open.count > 1: done.append(open.removeLast())
      case " ": break
      default: open[open.count - 1].words.append(text[place])
      }
      place += 1
    }
    return done + open
  }

  /// The places of the brackets that are closed again.
  private static func closedBrackets(in text: [Unicode.Scalar]) -> Set<Int> {
    var open: [Int] = []
    var closed = Set<Int>()
    for place in text.indices {
      if text[place] == "（" { open.append(place) }
      if text[place] == "）", let start = open.popLast() { closed.insert(start) }
    }
    return closed
  }

  private mutating func add(_ annotation: Int) {
    citations.append((annotation, words.count))
    words.append(Self.sign)
  }
}

/// Citations that one verb governs: 《甲》第三条、第五条和国务院发布的《乙》.
struct CitedList {
  /// The acts and articles, by their places among the annotations.
  var annotations: [Int]
  /// The places in the words of the frame, from the first citation to the last.
  var range: Range<Int>
  /// Where the clause begins, behind the comma, the stop or the list before it.
  var clause: Int
  /// The word before the list that has it as its object, and where it begins.
  var governor: (governor: CitationWords.Governor, start: Int)?
  /// Whether nothing but a comma, and perhaps issuers, are between the list and the one before it, so that both may be one
  /// list.
  var isBehindComma = false
  /// Whether the list before it is in the same sentence.
  var isInSentence = false

  /// The lists in a frame, by place.
  static func all(in frame: CitedFrame, _ annotations: [Annotation]) -> [CitedList] {
    var lists: [CitedList] = []
    let words = frame.words
    for (annotation, place) in frame.citations {
      guard let last = lists.indices.last else {
        lists.append(CitedList(annotation, at: place, behind: 0, in: words))
        continue
      }
      let end = lists[last].range.upperBound
      let isSame =
        annotations[annotation].kind == .article
        || annotations[annotation].kind == .title
          && isNumbered(annotations[lists[last].annotations.last ?? annotation], words[end..<place])
      if isSame || isConnected(words[end..<place]) {
        lists[last].annotations.append(annotation)
        lists[last].range = lists[last].range.lowerBound..<place + 1
      } else {
        lists.append(CitedList(annotation, at: place, behind: end, in: words))
      }
    }
    return lists
  }

  private init(_ annotation: Int, at place: Int, behind end: Int, in words: [Unicode.Scalar]) {
    annotations = [annotation]
    range = place..<place + 1
    let between = words[end..<place]
    let mark = between.lastIndex { $0 == "，" || Self.ends.contains($0) }
    clause = mark.map { $0 + 1 } ?? end
    isInSentence = end > 0 && !between.contains { Self.ends.contains($0) }
    let front = words[clause..<place]
    governor = CitationWords.governor(atEndOf: front)
    isBehindComma =
      isInSentence && mark != nil && governor == nil && ListedDocument.isIssue(front)
  }

  /// Ends of sentences, and the colon before what is announced.
  static let ends: ScalarTable = "。；！？："

  /// Words right behind the list that belong to it: 令, 等文件.
  func withoutHead(_ words: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    words.dropFirst(CitationWords.lengthOfHead(of: words))
  }

  /// Whether a number and the words behind it name the document that comes next: 市政府令第12号公布的《某办法》.
  private static func isNumbered(
    _ number: Annotation, _ words: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    number.kind == .documentNumber && words.last == "的" && ListedDocument.isIssue(words)
  }

  /// Whether the words between two citations put them into one list: 、, 和, 和国务院发布的, 等文件和.
  private static func isConnected(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    if words.contains(where: { $0 == "，" || ends.contains($0) }) { return false }
    let rest = words.dropFirst(CitationWords.lengthOfHead(of: words))
    guard !rest.isEmpty else { return true }
    guard let connection = CitationWords.connections.longestPrefix(of: rest) else { return false }
    let issuer = rest.dropFirst(connection.scalars.count)
    // 《甲》和废止《乙》 has another verb; 《甲》和关于印发《乙》的通知 has not.
    return issuer.count <= CitationWords.longestIssue
      && (abouts.stands(in: issuer) || CitationWords.governor(atEndOf: issuer) == nil)
  }

  private static let abouts = PhraseIndex(CitationWords.abouts)
}
