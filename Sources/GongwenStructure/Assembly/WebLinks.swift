import GongwenLanguage
import GongwenModel
import GongwenText

/// The links of a page that are in its article, or lead to attachments of it.
struct WebLinks {
  /// Gives texts their origins.
  let tracer: Tracer
  /// The page, with all of its links.
  let outline: WebOutline

  /// The links, in order.
  func links() -> [Link] {
    // A base may itself be relative (`<base href="/">`) to the address of the page.
    let page = outline.retrievedFrom ?? outline.address
    let base = outline.base.map { resolve($0, page) } ?? page
    let body = tracer.text.blocks.filter { $0.block.furniture == nil }
    guard let first = body.first?.block.range, let last = body.last?.block.range else { return [] }
    return outline.links.compactMap { link in
      guard isTarget(link.href) else { return nil }
      let isInside =
        first.lowerBound <= link.range.lowerBound
        && link.range.upperBound <= last.upperBound
      let kind: Link.Kind =
        link.isMedia ? .image : AttachedFiles.isFile(link.href) ? .attachment : .reference
      let isKept =
        switch kind {
        case .attachment: isInside || isOfDocument(link.range)
        case .image: link.isOfArticle
        case .reference: isInside && isInBody(link.range, body)
        }
      guard isKept else { return nil }
      return Link(kind: kind, text: text(of: link.range), href: resolve(link.href, base))
    }
  }

  /// Whether the words of a link next to the article may belong to the document: menus and footers do not.
  private func isOfDocument(_ range: Range<Int>) -> Bool {
    guard let index = tracer.text.blockIndex(ofRaw: range) else { return false }
    return switch tracer.text.blocks[index].block.furniture {
    case .navigation, .breadcrumb, .toolbar, .footer, .hidden: false
    default: true
    }
  }

  private func isInBody(_ range: Range<Int>, _ body: [CanonicalBlock]) -> Bool {
    !range.isEmpty && Self.index(of: range, in: body) != nil
  }

  /// The first block that holds a part of a raw range; binary search.
  private static func index(of range: Range<Int>, in blocks: [CanonicalBlock]) -> Int? {
    let low = blocks.partitioningIndex { $0.block.range.upperBound > range.lowerBound }
    return low < blocks.count && blocks[low].block.range.overlaps(range) ? low : nil
  }

  private func isTarget(_ href: String) -> Bool {
    !href.isEmpty && !href.hasPrefix("#") && !href.hasPrefix("javascript:")
      && !href.hasPrefix("data:")
  }

  /// The canonical words of a link.
  private func text(of raw: Range<Int>) -> TracedText {
    let blocks = tracer.text.blocks
    guard !raw.isEmpty, let index = Self.index(of: raw, in: blocks) else { return TracedText() }
    let range = tracer.text.range(ofRaw: raw, in: blocks[index])
    return range.map { tracer.trace($0) } ?? TracedText()
  }

  /// A target made whole (RFC 3986, 5.2, without dot segments inside).
  private func resolve(_ href: String, _ base: String?) -> String {
    guard let base, !hasScheme(href) else { return href }
    let parts = base.prefix { $0 != "?" && $0 != "#" }.split(
      separator: "/", omittingEmptySubsequences: false)
    guard parts.count >= 3 else { return href }
    let root = parts[..<3].joined(separator: "/")
    if href.hasPrefix("//") { return parts[0] + href }
    if href.hasPrefix("/") { return root + href }
    var folders = parts.count > 3 ? parts[3..<(parts.count - 1)].map(String.init) : []
    var rest = Substring(href)
    while true {
      if rest.hasPrefix("./") {
        rest = rest.dropFirst(2)
      } else if rest.hasPrefix("../") {
        rest = rest.dropFirst(3)
        _ = folders.popLast()
      } else {
        return ([root] + folders + [String(rest)]).joined(separator: "/")
      }
    }
  }

  private func hasScheme(_ href: String) -> Bool {
    guard let colon = href.firstIndex(of: ":") else { return false }
    return href[..<colon].allSatisfy { $0.isLetter }
  }
}
