import GongwenLanguage
import GongwenModel
import GongwenText

/// Values of the metadata that no document has: two in one, a piece of a sentence, years that contradict each other.
struct ValuePlausibility {
  /// The metadata of the document.
  let metadata: Metadata

  /// The longest name of a body or of those addressed, in characters: 各省、自治区、直辖市、计划单列市及新疆生产建设兵团财政厅（局） has 30.
  static let longestName = 60
  /// The longest title of an attachment, in characters: three printed lines in the size of a title, as of a title.
  static let longestTitle = 80
  /// The most years between the number of a document and its date: one that is numbered in December is signed in January.
  static let mostYears = 1

  /// The findings.
  func diagnostics() -> [Diagnostic] {
    var found: [Diagnostic] = []
    let lists: [(MetadataField, ([Unicode.Scalar]) -> String?)] = [
      (.issuers, Self.faultOfName), (.addressees, Self.faultOfAddressee),
      (.copyTo, Self.faultOfName),
      (.attachments, faultOfAttachment),
    ]
    for (field, fault) in lists {
      let values = (metadata.values[field] ?? []).map { Array($0.unicodeScalars) }
      let areOffices = values.contains { Self.offices.end($0[...]) }
      for (place, value) in (metadata.values[field] ?? []).enumerated() {
        guard let fault = fault(values[place]),
          !(areOffices && Self.office.holds(values[place][...]))
        else { continue }
        let evidence = metadata.evidence[field] ?? []
        found.append(
          Diagnostic(
            code: "value-implausible", severity: .warning,
            message: "\(field.rawValue): \(value) may be no value, or more than one: \(fault)",
            origin: evidence.count > place ? evidence[place].origin : nil))
      }
    }
    if let number = metadata[.documentNumber], let fault = Self.faultOfNumber(number) {
      found.append(
        Diagnostic(
          code: "value-implausible", severity: .warning,
          message: "documentNumber: \(number) may be no value, or more than one: \(fault)",
          origin: metadata.evidence[.documentNumber]?.first?.origin))
    }
    if let difference = yearsApart {
      found.append(
        Diagnostic(code: "value-implausible", severity: .warning, message: difference))
    }
    return found
  }

  /// （B）某某函〔2033〕5号: a class, and 文号 某某函〔2033〕5号: a label. （2033）某0901民初12号 is a number.
  private static func faultOfNumber(_ number: String) -> String? {
    let scalars = Array(number.unicodeScalars)
    if labels.stands(in: scalars[...]) { return "a label is in it" }
    guard scalars.count > 1, scalars[0] == "（" else { return nil }
    return ChineseNumeral.read(scalars[1...]) == nil ? "a remark is in it" : nil
  }

  private static let labels: PhraseIndex = ["发文字号", "文号", "文號", "编号", "編號"]

  /// …工作的意见各市水利局: the rest of a title, and who is addressed.
  private static func faultOfAddressee(_ name: [Unicode.Scalar]) -> String? {
    let joint = name.indices.dropFirst(shortestTitle).first { place in
      name[place] == "各" && TitleForm.isComplete(name[..<place])
    }
    return joint == nil ? faultOfName(name) : "a title is in it"
  }

  /// The fewest characters of such a rest: …的通知.
  static let shortestTitle = 4

  private static func faultOfName(_ name: [Unicode.Scalar]) -> String? {
    if bare.holds(name[...]) { return "it has no name of its own" }
    if let last = name.last, joints.contains(last), BodyName.isBody(name[...].dropLast()) {
      return "it ends inside of a phrase"
    }
    if name.contains(where: { stops.contains($0) }) { return "a sentence ends in it" }
    if let first = name.first, let last = name.last,
      Marks.neverFirst.contains(first) || neverLast.contains(last)
    {
      return "it begins or ends with a mark"
    }
    if name.count > longestName { return "it has \(name.count) characters" }
    return nil
  }

  private func faultOfAttachment(_ title: [Unicode.Scalar]) -> String? {
    // 登记表；含附图 has a remark behind its semicolon.
    if title.dropLast().contains("。") {
      return "a sentence ends in it"
    }
    if let first = title.first, let last = title.last,
      Marks.neverFirst.contains(first) || Self.neverLast.contains(last)
    {
      return "it begins or ends with a mark"
    }
    if title.count > Self.longestTitle { return "it has \(title.count) characters" }
    if holdsNumber(title) { return "the number of another is in it" }
    return nil
  }

  /// 申报表2.名单: a digit and a full stop behind a word, and a word behind them.
  private func holdsNumber(_ title: [Unicode.Scalar]) -> Bool {
    title.indices.dropFirst().dropLast(2).contains { place in
      ("2"..."9").contains(title[place]) && (title[place + 1] == "." || title[place + 1] == "．")
        && (UnicodeClass.isHan(title[place - 1]) || title[place - 1] == " ")
        && UnicodeClass.isHan(title[place + 2])
    }
  }

  /// Departments of a body, which has one 办公室 next to them.
  private static let offices: PhraseEndings = [
    "中心", "处", "处室", "科", "科室", "站", "股", "股室", "處", "队",
  ]
  private static let office: PhraseIndex = ["办公室", "辦公室"]
  /// Bodies of any place, as pieces of a longer name have them.
  private static let bare: PhraseIndex = [
    "人民政府", "人民法院", "党委", "办公厅", "办公室", "委员会", "局", "政府", "辦公室",
  ]
  /// Words between two names, as 张永和 has one behind no name of a body.
  private static let joints: ScalarTable = "与及和與"
  private static let stops: ScalarTable = "。！？；"
  private static let neverLast: ScalarTable = "，、：（《“"

  /// The number of a document and its date, if their years are apart.
  private var yearsApart: String? {
    guard let number = metadata[.documentNumber], let issued = metadata[.issued],
      let year = ChineseNumeral.readDigits(issued.unicodeScalars)?.value
    else { return nil }
    let scalars = Array(number.unicodeScalars)
    guard let open = scalars.firstIndex(of: "〔" as Unicode.Scalar),
      let own = ChineseNumeral.readDigits(scalars[(open + 1)...]), own.length == 4,
      abs(own.value - year) > Self.mostYears
    else { return nil }
    return "\(number) is a number of \(own.value), and \(issued) a date of another year"
  }
}
