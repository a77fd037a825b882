/// The characters of plain text: a text is one line.
struct PlainEscape: TextEscape {
  func form(of scalars: [Unicode.Scalar], at index: Int) -> ScalarForm {
    let scalar = scalars[index]
    if InertScalars.isLineBreak(scalar) || scalar == "\t" { return .replaced(" ") }
    return InertScalars.isLeftOut(scalar) ? .leftOut : .verbatim
  }
}
