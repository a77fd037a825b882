/// A place in a release that at most one phenomenon shapes.
package enum Slot: String, CaseIterable, Hashable, Sendable {
  /// The kind of the release: its first draft.
  case kind
  case title, subtitle, number, addressee, text, lead, closing, attachments, signature, date, note
  /// How signs and characters are printed.
  case marks
}
