/// One way in which an answer is not the truth.
package struct Difference: Hashable, Sendable {
  /// What differs: a kind of difference, the same for releases that fail in the same way.
  package var name: String
  /// What the truth says, and what the answer says.
  package var wanted: String
  package var got: String

  /// Makes a difference.
  package init(_ name: String, wanted: String = "", got: String = "") {
    self.name = name
    self.wanted = wanted
    self.got = got
  }
}
