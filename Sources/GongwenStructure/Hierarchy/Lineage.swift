/// Things in an array of which each hangs on an earlier one, or on none (-1): what hangs below no tip can be
/// given back.
enum Lineage {
  /// The new places of the things that tips hang on, in their order; -1 for those that no tip hangs on.
  static func places(_ count: Int, tips: [Int32], above: (Int) -> Int32) -> [Int32] {
    var places = [Int32](repeating: -1, count: count)
    for tip in tips {
      var at = tip
      while at >= 0, places[Int(at)] < 0 {
        places[Int(at)] = 0
        at = above(Int(at))
      }
    }
    var next: Int32 = 0
    for index in places.indices where places[index] == 0 {
      places[index] = next
      next += 1
    }
    return places
  }

  /// Moves things to their new places and drops the others.
  static func move<Thing>(_ things: inout [Thing], to places: [Int32]) {
    for (index, place) in places.enumerated() where place >= 0 {
      things[Int(place)] = things[index]
    }
    things.removeLast(things.count - Int(places.lazy.filter { $0 >= 0 }.count))
  }

  /// The new place of a thing; -1 for none.
  static func place(of thing: Int32, in places: [Int32]) -> Int32 {
    thing < 0 ? -1 : places[Int(thing)]
  }
}
