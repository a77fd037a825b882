/// Members that an export of documents can leave out.
enum ExportOmission: String, CaseIterable, NamedValue {
  /// Every `origin`.
  case origins
}
