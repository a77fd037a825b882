import GongwenJSON
import GongwenModel

/// The targets of references to nodes and entries, by their ids.
struct NodeIndex {
  private var names: [String: String] = [:]
  private var articles: [String: Int] = [:]
  private var types: [String: String] = [:]
  /// The components with articles, by the positions in their ids.
  private var acts = Set<Substring>()
  private var hasComponents = false

  init(of body: JSONValue?) {
    hasComponents = body?.asArray?.contains { $0["type"]?.asString == "component" } ?? false
    add(body, article: nil)
    acts = Set(articles.keys.map(component(of:)))
  }

  /// The component of a node: the first position of its id; the same for all nodes without components.
  func component(of id: String) -> Substring {
    hasComponents ? id.prefix { $0 != "." } : ""
  }

  /// Whether the texts of a component may cite the articles of another one: it has none, and the other is the only one
  /// that has any.
  func mayCite(_ other: Substring, from component: Substring) -> Bool {
    !acts.contains(component) && acts == [other]
  }

  private mutating func add(_ nodes: JSONValue?, article: Int?) {
    for node in nodes?.asArray ?? [] {
      guard let id = node["id"]?.asString else { continue }
      let isArticle = node["marker"]?["scheme"]?.asString == "article"
      let own = isArticle ? node["marker"]?["ordinal"]?.asInt : article
      articles[id] = own
      types[id] = node["type"]?.asString
      names[id] = (node["heading"]?["text"] ?? node["text"])?.asString
      for entry in node["entries"]?.asArray ?? [] {
        guard let id = entry["id"]?.asString else { continue }
        names[id] = entry["text"]?.asString
      }
      add(node["children"], article: own)
    }
  }

  /// The heading or text of a node, the words of an entry; nil where it has none.
  func name(of id: String) -> String? { names[id] }

  /// The type of a node; nil for an entry and for a node that does not exist.
  func type(of id: String) -> String? { types[id] }

  /// The number of the article that a node is, or is part of.
  func article(around id: String) -> Int? { articles[id] }

  /// Words without blanks and marks, to compare an entry with its heading.
  static func folded(_ text: String) -> [Unicode.Scalar] {
    [Unicode.Scalar](text.unicodeScalars).filter {
      !Blank.contains($0) && !$0.properties.isPatternSyntax && $0.value < 0xFF00
        && !(0x3000...0x303F).contains($0.value)
    }
  }

  /// Whether an entry may name a title: tables of contents shorten titles and misprint them, so that the shorter
  /// one shares most of its characters with the other, in order.
  static func areSimilar(_ entry: String, _ title: String) -> Bool {
    let (shorter, longer) = { $0.count < $1.count ? ($0, $1) : ($1, $0) }(
      folded(entry), folded(title))
    var rest = longer[...]
    var shared = 0
    for scalar in shorter {
      guard let index = rest.firstIndex(of: scalar) else { continue }
      shared += 1
      rest = rest[(index + 1)...]
    }
    return shared * sharedParts.of >= shorter.count * sharedParts.least
  }

  /// The least part of the shorter one that both share.
  private static let sharedParts = (least: 4, of: 5)
}
