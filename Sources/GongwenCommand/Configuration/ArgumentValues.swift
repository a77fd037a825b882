// The public types of other targets as values of options; their names are the contract's.
public import ArgumentParser
public import GongwenExport
public import GongwenIngest
public import GongwenModel
public import GongwenText

extension BoxForm: NamedValue {}
extension Charset: NamedValue {
  /// The charset with a label of WHATWG's Encoding Standard, in any case: gbk, utf8.
  public init?(argument: String) {
    guard let charset = Charset(rawValue: argument) ?? CharsetLabels.charset(argument) else {
      return nil
    }
    self = charset
  }
}
extension Durability: NamedValue {}
extension EventMark: ExpressibleByArgument {
  /// The mark of a text, or the number of an event.
  public init?(argument: String) { self.init(argument) }
}
extension ExportFormat: NamedValue {
  /// The format with a name, or whose files have this ending: md, txt.
  public init?(argument: String) {
    guard let format = Self.allCases.first(where: { [$0.rawValue, $0.ending].contains(argument) })
    else { return nil }
    self = format
  }
}
extension FailurePolicy: NamedValue {}
extension LinkPolicy: NamedValue {}
extension MediaType: NamedValue {}
extension NormalisationProfile: NamedValue {}
extension ProgressFormat: NamedValue {}
extension RemovalPolicy: NamedValue {}
extension SandboxMode: NamedValue {}
