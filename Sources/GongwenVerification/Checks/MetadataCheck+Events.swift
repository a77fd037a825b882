import GongwenJSON
import GongwenModel

/// The fields that say when a document was made, changed and applies: contract, Additions within version 1.
extension MetadataCheck {
  /// Words that name an entry into force.
  static let entries = ["施行", "实施", "實施", "生效"]
  /// The words of a 题注 or closing that name each act.
  private static let acts: [String: [String]] = [
    "adopted": ["通过", "通過"], "amended": ["修正", "修改"], "in-force": entries + ["起"],
    "promulgated": ["公布", "发布", "颁布", "印发", "批准", "發布", "公佈", "頒布"], "repealed": ["废止", "廢止"],
    "revised": ["修订", "修訂"],
  ]
  /// The words of what a relative day counts from.
  private static let beginnings: [String: [String]] = [
    "issued": ["下发", "印发", "印發", "成文", "发文", "發文", "签发", "簽發"],
    "published": ["公布", "发布", "颁布", "發布", "公佈", "頒布", "发佈"],
  ]
  /// The acts that change the text of a document.
  private static let changes: Set<String> = ["adopted", "amended", "revised"]

  /// Checks `history`, `versionDate`, `effectiveFrom` and `validity`.
  func checkEvents(_ metadata: JSONValue, _ document: inout DocumentCheck) {
    let history = metadata["history"]?.asArray ?? []
    let words = Self.words(metadata["evidence"]?["history"])
    if history.count != words.count {
      document.report(
        .metadataUnproven, "history has \(history.count) acts, its evidence \(words.count)")
    }
    var rest = words[...]
    document.forEach("history", of: metadata) { check, act in
      guard let own = rest.popFirst() else { return }
      Self.checkAct(act, own, effective: metadata["effective"]?.asString, &check)
    }
    let last = history.last {
      Self.changes.contains($0["act"]?.asString ?? "") && $0["date"] != nil
    }
    if metadata["versionDate"]?.asString != last?["date"]?.asString {
      document.report(.metadataUnproven, "versionDate is not the day of the last change")
    }
    Self.checkBeginning(metadata, &document)
    Self.checkPeriod(metadata["validity"], "validity", metadata, &document)
  }

  /// - Parameter effective: the value of `effective`, whose day may be that of another value (自印发之日起施行).
  private static func checkAct(
    _ act: JSONValue, _ words: String, effective: String?, _ check: inout DocumentCheck
  ) {
    let evidence = tight(words)
    let isRelative =
      act["act"]?.asString == "in-force" && evidence.contains("日起")
      && act["date"]?.asString == effective
    if let date = act["date"]?.asString, !isRelative, !WrittenDates(in: words).dates.contains(date)
    {
      check.report(.metadataUnproven, "\(date) is not a date of its evidence")
    }
    let name = act["act"]?.asString ?? ""
    if !(acts[name] ?? []).contains(where: evidence.contains) {
      check.report(.metadataUnproven, "its evidence does not name the act \(name)")
    }
    for member in ["by", "number", "title"] {
      // By scalars: a mark at the start of a value would combine with the character before it.
      guard let value = act[member]?.asString,
        !evidence.unicodeScalars.contains(tight(value).unicodeScalars)
      else { continue }
      check.report(.metadataUnproven, "\(value) is not in its evidence")
    }
  }

  private static func checkBeginning(_ metadata: JSONValue, _ document: inout DocumentCheck) {
    guard let beginning = metadata["effectiveFrom"] else { return }
    let evidence = words(metadata["evidence"]?["effectiveFrom"]).joined()
    let names = beginnings[beginning["relative"]?.asString ?? ""] ?? []
    if !names.contains(where: evidence.contains) {
      document.report(.metadataUnproven, "effectiveFrom.relative is not in its evidence")
    }
    checkPeriod(beginning["after"], "effectiveFrom", metadata, &document)
  }

  /// A period in ISO 8601 (P3Y, P30D) has the number that its evidence names.
  private static func checkPeriod(
    _ period: JSONValue?, _ field: String, _ metadata: JSONValue, _ document: inout DocumentCheck
  ) {
    guard let period = period?.asString else { return }
    let count = NumberReader.value([Unicode.Scalar](period.unicodeScalars).dropFirst().dropLast())
    let evidence = words(metadata["evidence"]?[field]).joined()
    let named = NumberReader.values(in: [Unicode.Scalar](evidence.unicodeScalars))
    guard let count, named.contains(count) else {
      document.report(.metadataUnproven, "\(field): \(period) is not in its evidence")
      return
    }
  }

  private static func words(_ evidence: JSONValue?) -> [String] {
    (evidence?.asArray ?? []).compactMap { $0["text"]?.asString }
  }
}
