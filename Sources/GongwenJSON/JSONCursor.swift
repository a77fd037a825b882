/// A value of a JSON text that is being decoded, with its path and the options of the reading.
struct JSONCursor {
  let value: JSONValue
  private let place: Place
  private let options: DocumentReader.Options

  /// A fault and its path.
  struct Fault: Error {
    var code: DocumentError.Code
    var message: String
    var path: JSONPath
  }

  /// A path that shares its beginning with others.
  private indirect enum Place {
    case top
    case member(String, of: Place)
    case element(Int, of: Place)
  }

  /// The value of a whole text.
  init(_ value: JSONValue, options: DocumentReader.Options) {
    self.init(value, .top, options)
  }

  private init(_ value: JSONValue, _ place: Place, _ options: DocumentReader.Options) {
    self.value = value
    self.place = place
    self.options = options
  }

  /// The error for this value.
  func fault(_ code: DocumentError.Code, _ message: String) -> Fault {
    var steps: [JSONPath.Step] = []
    var place = place
    while true {
      switch place {
      case .top: return Fault(code: code, message: message, path: JSONPath(steps.reversed()))
      case .member(let name, let above):
        steps.append(.name(name))
        place = above
      case .element(let index, let above):
        steps.append(.index(index))
        place = above
      }
    }
  }

  // MARK: Objects

  /// The value, if it is an object.
  ///
  /// - Parameter names: the members that the contract gives it.
  func object(_ names: @autoclosure () -> [String]) throws(Fault) -> JSONCursor {
    guard case .object(let members) = value else { throw fault(.wrongType, "is not an object") }
    guard options.unknownMembers == .refused else { return self }
    let known = Set(names().map { Array($0.utf8) })
    for (name, value) in members where !known.contains(Array(name.utf8)) {
      throw JSONCursor(value, .member(name, of: place), options)
        .fault(.unknownMember, "the contract has no such member here")
    }
    return self
  }

  /// All members, for an object whose names are free.
  func members() throws(Fault) -> [(name: String, value: JSONCursor)] {
    guard case .object(let members) = value else { throw fault(.wrongType, "is not an object") }
    return members.map { ($0.name, JSONCursor($0.value, .member($0.name, of: place), options)) }
  }

  /// A member that may be absent.
  func optional(_ name: String) -> JSONCursor? {
    value[name].map { JSONCursor($0, .member(name, of: place), options) }
  }

  /// A member that must be there; nil only where missing members are admitted.
  func required(_ name: String) throws(Fault) -> JSONCursor? {
    guard let member = optional(name) else {
      guard options.missingMembers == .empty else {
        throw fault(.missingMember, "the member \(name) is missing")
      }
      return nil
    }
    return member
  }

  // MARK: Values

  /// The elements, if it is an array.
  func elements() throws(Fault) -> [JSONValue] {
    guard case .array(let elements) = value else { throw fault(.wrongType, "is not an array") }
    return elements
  }

  /// An element of the array that this value is.
  func element(_ index: Int, _ value: JSONValue) -> JSONCursor {
    JSONCursor(value, .element(index, of: place), options)
  }

  /// The elements of the array, each decoded.
  func list<Element>(
    _ read: (JSONCursor) throws(Fault) -> Element
  ) throws(Fault) -> [Element] {
    let elements = try elements()
    var result: [Element] = []
    result.reserveCapacity(elements.count)
    for (index, value) in elements.enumerated() {
      result.append(try read(element(index, value)))
    }
    return result
  }

  /// The string.
  func string() throws(Fault) -> String {
    guard case .string(let string) = value else { throw fault(.wrongType, "is not a string") }
    return string
  }

  /// The characters of the string.
  func scalars() throws(Fault) -> [Unicode.Scalar] { Array(try string().unicodeScalars) }

  /// The integer.
  ///
  /// - Parameter least: the smallest that the contract admits.
  func integer(from least: Int = 0) throws(Fault) -> Int {
    switch value {
    case .int(let integer) where integer >= least: return integer
    case .int, .number: throw fault(.outOfRange, "is not an integer from \(least)")
    default: throw fault(.wrongType, "is not an integer")
    }
  }

  /// The truth value.
  func bool() throws(Fault) -> Bool {
    guard case .bool(let value) = value else { throw fault(.wrongType, "is not true or false") }
    return value
  }

  /// The value of the contract that the string names.
  func word<Word: RawRepresentable<String>>() throws(Fault) -> Word {
    let string = try string()
    guard let word = Word(rawValue: string), JSONText.same(word.rawValue, string) else {
      throw fault(.unknownValue, "\"\(string)\" is not a value of the contract")
    }
    return word
  }

  /// Checks that the string is the only value that the contract admits.
  func expect(_ only: String) throws(Fault) {
    let string = try string()
    guard JSONText.same(string, only) else {
      throw fault(.unknownValue, "\"\(string)\" is not \"\(only)\"")
    }
  }
}
