import GongwenJSON
import GongwenModel

/// Counts the source's visible characters again and compares the documents' figures with them.
struct CoverageCheck {
  let source: SourceText
  var marks: CharacterMarks
  let regions: Regions

  /// Checks the documents of a source together.
  mutating func check(_ documents: inout [DocumentCheck]) {
    for (left, right) in regions.clashes {
      let other = documents[right].name
      documents[left].report(
        .partitionBroken, "its lines and those of \(other) overlap")
    }
    for index in documents.indices {
      checkPartition(&documents[index], number: index)
      for usage in documents[index].usages where usage.area == .metadata {
        regions.forEachPart(of: usage.characters, document: index) { marks.markMetadata($0) }
      }
    }
    for index in documents.indices { checkFigures(&documents[index], number: index) }
  }

  /// Whether body and removed texts stay where their document counts.
  private func checkPartition(_ document: inout DocumentCheck, number: Int) {
    guard regions.areShared else { return }
    for usage in document.usages where usage.area == .body || usage.area == .removed {
      var own = 0
      regions.forEachPart(of: usage.characters, document: number) { own += counted($0) }
      if own < counted(usage.characters) {
        document.report(
          .partitionBroken,
          "a text takes \(source.place(of: usage.characters.lowerBound)) from another document")
      }
    }
  }

  private func counted(_ range: Range<Int>) -> Int {
    range.reduce(0) { $0 + (source.isCounted($1) ? 1 : 0) }
  }

  private func checkFigures(_ document: inout DocumentCheck, number: Int) {
    var figures = Coverage()
    var missing: Int?
    regions.forEachPart(of: regions.all, document: number) { part in
      for index in part where source.isCounted(index) {
        figures.characters += 1
        switch marks.kind(of: index) {
        case .body: figures.body += 1
        case .removed: figures.removed += 1
        case .metadata: figures.metadata += 1
        case nil:
          figures.unaccounted += 1
          missing = missing ?? index
        }
      }
    }
    if let missing {
      document.report(
        .unaccounted,
        "\(figures.unaccounted) characters are nowhere, first \(source.scalars[missing]) at "
          + source.place(of: missing))
    }
    compare(figures, &document)
  }

  private func compare(_ figures: Coverage, _ document: inout DocumentCheck) {
    let stated = document.value["provenance"]?["coverage"]
    let pairs = [
      ("characters", figures.characters), ("body", figures.body), ("removed", figures.removed),
      ("metadata", figures.metadata), ("unaccounted", figures.unaccounted),
    ]
    document.path.enter("provenance")
    document.path.enter("coverage")
    for (name, figure) in pairs where stated?[name]?.asInt != figure {
      document.at(name) { $0.report(.coverageWrong, "the source gives \(figure)") }
    }
    document.path.leave()
    document.path.leave()
  }
}
