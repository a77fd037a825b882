public import GongwenJSON

/// The values of a sidecar that can be used.
public enum SidecarValue {
  /// A value that is a text; nil for any other.
  public static func text(_ value: JSONValue) -> JSONValue? {
    value.asString?.isEmpty == false ? value : nil
  }

  /// A value that is an ISO 8601 date, with a time or without; nil for any other.
  public static func moment(_ value: JSONValue) -> JSONValue? {
    value.asString.map(TextForm.isDate) == true ? value : nil
  }
}
