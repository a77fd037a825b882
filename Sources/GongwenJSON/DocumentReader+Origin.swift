import GongwenModel

extension JSONCursor {
  /// Reads an object of an origin and a text.
  func text() throws(Fault) -> TracedText {
    try object(["origin", "text"]).words()
  }

  /// Reads the members `origin` and `text` of an object.
  func words() throws(Fault) -> TracedText {
    let scalars = try required("text")?.scalars() ?? []
    let origin = try required("origin")
    let text = TracedText(scalars: scalars, origin: try origin?.origin() ?? Origin())
    if let origin, !text.isCovered {
      throw origin.fault(.outOfRange, "has runs or boxes of more characters than the text")
    }
    return text
  }

  /// Reads the member `origin`.
  func origin() throws(Fault) -> Origin {
    let object = try object(["boxes", "runs"])
    return Origin(
      runs: try object.required("runs")?.runs() ?? [],
      boxes: try object.optional("boxes")?.boxes() ?? [])
  }

  // Cursors for the elements are made for faults only: most of a document is runs.

  private func runs() throws(Fault) -> [OriginRun] {
    let elements = try elements()
    var runs: [OriginRun] = []
    runs.reserveCapacity(elements.count)
    for (index, value) in elements.enumerated() {
      guard case .array(let parts) = value, let run = OriginRun(parts) else {
        throw element(index, value).runFault()
      }
      runs.append(run)
    }
    return runs
  }

  private func boxes() throws(Fault) -> [PrintedBox] {
    let elements = try elements()
    var boxes: [PrintedBox] = []
    boxes.reserveCapacity(elements.count)
    for (index, value) in elements.enumerated() {
      guard case .array(let parts) = value, let box = PrintedBox(parts) else {
        throw element(index, value).fault(
          .wrongType, "is not a box of a page, four integers and a range")
      }
      boxes.append(box)
    }
    return boxes
  }

  /// The error for a value that is not a run.
  private func runFault() -> Fault {
    if case .array(let parts) = value, let last = parts.last, case .string(let rule) = last,
      Rule(rawValue: rule) == nil
    {
      return element(parts.count - 1, last)
        .fault(.unknownValue, "\"\(rule)\" is not a rule of the contract")
    }
    if case .array(let parts) = value, OriginRun.form(of: parts) != nil {
      return fault(.outOfRange, "is not a run of two ranges")
    }
    return fault(.wrongType, "is not a run of four or five integers and, for an edit, a rule")
  }
}

extension TracedText {
  /// Whether no run and no box ends behind the text.
  fileprivate var isCovered: Bool {
    origin.runs.allSatisfy { $0.textEnd <= scalars.count }
      && origin.boxes.allSatisfy { ($0.text?.upperBound ?? 0) <= scalars.count }
  }
}

extension OriginRun {
  /// The integers and the rule of a run; nil for a list of another form.
  fileprivate static func form(of parts: [JSONValue]) -> (integers: Int, rule: Rule?)? {
    var rule: Rule?
    var integers = parts.count
    if let name = parts.last?.asString {
      guard let known = Rule(rawValue: name) else { return nil }
      rule = known
      integers -= 1
    }
    guard integers == 4 || integers == 5, parts[..<integers].allSatisfy({ $0.asInt != nil }) else {
      return nil
    }
    return (integers, rule)
  }

  /// The run that a list of a document is; nil for any other list.
  fileprivate init?(_ parts: [JSONValue]) {
    guard let (count, rule) = Self.form(of: parts) else { return nil }
    let isPaged = count == 5
    let address = isPaged ? Address(untrustedPage: parts[2].asInt ?? 0) : .bytes
    let values = [parts[0], parts[1], parts[count - 2], parts[count - 1]].map { $0.asInt ?? -1 }
    guard let address, values.allSatisfy({ (0...Int(Int32.max)).contains($0) }),
      values[0] <= values[1],
      values[2] <= values[3]
    else { return nil }
    self.init(
      text: values[0]..<values[1], source: values[2]..<values[3], address: address, rule: rule)
  }
}

extension PrintedBox {
  /// The box that a list of a document is; nil for any other list.
  fileprivate init?(_ parts: [JSONValue]) {
    let values = parts.compactMap(\.asInt)
    guard parts.count == 5 || parts.count == 7, values.count == parts.count, values[0] > 0 else {
      return nil
    }
    self.init(page: values[0], x0: values[1], y0: values[2], x1: values[3], y1: values[4])
    guard values.count == 7 else { return }
    guard values[5] >= 0, values[5] <= values[6] else { return nil }
    text = values[5]..<values[6]
  }
}
