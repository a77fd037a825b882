import GongwenJSON
import GongwenModel

extension DocumentCheck {
  /// Whether every member is there and of the type the contract gives it.
  mutating func checkShape() {
    check(value, .document)
    if let schema = value["schema"]?.asString, schema != "gongwen/document/1" {
      at("schema") { $0.report(.schemaUnknown, "\(schema) is not gongwen/document/1") }
    }
    let isCollection = value["kind"]?.asString == "collection"
    if isCollection != (value["members"] != nil) {
      report(.shapeWrong, "members are in a collection and nowhere else")
    }
    if isCollection, value["collection"] != nil {
      report(.shapeWrong, "a collection is not a member of a collection")
    }
  }

  private mutating func check(_ value: JSONValue, _ shape: Shape) {
    switch shape {
    case .anything: return
    case .string: expect(value.asString != nil, "is not a string")
    case .words: expect(value.asString?.isEmpty == false, "is not a string with characters")
    case .text(let form, let isRight):
      expect(value.asString.map(isRight) ?? false, "is not \(form)")
    case .integer(let least):
      expect(value.asInt.map { $0 >= least } ?? false, "is not an integer from \(least)")
    case .percent:
      expect(value.asInt.map { (0...100).contains($0) } ?? false, "is not an integer from 0 to 100")
    case .isTrue: expect(value.asBool == true, "is not true; it is left out where it is false")
    case .oneOf(let words):
      expect(value.asString.map(words.contains) ?? false, "is not a value of the contract")
    case .list(let element, let least): checkList(value, element, least)
    case .object(let fields): checkObject(value, fields)
    case .map(let element):
      expect(value.asObject != nil, "is not an object")
      for member in value.asObject ?? [] { at(member.name) { $0.check(member.value, element) } }
    case .either(let member, let shape, let other):
      check(value, value[member] == nil ? other : shape)
    case .absent: report(.shapeWrong, "must not be there")
    case .node: checkNode(value)
    }
  }

  private mutating func expect(_ isRight: Bool, _ message: @autoclosure () -> String) {
    if !isRight { report(.shapeWrong, message()) }
  }

  private mutating func checkList(_ value: JSONValue, _ element: Shape, _ least: Int) {
    guard let elements = value.asArray, elements.count >= least else {
      report(.shapeWrong, "is not a list of at least \(least)")
      return
    }
    if case .anything = element { return }
    for (index, value) in elements.enumerated() {
      path.enter(index)
      check(value, element)
      path.leave()
    }
  }

  private mutating func checkObject(_ value: JSONValue, _ fields: [Shape.Field]) {
    guard value.asObject != nil else {
      report(.shapeWrong, "is not an object")
      return
    }
    for member in value.asObject ?? []
    where !fields.contains(where: { $0.name == member.name }) {
      if isNewer {
        report(.versionDiffers, as: .warning, "\(member.name) is of a newer version")
      } else {
        report(.memberUnknown, "the contract has no \(member.name) here")
      }
    }
    for field in fields {
      if let member = value[field.name] {
        at(field.name) { $0.check(member, field.shape) }
      } else if field.isRequired {
        report(.shapeWrong, "\(field.name) is missing")
      }
    }
  }

  private mutating func checkNode(_ value: JSONValue) {
    guard let type = value["type"]?.asString else {
      report(.shapeWrong, "is not a node with a type")
      return
    }
    guard let shape = Shape.node(type: type) else {
      report(.shapeWrong, "the contract has no node type \(type)")
      return
    }
    check(value, shape)
  }
}
