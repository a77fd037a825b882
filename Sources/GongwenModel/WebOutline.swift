/// The statements of a page about itself in addition to its text: its elements, its META tags, its links.
public struct WebOutline: Hashable, Sendable {
  /// The elements that hold text, those around others first.
  public var elements: [WebElement] = []
  /// `<title>`.
  public var title: String?
  /// The language that the page declares (`<html lang>`).
  public var language: String?
  /// META tags with a name or property, in order; names in lower case.
  public var meta: [Meta] = []
  /// The address the page gives itself (`<link rel=canonical>`).
  public var canonical: String?
  /// The address it was saved from, from the browser that saved it.
  public var savedFrom: String?
  /// The address that links are relative to (`<base href>`).
  public var base: String?
  /// The address from which the page was retrieved, as its sidecar has it.
  public var retrievedFrom: String?
  /// Links and pictures, in order.
  public var links: [WebLink] = []
  /// The raw offsets at which elements within a line begin or end, ascending.
  public var seams: [Int] = []
  /// The raw offsets at which the page has fields for text, ascending.
  public var fields: [Int] = []
  /// Those of the fields that are for a password.
  public var passwords: [Int] = []
  /// The values that the page prints with labels, in the order in which they count; found by the stage `strip`.
  public var pairs: [WebPair] = []
  /// The evidence that was found in a page that has no article; nil for one that has; found by the stage `strip`.
  public var refusal: String?

  /// A META tag.
  public struct Meta: Hashable, Sendable {
    /// Its name, in lower case.
    public var name: String
    /// Its content.
    public var content: String

    /// Makes a tag.
    public init(name: String, content: String) {
      self.name = name
      self.content = content
    }
  }

  /// Makes an empty outline.
  public init() {}

  /// How many fields for text the page's forms have.
  public var inputs: Int { fields.count }

  /// The content of the first META tag of a name (in lower case) that is not empty.
  public func meta(_ name: String) -> String? {
    meta.first { $0.name == name && !$0.content.isEmpty }?.content
  }

  /// The address of the page as it gives it itself, if it is a whole one.
  public var address: String? {
    [canonical, meta("url"), meta("og:url"), savedFrom].compactMap { $0 }.first {
      $0.hasPrefix("http")
    }
  }
}
