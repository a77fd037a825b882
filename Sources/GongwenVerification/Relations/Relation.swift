/// A relation of the published table: which source characters may become which text.
indirect enum Relation: Sendable {
  /// `blank-to`.
  case blankTo([[Unicode.Scalar]])
  /// `characters`.
  case characters(CharactersRelation)
  /// `map`.
  case map(pairs: [[Unicode.Scalar]: [[Unicode.Scalar]]], trims: Bool)
  /// `folds-to`.
  case foldsTo(FoldsToRelation)
  /// `same-under`.
  case sameUnder(SameUnderRelation)
  /// `tokens`.
  case tokens(TokensRelation)
  /// `references`.
  case references(ReferencesRelation)
  /// `any-of`.
  case anyOf([Relation])

  /// Whether source characters may become a text.
  func permits(_ source: [Unicode.Scalar], _ text: [Unicode.Scalar]) -> Bool {
    switch self {
    case .blankTo(let texts): source.allSatisfy(RelationText.isBlank) && texts.contains(text)
    case .characters(let relation): relation.permits(source, text)
    case .map(let pairs, let trims):
      pairs[trims ? RelationText.trimmed(source) : source]?.contains(text) ?? false
    case .foldsTo(let relation): relation.permits(source, text)
    case .sameUnder(let relation): relation.permits(source, text)
    case .tokens(let relation): text.isEmpty && relation.covers(source)
    case .references(let relation): relation.permits(source, text)
    case .anyOf(let relations): relations.contains { $0.permits(source, text) }
    }
  }
}
