internal import CPopplerGLib
import GongwenModel
import GongwenPrintedPages
import GongwenText

/// The annotations and form fields of a page, which show text that the page's own text does not have.
///
/// Comments are no text of the page: the text of a note, or behind a highlight, is shown to those only
/// who ask for it. Nor are links, and the marks in check boxes.
struct PDFAnnotations {
  /// How the text that an annotation shows is known.
  private enum Text {
    /// It shows none.
    case none
    /// Its words are in the file.
    case words([Unicode.Scalar])
    /// Its drawing is in the file.
    case drawing
  }

  private let annotations: [PopplerAnnotMapping]
  private let texts: [Text]

  /// The annotations whose drawing may have letters.
  var drawings: [OpaquePointer] {
    zip(annotations, texts).compactMap { if case .drawing = $1 { $0.annot } else { nil } }
  }
  /// All of the page's annotations.
  var all: [OpaquePointer] { annotations.compactMap(\.annot) }

  /// The words of the annotations that have some, in their order, each with its rectangle in points from the bottom
  /// left corner.
  var words: [(text: [Unicode.Scalar], area: PopplerRectangle)] {
    zip(annotations, texts).compactMap { annotation, text in
      guard case .words(let words) = text, words.contains(where: { !UnicodeClass.isBlank($0) })
      else { return nil }
      return (words, annotation.area)
    }
  }

  /// Reads the annotations of a page and gives them to a body while they exist.
  static func with<Result>(_ page: OpaquePointer, _ body: (Self) -> Result) -> Result? {
    guard let list = poppler_page_get_annot_mapping(page) else { return nil }
    defer { poppler_page_free_annot_mapping(list) }
    let fields = poppler_page_get_form_field_mapping(page)
    defer { poppler_page_free_form_field_mapping(fields) }
    return body(
      Self(Self.elements(list), Self.elements(fields).sorted { Self.number($0) < Self.number($1) }))
  }

  private init(
    _ annotations: [PopplerAnnotMapping], _ fields: [PopplerFormFieldMapping]
  ) {
    self.annotations = annotations
    let fieldOf = Self.assign(fields, to: annotations)
    texts = annotations.indices.map { Self.text(of: annotations[$0].annot, fieldOf[$0]) }
  }

  private static func elements<Element>(_ list: UnsafeMutablePointer<GList>?) -> [Element] {
    var result: [Element] = []
    var next = list
    while let item = next?.pointee {
      result.append(item.data.assumingMemoryBound(to: Element.self).pointee)
      next = item.next
    }
    return result
  }

  /// The place of a field among those of its page.
  private static func number(_ field: PopplerFormFieldMapping) -> Int32 {
    poppler_form_field_get_id(field.field)
  }

  /// The fields that widgets stand for, by the places of these. poppler has both in the same order, but
  /// leaves out the fields of widgets that belong to no form.
  private static func assign(
    _ fields: [PopplerFormFieldMapping], to annotations: [PopplerAnnotMapping]
  ) -> [Int: OpaquePointer] {
    let widgets = annotations.indices.filter {
      poppler_annot_get_annot_type(annotations[$0].annot) == POPPLER_ANNOT_WIDGET
    }
    var result: [Int: OpaquePointer] = [:]
    var rest = fields[...]
    for widget in widgets {
      guard let field = rest.first else { break }
      if widgets.count == fields.count || isAlike(annotations[widget].area, field.area) {
        result[widget] = field.field
        rest = rest.dropFirst()
      }
    }
    return result
  }

  /// Whether two rectangles have the same size; one of them may be turned by a quarter.
  private static func isAlike(_ one: PopplerRectangle, _ other: PopplerRectangle) -> Bool {
    func sides(_ area: PopplerRectangle) -> [Double] {
      [abs(area.x2 - area.x1), abs(area.y2 - area.y1)].sorted()
    }
    return zip(sides(one), sides(other)).allSatisfy { abs($0 - $1) < 0.01 }
  }

  private static func text(of annotation: OpaquePointer, _ field: OpaquePointer?) -> Text {
    let unseen = POPPLER_ANNOT_FLAG_HIDDEN.rawValue | POPPLER_ANNOT_FLAG_NO_VIEW.rawValue
    guard poppler_annot_get_flags(annotation).rawValue & unseen == 0 else { return .none }
    switch poppler_annot_get_annot_type(annotation) {
    case POPPLER_ANNOT_FREE_TEXT:
      let words = scalars(poppler_annot_get_contents(annotation))
      // Words that are no text may keep poppler drawing for ever (half a character of UTF-16 does, in
      // 22.12), and the worker's limits end it; words that stand in the drawing alone would go untold.
      return words.contains { !UnicodeClass.isBlank($0) } ? .words(words) : .drawing
    case POPPLER_ANNOT_WIDGET: return field.map(text) ?? .drawing
    case POPPLER_ANNOT_TEXT, POPPLER_ANNOT_LINK, POPPLER_ANNOT_POPUP, POPPLER_ANNOT_HIGHLIGHT,
      POPPLER_ANNOT_UNDERLINE, POPPLER_ANNOT_SQUIGGLY, POPPLER_ANNOT_STRIKE_OUT,
      POPPLER_ANNOT_FILE_ATTACHMENT, POPPLER_ANNOT_SOUND, POPPLER_ANNOT_MOVIE:
      return .none
    default: return .drawing
    }
  }

  private static func text(of field: OpaquePointer) -> Text {
    switch poppler_form_field_get_field_type(field) {
    case POPPLER_FORM_FIELD_TEXT:
      if poppler_form_field_text_is_password(field) != 0 { return .none }
      return .words(scalars(poppler_form_field_text_get_text(field)))
    case POPPLER_FORM_FIELD_CHOICE: return .words(chosen(field))
    case POPPLER_FORM_FIELD_BUTTON:
      let isPush = poppler_form_field_button_get_button_type(field) == POPPLER_FORM_BUTTON_PUSH
      return isPush ? .drawing : .none
    default: return .drawing
    }
  }

  /// The items that are chosen, a line each, or what was written in their place.
  private static func chosen(_ field: OpaquePointer) -> [Unicode.Scalar] {
    let items = (0..<poppler_form_field_choice_get_n_items(field))
      .filter { poppler_form_field_choice_is_item_selected(field, $0) != 0 }
      .map { scalars(poppler_form_field_choice_get_item(field, $0)) }
    return items.isEmpty
      ? scalars(poppler_form_field_choice_get_text(field))
      : Array(items.joined(separator: ["\n"]))
  }

  /// The characters of a string, CR LF and CR as LF; the string is given back.
  private static func scalars(_ string: UnsafeMutablePointer<CChar>?) -> [Unicode.Scalar] {
    guard let string else { return [] }
    defer { g_free(string) }
    var result: [Unicode.Scalar] = []
    var last: Unicode.Scalar = " "
    for scalar in String(cString: string).unicodeScalars {
      if scalar != "\n" || last != "\r" { result.append(scalar == "\r" ? "\n" : scalar) }
      last = scalar
    }
    return result
  }

  /// The characters of a string that are not blank; the string is given back.
  static func visible(_ string: UnsafeMutablePointer<CChar>?) -> Int {
    guard let string else { return 0 }
    defer { g_free(string) }
    return String(cString: string).unicodeScalars.count { !UnicodeClass.isBlank($0) }
  }
}
