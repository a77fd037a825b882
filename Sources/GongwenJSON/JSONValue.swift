/// A JSON value. Members of an object keep the order in which they were read.
public enum JSONValue: Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number that is an integer and fits.
  case int(Int)
  /// Any other number, as IEEE 754 double precision (RFC 8785, 3.2.2.3).
  case number(Double)
  /// A string.
  case string(String)
  /// An array.
  case array([JSONValue])
  /// An object: names and values in the order they were read; a name occurs once.
  case object([(name: String, value: JSONValue)])
}
