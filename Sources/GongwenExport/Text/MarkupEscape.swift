/// The escapes of HTML and XML.
struct MarkupEscape: TextEscape {
  /// The form of a line break.
  var lineBreak: StaticString = "<br>"

  func form(of scalars: [Unicode.Scalar], at index: Int) -> ScalarForm {
    let scalar = scalars[index]
    switch scalar {
    case "&": return .replaced("&amp;")
    case "<": return .replaced("&lt;")
    case ">": return .replaced("&gt;")
    case "\"": return .replaced("&quot;")
    case "'": return .replaced("&#39;")
    case "\n": return .replaced(lineBreak)
    default:
      if InertScalars.isLeftOut(scalar) { return .leftOut }
      return InertScalars.isLineBreak(scalar) ? .replaced(" ") : .verbatim
    }
  }
}
