import CLibXML2

/// What a parser of markup tells, in the order of the source.
protocol MarkupListener: AnyObject {
  /// An element begins, or is taken to. Gives false to stop the parser.
  func start(_ name: String, _ attributes: [String: String]) -> Bool
  /// An element ends, or is taken to.
  func end(_ name: String)
  /// Characters at a position of the parser.
  func characters(_ data: UnsafeBufferPointer<UInt8>, at position: Int)
}

/// Runs libxml2's HTML parser through its SAX interface.
enum MarkupParser {
  /// Parses a buffer of UTF-8 and tells a listener; gives false where libxml2 has no memory.
  static func parse(_ bytes: [UInt8], listener: any MarkupListener) -> Bool {
    guard let context = htmlNewParserCtxt() else { return false }
    defer { htmlFreeParserCtxt(context) }
    let box = Box(listener)
    setCallbacks(context)
    return withExtendedLifetime(box) {
      context.pointee._private = Unmanaged.passUnretained(box).toOpaque()
      let options =
        HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
        | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
      bytes.withUnsafeBytes { buffer in
        let start = buffer.bindMemory(to: CChar.self).baseAddress
        // Naming the encoding keeps a <meta> from starting a conversion.
        if let document = htmlCtxtReadMemory(
          context, start, Int32(buffer.count), nil, "UTF-8", Int32(options))
        {
          xmlFreeDoc(document)
        }
      }
      return true
    }
  }

  /// Carries a listener through C.
  private final class Box {
    let listener: any MarkupListener
    init(_ listener: any MarkupListener) { self.listener = listener }
  }

  private static func setCallbacks(_ context: htmlParserCtxtPtr) {
    guard let sax = context.pointee.sax else { return }
    var handler = htmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.serror = { _, _ in }
    handler.startElement = { context, name, attributes in
      guard let context, let name else { return }
      MarkupParser.start(context, name, attributes)
    }
    handler.endElement = { context, name in
      guard let context, let name else { return }
      MarkupParser.listener(context)?.end(String(cString: name))
    }
    handler.characters = { context, data, count in
      guard let context, let data else { return }
      MarkupParser.characters(context, data, count)
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = { _, _, _ in }
    sax.pointee = handler
  }

  private static func listener(_ context: UnsafeMutableRawPointer) -> (any MarkupListener)? {
    let parser = context.assumingMemoryBound(to: htmlParserCtxt.self)
    guard let pointer = parser.pointee._private else { return nil }
    return Unmanaged<Box>.fromOpaque(pointer).takeUnretainedValue().listener
  }

  private static func start(
    _ context: UnsafeMutableRawPointer, _ name: UnsafePointer<xmlChar>,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    var values: [String: String] = [:]
    var index = 0
    while let attributes, let name = attributes[index] {
      values[String(cString: name)] = attributes[index + 1].map { String(cString: $0) } ?? ""
      index += 2
    }
    if listener(context)?.start(String(cString: name), values) == false {
      xmlStopParser(context.assumingMemoryBound(to: htmlParserCtxt.self))
    }
  }

  private static func characters(
    _ context: UnsafeMutableRawPointer, _ data: UnsafePointer<xmlChar>, _ count: Int32
  ) {
    let parser = context.assumingMemoryBound(to: htmlParserCtxt.self)
    guard let input = parser.pointee.input else { return }
    let position = Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
    listener(context)?.characters(
      UnsafeBufferPointer(start: data, count: Int(count)), at: position)
  }
}
