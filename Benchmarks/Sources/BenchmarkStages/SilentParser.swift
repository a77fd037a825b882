import CLibXML2

/// libxml2's SAX parser without callbacks: the least time that a reader based on it can take.
enum SilentParser {
  static func parse(_ bytes: [UInt8]) {
    guard let context = htmlNewParserCtxt() else { return }
    defer { htmlFreeParserCtxt(context) }
    var handler = htmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.serror = { _, _ in }
    handler.startElement = { _, _, _ in }
    handler.endElement = { _, _ in }
    handler.characters = { _, _, _ in }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = { _, _, _ in }
    context.pointee.sax.pointee = handler
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    bytes.withUnsafeBytes { buffer in
      let start = buffer.bindMemory(to: CChar.self).baseAddress
      let count = Int32(buffer.count)
      if let made = htmlCtxtReadMemory(context, start, count, nil, "UTF-8", Int32(options)) {
        xmlFreeDoc(made)
      }
    }
  }
}
