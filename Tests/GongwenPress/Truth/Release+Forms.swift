import GongwenModel

extension Release {
  /// The release as it is where spans of cells cannot be shown.
  package var withoutSpans: Release {
    rewritten { piece in
      if case .table(let grid) = piece { return [.table(grid.withoutSpans)] }
      return [piece]
    }
  }

  /// The release without its footnotes and their marks.
  package var withoutFootnotes: Release {
    let marks = all.compactMap { piece -> Character? in
      if case .element(let element) = piece { return element.footnote } else { return nil }
    }
    guard !marks.isEmpty else { return self }
    return rewritten { piece in
      guard case .element(var element) = piece else { return [piece] }
      if element.footnote != nil { return [] }
      if element.kind == .paragraph {
        element.lines = element.lines.map { String($0.filter { !marks.contains($0) }) }
      }
      return [.element(element)]
    }
  }

  /// The release in traditional script.
  package var traditional: Release {
    guard !isTraditional else { return self }
    var release = mapped(Script.traditional)
    release.isTraditional = true
    return release
  }

  /// The release with other words: every text of it, and what it says of itself.
  private func mapped(_ rewrite: (String) -> String) -> Release {
    rewritten { piece in
      switch piece {
      case .component(var part):
        part.sign = part.sign.map(rewrite)
        return [.component(part)]
      case .unit(var unit):
        unit.heading = unit.heading.map(rewrite)
        unit.hasTraditionalSign = true
        return [.unit(unit)]
      case .element(var element):
        element.lines = element.lines.map(rewrite)
        element.canonical = element.canonical.map(rewrite)
        for place in element.says.indices {
          element.says[place].values = element.says[place].values.map(rewrite)
        }
        return [.element(element)]
      case .item(var item):
        item.text = rewrite(item.text)
        return [.item(item)]
      case .table(var grid):
        grid.caption = grid.caption.map(rewrite)
        grid.notes = grid.notes.map(rewrite)
        for row in grid.rows.indices {
          for cell in grid.rows[row].indices {
            grid.rows[row][cell].text = rewrite(grid.rows[row][cell].text)
          }
        }
        return [.table(grid)]
      case .contents(var contents):
        contents.heading = contents.heading.map(rewrite)
        return [.contents(contents)]
      }
    }
  }

  /// The release with every piece, from the leaves up, replaced by others.
  private func rewritten(_ rewrite: (Piece) -> [Piece]) -> Release {
    func below(_ pieces: [Piece]) -> [Piece] {
      pieces.flatMap { piece in
        var piece = piece
        piece.children = below(piece.children)
        return rewrite(piece)
      }
    }
    var release = self
    release.body = below(body)
    return release
  }
}
