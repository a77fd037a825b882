import CLibXML2

/// The events of a parser of markup, in the order of the source.
protocol MarkupListener: AnyObject {
  /// An element begins, or is taken to. Gives false to stop the parser.
  func start(_ tag: Tag, _ attributes: TagAttributes) -> Bool
  /// An element ends, or is taken to.
  func end(_ tag: Tag)
  /// Characters, of a run or of a part of one.
  func characters(_ data: UnsafeBufferPointer<UInt8>)
}

/// Runs libxml2's HTML parser through its SAX interface.
enum MarkupParser {
  /// libxml2's own data, made once: two threads that begin at the same time would wait for each other.
  private static let isReady: Void = xmlInitParser()

  /// Parses a buffer of UTF-8 and calls a listener; gives false where libxml2 has no memory.
  ///
  /// - Parameter values: the values of attributes that have numbers there.
  static func parse(
    _ bytes: [UInt8], _ values: AttributeValues.View, listener: any MarkupListener
  ) -> Bool {
    _ = isReady
    guard let context = htmlNewParserCtxt() else { return false }
    defer { htmlFreeParserCtxt(context) }
    let box = Box(listener, values)
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
    let values: AttributeValues.View
    /// The names so far.
    private var tags: [String: Tag] = [:]
    /// The latest names, each at the place that the address gives where libxml2 keeps it.
    private var recent = [(name: UnsafePointer<xmlChar>, tag: Tag)?](repeating: nil, count: 64)

    init(_ listener: any MarkupListener, _ values: AttributeValues.View) {
      self.listener = listener
      self.values = values
    }

    func tag(_ name: UnsafePointer<xmlChar>) -> Tag {
      let address = UInt(bitPattern: name)
      let place = Int((address >> 2 ^ address >> 8) % UInt(recent.count))
      if let last = recent[place], last.name == name { return last.tag }
      let text = String(cString: name)
      let tag = tags[text] ?? Tag(text, number: tags.count)
      tags[text] = tag
      recent[place] = (name, tag)
      return tag
    }
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
      guard let box = MarkupParser.box(context) else { return }
      box.listener.end(box.tag(name))
    }
    handler.characters = { context, data, count in
      guard let context, let data else { return }
      MarkupParser.characters(context, data, count)
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = { _, _, _ in }
    sax.pointee = handler
  }

  private static func box(_ context: UnsafeMutableRawPointer) -> Box? {
    let parser = context.assumingMemoryBound(to: htmlParserCtxt.self)
    guard let pointer = parser.pointee._private else { return nil }
    return Unmanaged<Box>.fromOpaque(pointer).takeUnretainedValue()
  }

  private static func start(
    _ context: UnsafeMutableRawPointer, _ name: UnsafePointer<xmlChar>,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard let box = box(context) else { return }
    if !box.listener.start(box.tag(name), TagAttributes(attributes, box.values)) {
      xmlStopParser(context.assumingMemoryBound(to: htmlParserCtxt.self))
    }
  }

  private static func characters(
    _ context: UnsafeMutableRawPointer, _ data: UnsafePointer<xmlChar>, _ count: Int32
  ) {
    box(context)?.listener.characters(UnsafeBufferPointer(start: data, count: Int(count)))
  }
}
