import CLibXML2

extension HTMLReader {
  /// The version of libxml2, as "2.9.14"; takes part in a document's provenance.
  public static let parserVersion: String = {
    guard let number = Int(String(cString: gw_libxml_version()).prefix { $0.isNumber }) else {
      return LIBXML_DOTTED_VERSION
    }
    return "\(number / 10_000).\(number / 100 % 100).\(number % 100)"
  }()
}
