/// One stretch of a text and the stretch of the source it came from, both half open.
public struct OriginRun: Hashable, Sendable {
  // A large text has millions of runs: offsets are stored as 32 bits, which count every source that can be read
  // (`limits.bytes`).
  @usableFromInline var ownTextStart: Int32
  @usableFromInline var ownTextEnd: Int32
  @usableFromInline var ownSourceStart: Int32
  @usableFromInline var ownSourceEnd: Int32
  /// The unit of the offsets into the source.
  public var address: Address
  /// The rule of an edit; nil where the source characters are exactly those of the text.
  public var rule: Rule?

  /// Start in the text, in Unicode scalars.
  @inlinable public var textStart: Int {
    get { Int(ownTextStart) }
    set { ownTextStart = Int32(newValue) }
  }
  /// End in the text, in Unicode scalars. Equal to `textStart` for a deletion.
  @inlinable public var textEnd: Int {
    get { Int(ownTextEnd) }
    set { ownTextEnd = Int32(newValue) }
  }
  /// Start in the source.
  @inlinable public var sourceStart: Int {
    get { Int(ownSourceStart) }
    set { ownSourceStart = Int32(newValue) }
  }
  /// End in the source. Equal to `sourceStart` for an insertion.
  @inlinable public var sourceEnd: Int {
    get { Int(ownSourceEnd) }
    set { ownSourceEnd = Int32(newValue) }
  }

  /// Makes a run.
  ///
  /// - Precondition: no offset is 2^31 or more.
  public init(
    text: Range<Int>, source: Range<Int>, address: Address = .bytes, rule: Rule? = nil
  ) {
    ownTextStart = Int32(text.lowerBound)
    ownTextEnd = Int32(text.upperBound)
    ownSourceStart = Int32(source.lowerBound)
    ownSourceEnd = Int32(source.upperBound)
    self.address = address
    self.rule = rule
  }
}
