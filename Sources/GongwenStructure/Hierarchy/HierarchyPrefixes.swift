/// Names for the leading components of dotted numbers: equal components have one name, so that a frame
/// need not hold them. 0 is the name of none.
struct HierarchyPrefixes {
  private struct Prefix: Hashable {
    /// The name of the components before the last.
    var stem: Int32
    var last: Int
  }

  private var prefixes = [Prefix(stem: -1, last: 0)]
  private var names: [Prefix: Int32] = [:]

  /// The name of some components.
  mutating func name(_ components: ArraySlice<Int>) -> Int32 {
    var name: Int32 = 0
    for component in components {
      let prefix = Prefix(stem: name, last: component)
      if let known = names[prefix] {
        name = known
      } else {
        name = Int32(prefixes.count)
        prefixes.append(prefix)
        names[prefix] = name
      }
    }
    return name
  }

  /// Whether a name is that of the components of a dotted unit.
  func isName(_ name: Int32, of unit: HierarchyFrame) -> Bool {
    let prefix = prefixes[Int(name)]
    return prefix.stem == unit.prefix && prefix.last == unit.ordinal
  }

  /// The component that a name stands for, if it is one alone.
  func only(_ name: Int32) -> Int? {
    let prefix = prefixes[Int(name)]
    return prefix.stem == 0 ? prefix.last : nil
  }
}
