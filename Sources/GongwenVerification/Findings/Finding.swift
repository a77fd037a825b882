public import GongwenModel

/// A fault of a document, or something its reader should know.
public struct Finding: Hashable, Sendable {
  /// The kind of fault.
  public var code: Code
  /// Whether the document is unproven (`error`) or only made under other conditions (`warning`).
  public var severity: Severity
  /// One line that names the document, the JSON path and what is wrong.
  public var message: String

  /// Makes a finding.
  public init(_ code: Code, severity: Severity = .error, message: String) {
    self.code = code
    self.severity = severity
    self.message = message
  }

  /// The kinds of fault. Raw values are stable.
  public enum Code: String, CaseIterable, Hashable, Sendable {
    /// The bytes are not JSON.
    case jsonInvalid = "json-invalid"
    /// The bytes are not the RFC 8785 form of their value.
    case notCanonical = "not-canonical"
    /// A member is absent, or of another type or value than the contract allows.
    case shapeWrong = "shape-wrong"
    /// The `schema` is not one that is known.
    case schemaUnknown = "schema-unknown"
    /// A node's id is not its path.
    case nodeIDWrong = "node-id-wrong"
    /// A stable id is not the one that the numbers give.
    case stableIDWrong = "sid-wrong"
    /// A document's id is not that of its source.
    case idWrong = "id-wrong"
    /// `digest` is not that of body and metadata.
    case digestWrong = "digest-wrong"
    /// `textDigest` is not that of the words.
    case textDigestWrong = "text-digest-wrong"
    /// The source's hash or size is not that of the bytes.
    case sourceDiffers = "source-differs"
    /// Documents of one source describe it differently.
    case sourcesDisagree = "sources-disagree"
    /// A source of this media type cannot be read afresh.
    case mediaTypeUnsupported = "media-type-unsupported"
    /// The source cannot be read as the document states.
    case sourceUnreadable = "source-unreadable"
    /// A run is not written as the contract requires.
    case runMalformed = "run-malformed"
    /// Runs do not cover their text in order and without a gap.
    case runGap = "run-gap"
    /// A run is not within the source.
    case runOutside = "run-outside"
    /// A run begins or ends inside a character of the source.
    case runSplitsCharacter = "run-splits-character"
    /// Neighbouring runs that are one run.
    case runNotMerged = "run-not-merged"
    /// A run without a rule whose text is not the source's.
    case runNotVerbatim = "run-not-verbatim"
    /// A box is not the one around its characters, or a printed character is in none.
    case boxWrong = "box-wrong"
    /// A rule that is not published.
    case ruleUnknown = "rule-unknown"
    /// An edit that is not in the relation of its rule.
    case ruleBroken = "rule-broken"
    /// A rule is used in a text, or at a place of a text, that it is not for.
    case ruleMisplaced = "rule-misplaced"
    /// Texts, or the runs of one text, do not follow each other as in the source.
    case orderBroken = "order-broken"
    /// Part of a line is in the body and part of it is set aside.
    case lineDivided = "line-divided"
    /// A marker's scheme or numbers are not those of its words.
    case markerWrong = "marker-wrong"
    /// A value of the metadata does not agree with its evidence or the body, or is missing.
    case metadataUnproven = "metadata-unproven"
    /// A citation or an entry of a table of contents is not what its words say.
    case annotationWrong = "annotation-wrong"
    /// A link that no address of the page leads to.
    case linkWrong = "link-wrong"
    /// A member that the contract does not have.
    case memberUnknown = "member-unknown"
    /// A source character is in two texts of the body.
    case characterTwice = "character-twice"
    /// Visible characters of the source are nowhere.
    case unaccounted
    /// A figure of `coverage` is not what the source gives.
    case coverageWrong = "coverage-wrong"
    /// Documents of a collection take what belongs to another.
    case partitionBroken = "partition-broken"
    /// A collection and its members do not name each other.
    case memberMismatch = "member-mismatch"
    /// A depth that is not that of the nesting.
    case depthWrong = "depth-wrong"
    /// A node is named that does not exist.
    case targetMissing = "target-missing"
    /// An annotation that is not within its text.
    case annotationOutside = "annotation-outside"
    /// The document differs from the one that the source gives when it is made again.
    case rebuildDiffers = "rebuild-differs"
    /// The document cannot be made again here; a warning.
    case rebuildSkipped = "rebuild-skipped"
    /// The document was made with another version of a library; a warning.
    case versionDiffers = "library-differs"
  }
}
