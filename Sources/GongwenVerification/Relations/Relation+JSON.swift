import GongwenJSON

extension Relation {
  /// Reads a relation of the published table; nil for a kind that is not known.
  ///
  /// - Parameter named: the relations of the rules above it in the table.
  init?(_ value: JSONValue, named: [String: Relation]) {
    switch value["kind"]?.asString {
    case "blank-to": self = .blankTo(Self.texts(value["to"]))
    case "characters":
      guard let relation = CharactersRelation(value) else { return nil }
      self = .characters(relation)
    case "map":
      var pairs: [[Unicode.Scalar]: [[Unicode.Scalar]]] = [:]
      for pair in value["pairs"]?.asObject ?? [] {
        pairs[Self.scalars(pair.name)] = Self.texts(pair.value)
      }
      self = .map(pairs: pairs, trims: value["trim"]?.asBool ?? false)
    case "folds-to":
      guard let relation = FoldsToRelation(value) else { return nil }
      self = .foldsTo(relation)
    case "same-under":
      guard let relation = SameUnderRelation(value) else { return nil }
      self = .sameUnder(relation)
    case "tokens":
      guard let relation = TokensRelation(value) else { return nil }
      self = .tokens(relation)
    case "references":
      let names = value["rules"]?.asArray ?? []
      let relations = names.compactMap { $0.asString.flatMap { named[$0] } }
      guard relations.count == names.count else { return nil }
      self = .references(ReferencesRelation(rules: relations))
    case "any-of":
      let parts = value["of"]?.asArray ?? []
      let relations = parts.compactMap { Relation($0, named: named) }
      guard relations.count == parts.count else { return nil }
      self = .anyOf(relations)
    default: return nil
    }
  }

  fileprivate static func scalars(_ text: String?) -> [Unicode.Scalar] {
    [Unicode.Scalar]((text ?? "").unicodeScalars)
  }

  fileprivate static func texts(_ value: JSONValue?) -> [[Unicode.Scalar]] {
    (value?.asArray ?? []).map { scalars($0.asString) }
  }
}

extension CharactersRelation {
  fileprivate init?(_ value: JSONValue) {
    guard let from = value["from"].flatMap(RelationSet.init) else { return nil }
    self.init(
      from: from, trims: value["trim"]?.asBool ?? false, most: value["most"]?.asInt ?? .max,
      texts: Relation.texts(value["to"]), toSet: value["toSet"].flatMap(RelationSet.init),
      toMost: value["toMost"]?.asInt ?? .max)
  }
}

extension FoldsToRelation {
  fileprivate init?(_ value: JSONValue) {
    guard let fold = value["fold"]?.asString.flatMap(Fold.init) else { return nil }
    let list = Relation.scalars(value["pairs"]?.asString)
    var pairs: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    for index in stride(from: 0, to: list.count - 1, by: 2) {
      pairs[list[index], default: []].append(list[index + 1])
    }
    self.init(
      fold: fold, from: value["from"].flatMap(RelationSet.init), pairs: pairs,
      keepsLength: value["sameLength"]?.asBool ?? false)
  }
}

extension SameUnderRelation {
  fileprivate init?(_ value: JSONValue) {
    guard let fold = value["fold"]?.asString.flatMap(Fold.init) else { return nil }
    var collapse: [Collapse] = []
    for part in value["collapse"]?.asArray ?? [] {
      guard let character = Relation.scalars(part["character"]?.asString).first,
        let least = part["least"]?.asInt, let result = Relation.scalars(part["to"]?.asString).first
      else { return nil }
      collapse.append(Collapse(character: character, least: least, result: result))
    }
    self.init(
      fold: fold, drop: Set(Relation.scalars(value["drop"]?.asString)), collapse: collapse,
      only: value["only"].flatMap(RelationSet.init))
  }
}

extension TokensRelation {
  fileprivate init?(_ value: JSONValue) {
    var enclosed: [Enclosed] = []
    for part in value["enclosed"]?.asArray ?? [] {
      guard let close = Relation.scalars(part["close"]?.asString).first else { return nil }
      enclosed.append(
        Enclosed(
          open: Relation.scalars(part["open"]?.asString),
          next: part["next"].flatMap(RelationSet.init),
          inside: part["inside"].flatMap(RelationSet.init), close: close,
          escape: Relation.scalars(part["escape"]?.asString)))
    }
    self.init(
      characters: Set(Relation.scalars(value["characters"]?.asString)),
      literals: Relation.texts(value["literals"]), enclosed: enclosed)
  }
}
