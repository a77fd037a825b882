/// The texts that the project publishes for readers of its output.
public enum Schema {
  /// The JSON Schema (draft 2020-12) of `gongwen/document/1`.
  public static var document: [UInt8] { PackageResources.document_schema_json }
  /// The JSON Schema (draft 2020-12) of `gongwen/failure/1`.
  public static var failure: [UInt8] { PackageResources.failure_schema_json }
  /// The table of relations: which source characters each rule may turn into which. `gongwen
  /// verify` evaluates this table.
  public static var rules: [UInt8] { PackageResources.rules_json }
}
