public import ArgumentParser

/// A value of an option by its name in the contract.
///
/// The argument parser lists all names of an option several times before it reads the command line. Its own
/// implementation describes them by reflection, which takes longer than a short document.
public protocol NamedValue: ExpressibleByArgument, CaseIterable, RawRepresentable<String> {}

extension NamedValue {
  /// The value with a name; nil if there is none.
  public init?(argument: String) { self.init(rawValue: argument) }

  /// The name, as help prints it.
  public var defaultValueDescription: String { rawValue }

  /// The names of all values.
  public static var allValueStrings: [String] {
    var names: [String] = []
    for value in allCases { names.append(value.rawValue) }
    return names
  }

  /// No names have descriptions.
  public static var allValueDescriptions: [String: String] { [:] }

  /// A shell completes the names.
  public static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}
