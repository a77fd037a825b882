import GongwenModel
import GongwenText

/// Adds annotations to texts that refer to notes.
///
/// The marks have raw offsets; texts have the places in the source that they came from.
struct NoteLinks {
  /// A mark by its place in the source.
  private struct Mark {
    var start: Int
    var end: Int
    var handle: Int
  }

  /// The place of a character in the source.
  private struct Place: Hashable {
    var address: Address
    var start: Int
  }

  /// Links the marks of notes in some nodes with the notes.
  static func link(
    _ marks: [GlyphBoxes.NoteMarkPlace], of text: CanonicalText, in nodes: inout [Node],
    firstHandle: Int
  ) {
    func place(_ raw: Int) -> Place {
      let (address, start) = text.source.place(of: raw)
      return Place(address: address, start: start)
    }
    var naming = Naming(
      notes: Set(marks.compactMap(\.note).map(place)), nextHandle: firstHandle)
    Node.rewrite(&nodes, with: &naming)
    var byAddress: [Address: [Mark]] = [:]
    for mark in marks where !mark.isOwn {
      let start = place(mark.range.lowerBound)
      byAddress[start.address, default: []].append(
        Mark(
          start: start.start, end: start.start + mark.range.count,
          handle: mark.note.flatMap { naming.handles[place($0)] } ?? 0))
    }
    var linking = Linking(marks: byAddress.mapValues { $0.sorted { $0.start < $1.start } })
    Node.rewrite(&nodes, with: &linking)
  }

  /// Gives the notes that marks refer to their handles.
  private struct Naming: NodeRewriter {
    let notes: Set<Place>
    var nextHandle: Int
    var handles: [Place: Int] = [:]

    mutating func enter(_ node: inout Node, at path: NodePath) {
      guard case .element(.note, let text) = node.content,
        let first = text.origin.runs.first(where: { $0.textStart < $0.textEnd })
      else { return }
      let place = Place(address: first.address, start: first.sourceStart)
      guard notes.contains(place) else { return }
      if node.handle == 0 {
        node.handle = nextHandle
        nextHandle += 1
      }
      handles[place] = node.handle
    }
  }

  /// Adds the annotations.
  private struct Linking: NodeRewriter {
    let marks: [Address: [Mark]]

    /// A mark with its raised digits as digits.
    private static func value(of mark: ArraySlice<Unicode.Scalar>) -> String {
      let zero: Unicode.Scalar = "0"
      return TracedText(
        scalars: mark.map { scalar in
          Superscripts.value(of: scalar).flatMap { Unicode.Scalar(zero.value + UInt32($0)) }
            ?? scalar
        }
      ).string
    }

    mutating func enter(_ node: inout Node, at path: NodePath) {
      let text: TracedText
      switch node.content {
      case .element(_, let own), .item(_, let own): text = own
      case .section(_, _, let heading?), .box(_, _, let heading?): text = heading
      default: return
      }
      var found: [Annotation] = []
      for run in text.origin.runs {
        guard let own = marks[run.address],
          run.textEnd - run.textStart == run.sourceEnd - run.sourceStart
        else { continue }
        var next = own.partitioningIndex { $0.start >= run.sourceStart }
        while next < own.count, own[next].end <= run.sourceEnd {
          let start = run.textStart + own[next].start - run.sourceStart
          let end = start + own[next].end - own[next].start
          var annotation = Annotation(
            kind: .noteRef, start: start, end: end, value: Self.value(of: text.scalars[start..<end])
          )
          annotation.targetHandle = own[next].handle
          found.append(annotation)
          next += 1
        }
      }
      guard !found.isEmpty else { return }
      node.annotations = (node.annotations + found).sorted {
        ($0.start, $0.end) < ($1.start, $1.end)
      }
    }
  }
}
