import GongwenPress

/// Finds phenomena and renderings by their names.
enum Names {
  static func phenomenon(_ name: String?) throws -> Phenomenon? {
    guard let name else { return nil }
    guard let phenomenon = Phenomenon.named(name) else { throw PressError.unknown(name) }
    return phenomenon
  }

  /// The renderings of a name or a group; all without one.
  static func renderings(_ name: String?) throws -> [Rendering] {
    guard let name else { return Rendering.all }
    let renderings = Rendering.named(name)
    if renderings.isEmpty { throw PressError.unknown(name) }
    return renderings
  }
}
