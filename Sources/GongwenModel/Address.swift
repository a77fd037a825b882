/// The space in which offsets into a source count: bytes of the file, or characters of the text of one page.
///
/// A document has many runs, so an address takes four bytes. Only this type depends on how they are used.
public struct Address: Hashable, Comparable, Sendable {
  /// An address as a value to switch over.
  public enum Space: Hashable, Sendable {
    /// Bytes of the file.
    case bytes
    /// Characters of the text of a page, from 1, as poppler gives it.
    case page(Int)
  }

  /// The page, from 1; 0 for bytes.
  private let number: Int32

  private init(number: Int32) { self.number = number }

  /// Bytes of the file.
  public static var bytes: Address { Address(number: 0) }

  /// Characters of the text of a page.
  ///
  /// - Precondition: `page` is 1 or more.
  public static func page(_ page: Int) -> Address {
    precondition(page > 0, "pages count from 1")
    return Address(number: Int32(page))
  }

  /// The address of a page that an untrusted document names; nil for a number that no page can have.
  public init?(untrustedPage page: Int) {
    guard page > 0, let number = Int32(exactly: page) else { return nil }
    self.number = number
  }

  /// The address to switch over.
  public var space: Space { number == 0 ? .bytes : .page(Int(number)) }

  /// The page, from 1; nil for bytes.
  public var page: Int? { number == 0 ? nil : Int(number) }

  /// Whether one address comes before another: pages in their order.
  public static func < (one: Address, other: Address) -> Bool { one.number < other.number }
}
