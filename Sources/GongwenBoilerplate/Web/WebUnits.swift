import GongwenLanguage
import GongwenModel

/// The units of a page in reading order, with the tree of its elements.
struct WebUnits {
  let tree: WebTree
  let units: [WebUnit]
  /// The nodes that tabs of the page open, by whose names they hold other texts: 政策解读.
  let others: Set<Int>

  /// Elements that no table of data has in it.
  private static let ofLayout: Set<String> = ["form", "h1", "h2", "ol", "table", "ul"]

  /// Reads a page. Text that its reader has labelled, hidden text above all, is no unit.
  init(_ document: RawDocument, outline: WebOutline) {
    var tree = WebTree(outline.elements)
    let blocks = document.blocks
    let places = blocks.map { tree.place(of: $0.evidence.page?.element ?? -1) }
    let isLayout = Self.layoutTables(tree)
    var units: [WebUnit] = []
    units.reserveCapacity(blocks.count)
    var index = 0
    while index < blocks.count {
      let block = blocks[index]
      let place = places[index]
      let element = block.evidence.page?.element ?? -1
      let isVeiled = block.evidence.page?.isVeiled ?? false
      if block.furniture != nil {
        index += 1
      } else if let found = Self.table(at: index, places, isLayout, tree, document) {
        let table = tree.nodes[place].table
        units.append(
          WebUnit(found, node: table < 0 ? place : table, element: element, isVeiled: isVeiled))
        index = found.blocks.upperBound
      } else {
        units.append(WebUnit(block, at: index, node: place, in: document.scalars))
        index += 1
      }
    }
    Self.countLinks(outline.links, of: document, in: &units)
    let panels = WebPanels(outline)
    let opened = panels.others(units, of: document)
    panels.open(&units, of: document, tree)
    for unit in units { tree.add(unit) }
    tree.finish(outline.elements, units: units.count)
    others = Set(opened.map { tree.place(of: $0) })
    self.tree = tree
    self.units = units
  }

  /// For each node whether it is a table that places parts of the page.
  private static func layoutTables(_ tree: WebTree) -> [Bool] {
    var isLayout = [Bool](repeating: false, count: tree.nodes.count)
    for node in tree.nodes.dropFirst() where ofLayout.contains(node.tag) {
      let around = tree.nodes[node.parent].table
      if around >= 0 { isLayout[around] = true }
    }
    return isLayout
  }

  /// The table that begins at a block, if it is one of data: by its reader, or one of labels or a single row.
  private static func table(
    at start: Int, _ places: [Int], _ isLayout: [Bool], _ tree: WebTree, _ document: RawDocument
  ) -> WebTable? {
    let blocks = document.blocks
    if let number = blocks[start].evidence.cell?.table {
      guard start == 0 || blocks[start - 1].evidence.cell?.table != number else { return nil }
      var end = start
      while end < blocks.count, blocks[end].evidence.cell?.table == number { end += 1 }
      return WebTable(start..<end, of: blocks, in: document.scalars, isSorted: true)
    }
    let table = tree.nodes[places[start]].table
    guard table >= 0, !isLayout[table],
      start == 0 || tree.nodes[places[start - 1]].table != table
    else { return nil }
    var end = start
    while end < places.count, tree.nodes[places[end]].table == table { end += 1 }
    guard let found = WebTable(start..<end, of: blocks, in: document.scalars, isSorted: false)
    else { return nil }
    return found.isStrip ? nil : found
  }

  private static func countLinks(
    _ links: [WebLink], of document: RawDocument, in units: inout [WebUnit]
  ) {
    let blocks = document.blocks
    var unitOfBlock = [Int](repeating: -1, count: blocks.count)
    for (index, unit) in units.enumerated() {
      for block in unit.blocks { unitOfBlock[block] = index }
    }
    for link in links where !link.isMedia && !link.range.isEmpty {
      var place = blocks.partitioningIndex { $0.range.upperBound > link.range.lowerBound }
      let isFile =
        AttachedFiles.isFile(link.href) || WebAttachments.isNamed(link, in: document.scalars)
      while place < blocks.count, blocks[place].range.lowerBound < link.range.upperBound {
        if unitOfBlock[place] >= 0 {
          units[unitOfBlock[place]].links += 1
          if link.href.utf8.first == UInt8(ascii: "#"), link.href.utf8.count > 1 {
            units[unitOfBlock[place]].anchors += 1
          }
          if isFile { units[unitOfBlock[place]].files += 1 }
        }
        place += 1
      }
    }
  }
}
