import GongwenJSON
import GongwenModel

/// Reads every value of the metadata again, from its evidence and from the elements of the body.
struct MetadataCheck {
  /// Fields that are dates.
  private static let dates: Set<String> = ["issued", "published", "effective", "expires"]
  /// Fields that are checked by themselves, and the script of the whole text, which is not.
  private static let others: Set<String> = [
    "evidence", "language", "history", "effectiveFrom", "validity", "versionDate",
  ]
  /// Elements of GB/T 9704 and the field each gives.
  private static let elements: [(type: String, field: String)] = [
    ("title", "title"), ("documentNumber", "documentNumber"),
    ("signatory", "signatories"), ("addressee", "addressees"), ("attachmentNote", "attachments"),
    ("copyTo", "copyTo"),
  ]

  /// The words of the page's own markup, where values without evidence come from; nil for other sources.
  let markup: MarkupWords?

  /// Checks the metadata of a document.
  func check(_ document: inout DocumentCheck) {
    guard let metadata = document.value["metadata"] else { return }
    document.path.enter("metadata")
    for member in metadata.asObject ?? [] where !Self.others.contains(member.name) {
      let evidence = metadata["evidence"]?[member.name]
      if member.name == "site" {
        for part in member.value.asObject ?? [] {
          check(part.name, part.value, evidence?[part.name], &document)
        }
      } else {
        check(member.name, member.value, evidence, &document)
      }
    }
    for member in metadata["evidence"]?.asObject ?? [] where metadata[member.name] == nil {
      document.report(.metadataUnproven, "there is evidence of \(member.name) and no value")
    }
    checkEvents(metadata, &document)
    document.path.leave()
    checkElements(metadata, &document)
    checkLinks(&document)
  }

  /// Whether the page has the address of every link.
  private func checkLinks(_ document: inout DocumentCheck) {
    guard let markup else { return }
    document.forEach("links", of: document.value) { check, link in
      guard let href = link["href"]?.asString, !markup.leads(to: href) else { return }
      check.report(.linkWrong, "no attribute of the page leads to \(href)")
    }
  }

  private func check(
    _ field: String, _ value: JSONValue, _ evidence: JSONValue?, _ document: inout DocumentCheck
  ) {
    let words = (evidence?.asArray ?? []).compactMap { $0["text"]?.asString }
    document.at(field) { check in
      if words.isEmpty {
        if markup?.gives(value, isDate: Self.dates.contains(field)) != true {
          check.report(.metadataUnproven, "has no evidence")
        }
      } else if Self.dates.contains(field) {
        Self.checkDate(value.asString ?? "", words, check.value["metadata"], &check)
      } else if let list = value.asArray {
        Self.checkList(list.compactMap(\.asString), words, &check)
      } else if let text = value.asString, !Self.tight(words.joined()).contains(Self.tight(text)) {
        check.report(.metadataUnproven, "\(text) is not in its evidence")
      }
    }
  }

  private static func checkDate(
    _ value: String, _ words: [String], _ metadata: JSONValue?, _ check: inout DocumentCheck
  ) {
    let day = String(value.prefix { $0 != "T" })
    let evidence = words.joined(separator: " ")
    if WrittenDates(in: evidence).dates.contains(day) { return }
    // 自公布之日起施行: the day is that of another value.
    if tight(evidence).contains("日起"),
      [metadata?["issued"], metadata?["published"]].contains(where: { $0?.asString == value })
    {
      return
    }
    check.report(.metadataUnproven, "\(day) is not a date of its evidence")
  }

  private static func checkList(
    _ values: [String], _ words: [String], _ check: inout DocumentCheck
  ) {
    guard values.count == words.count else {
      check.report(
        .metadataUnproven, "\(values.count) values have \(words.count) pieces of evidence")
      return
    }
    for (value, word) in zip(values, words) where !tight(word).contains(tight(value)) {
      check.report(.metadataUnproven, "\(value) is not in its evidence")
    }
  }

  /// Whether an element has words for its field: a list of attachments may have an item without any, and so may 抄送 in a
  /// form that is not filled in; 正本 and 抄报 are no copies.
  static func hasValue(_ text: String, _ type: String) -> Bool {
    switch type {
    case "attachmentNote":
      isNamed(
        withoutUnit(withoutEnding(text)).filter {
          $0.properties.isAlphabetic && !labels.contains($0)
        })
    case "copyTo":
      !reports.contains { text.hasPrefix($0) } && named(behindLabel: text)
    default: true
    }
  }

  /// Whether the words of an announcement name something: 附件：无 names nothing.
  private static func isNamed(_ words: [Unicode.Scalar]) -> Bool {
    !(words.isEmpty || words == ["无"] || words == ["無"])
  }

  /// A name of a file without its ending: 附件1.docx names nothing, 附件：1.SOP does.
  private static func withoutEnding(_ text: String) -> String {
    let text = withoutSize(text)
    guard let dot = text.lastIndex(of: "."), text[dot...].count <= longestEnding,
      text[dot...].dropFirst().allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }),
      let label = text[..<dot].lastIndex(of: "附"),
      text[label..<dot].unicodeScalars.allSatisfy({
        labels.contains($0) || ranges.contains($0) || NumberReader.decimal($0) != nil
      })
    else { return text }
    return String(text[..<dot])
  }

  /// A name of a file without its size behind it: 附件1.docx（48KB）.
  private static func withoutSize(_ text: String) -> String {
    guard text.last == "）" || text.last == ")",
      let open = text.lastIndex(where: { $0 == "（" || $0 == "(" }),
      text[open...].dropFirst().first?.isNumber ?? false,
      text[open...].dropFirst().dropLast().allSatisfy({ $0.isASCII })
    else { return text }
    return String(text[..<open])
  }

  /// The longest ending of a file with its dot, in characters: .xhtml.
  private static let longestEnding = 6

  /// An announcement behind 第四条 or the like, which is a number as 4. is.
  private static func withoutUnit(_ text: String) -> ArraySlice<Unicode.Scalar> {
    let scalars = [Unicode.Scalar](text.unicodeScalars)
    guard let start = scalars.firstIndex(of: "第"),
      scalars[..<start].allSatisfy({ !$0.properties.isAlphabetic || labels.contains($0) }),
      let end = scalars[(start + 1)...].firstIndex(where: { !NumberReader.isNumeral($0) }),
      end > start + 1, units.contains(scalars[end])
    else { return scalars[...] }
    return scalars[(end + 1)...]
  }

  private static let units = Set("编編篇章节節条條".unicodeScalars)

  /// Whether anything is named behind the label of a list.
  private static func named(behindLabel text: String) -> Bool {
    let words = text.unicodeScalars
    let end = words.prefix(longestLabel + 1).firstIndex { $0 == "：" || $0 == ":" }
    let list = end.map { words[words.index(after: $0)...] } ?? words[...]
    return list.contains { $0.properties.isAlphabetic }
  }

  /// The longest label of a list, in characters: 抄送机关, letter-spaced.
  private static let longestLabel = 7

  /// Lists of those that get the document itself or a report of it, and no copy (抄送).
  private static let reports = ["正本", "主送", "报：", "报送", "抄报", "抄報"]

  /// Signs between the numbers of a label: 附件1-3.zip.
  private static let ranges = Set("-—~～、至".unicodeScalars)
  /// The characters of 附件 and of numbers.
  private static let labels = Set("附件一二三四五六七八九十".unicodeScalars)

  /// An element of the first component gives its field, and the two have the same value.
  private func checkElements(_ metadata: JSONValue, _ document: inout DocumentCheck) {
    let body = document.value["body"]?.asArray ?? []
    let parts = body.filter { $0["type"]?.asString == "component" }
    let components = parts.map { $0["children"]?.asArray ?? [] }
    var nodes = components.first ?? body
    // What a notice without a title, a signature and a day is about names and closes both; so does what the words of a mail send.
    if parts.count > 1, parts[0]["role"]?.asString == "notice",
      parts[1]["role"]?.asString == "main",
      !nodes.contains(where: { Self.names.contains($0["type"]?.asString ?? "") })
    {
      nodes += components[1]
    }
    for (type, field) in Self.elements {
      let texts = nodes.filter { $0["type"]?.asString == type }.compactMap { $0["text"]?.asString }
        .filter { Self.hasValue($0, type) }
      guard !texts.isEmpty, metadata[field] == nil else { continue }
      document.report(.metadataUnproven, "metadata.\(field) is missing, the body has a \(type)")
    }
    // 二〇一九年三月一日起施行 says when it applies.
    let days = nodes.filter { $0["type"]?.asString == "date" }.compactMap { $0["text"]?.asString }
      .filter { text in !Self.entries.contains(where: text.contains) }
      .map { WrittenDates(in: $0).whole }.filter { !$0.isEmpty }
    if let last = days.last, metadata["issued"] == nil {
      document.report(
        .metadataUnproven, "metadata.issued is missing, the body is dated \(last.max() ?? "")")
    }
    let all = body.flatMap { $0["children"]?.asArray ?? [] } + body
    for type in ["title", "documentNumber"] {
      Self.checkWhole(type, all.filter { $0["type"]?.asString == type }, metadata, &document)
    }
  }

  private static let names: Set<String> = ["title", "signature", "date"]

  /// A value whose evidence is in an element is all of the element.
  private static func checkWhole(
    _ field: String, _ nodes: [JSONValue], _ metadata: JSONValue, _ document: inout DocumentCheck
  ) {
    guard let value = metadata[field]?.asString else { return }
    let isPaged = document.value["source"]?["pages"] != nil
    let evidence = (metadata["evidence"]?[field]?.asArray ?? []).flatMap { runs(of: $0, isPaged) }
    let around = nodes.filter { node in
      runs(of: node, isPaged).contains { run in
        evidence.contains { $0.address == run.address && $0.places.overlaps(run.places) }
      }
    }
    let texts = around.compactMap { $0["text"]?.asString }
    // （2004年第7号）, 《某某办法》: the brackets around a number and the marks around a title are none of it.
    let own =
      [tight(value)]
      + (field == "documentNumber"
        ? ["（\(tight(value))）", "(\(tight(value)))"] : ["《\(tight(value))》", "「\(tight(value))」"])
    if !texts.isEmpty, !texts.contains(where: { own.contains(tight($0)) }) {
      document.report(.metadataUnproven, "metadata.\(field) is not the \(field) of the body")
    }
  }

  private static func runs(of text: JSONValue, _ isPaged: Bool) -> [Run] {
    (text["origin"]?["runs"]?.asArray ?? []).compactMap { Run($0, isPaged: isPaged) }
      .filter { !$0.places.isEmpty }
  }

  static func tight(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !Blank.contains(scalar) { view.append(scalar) }
    return String(view)
  }
}
