import GongwenLanguage
import GongwenText

/// Splits 主送机关 into its bodies.
enum AddresseeList {
  /// The canonical ranges of the bodies in an addressee line.
  ///
  /// Bodies of one kind are separated by 顿号, kinds by commas (各市、自治州人民政府，各部门：); so a
  /// comma always splits, a 顿号 only behind a name that is whole, or before 各 or 有关. It does not split where the name
  /// behind it needs the words before: 省政府各部门、各直属机构, 各乡镇党委、人民政府.
  static func split(_ line: ArraySlice<Unicode.Scalar>) -> [Range<Int>] {
    let text = line.dropLast(while: { $0 == "：" || $0 == ":" || $0 == " " })
    if AddresseeLine.areNames(text) { return [text.startIndex..<text.endIndex] }
    var result: [Range<Int>] = []
    var start = text.startIndex
    var depth = 0
    func close(_ end: Int) {
      let piece = text[start..<end].drop { $0 == " " }.dropLast(while: { $0 == " " })
      if !piece.isEmpty { result.append(piece.startIndex..<piece.endIndex) }
    }
    for index in text.indices {
      switch text[index] {
      case "（", "(": depth += 1
      case "）", ")": depth -= 1
      case "，", ",", "；":
        guard depth == 0 else { continue }
        close(index)
        start = index + 1
      case "、":
        guard depth == 0,
          isWhole(text[start..<index]) || opensName(text[(index + 1)...]),
          !isClass(text[(index + 1)...]),
          !depends(text[(index + 1)...], on: text[start..<index])
        else { continue }
        close(index)
        start = index + 1
      case "及", "和":
        // 市财政局及各县财政局: a name that begins a new kind, behind one that is whole. 及所属单位 is no name without its owner.
        let behind = text[(index + 1)...]
        guard depth == 0, opensName(behind), ownerless.firstPrefix(of: behind) == nil,
          isWhole(text[start..<index]) || isKind(text[start..<index])
            || directs.firstPrefix(of: behind) != nil
        else { continue }
        close(index)
        start = index + 1
      default: break
      }
    }
    close(text.endIndex)
    return result
  }

  /// Whether a name is one of those addressed, and no place: 市直各学校.
  private static func isKind(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
    AddresseeLine.isAddressed(name) && name.last.map { !ranks.contains($0) } ?? false
  }

  /// Whether a name begins with a word that no second part of a name begins with.
  private static func opensName(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let name = text.drop { $0 == " " }
    return openings.firstPrefix(of: name) != nil && kindsOfPlaces.firstPrefix(of: name) == nil
  }

  /// Kinds of places that begin as the bodies of a rank do.
  private static let kindsOfPlaces: PhraseIndex = ["省直管", "省直辖"]

  /// Whether the next part of a list is one character, a class of bodies: 省直各委、办、厅、局 are one.
  private static func isClass(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let part = text.prefix { !"、，,；".unicodeScalars.contains($0) }.filter { $0 != " " }
    return part.count == 1 && classes.contains(part[0])
  }

  /// Whether the next part of a list names bodies of the owner of the part before it: 国务院各部委、各直属机构, or bodies of the
  /// same places: 各乡镇党委、人民政府.
  private static func depends(
    _ text: ArraySlice<Unicode.Scalar>, on before: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    let part = text.drop { $0 == " " }.prefix { !"、，,；（(".unicodeScalars.contains($0) }
    if bare.holds(part.dropLast(while: { $0 == " " })) { return true }
    guard let each = before.firstIndex(of: "各" as Unicode.Scalar) else { return false }
    let owner = before[..<each].filter { $0 != " " }
    // 机关各部门、直属各单位: the word names no owner.
    let hasOwner = !owner.isEmpty && !owner.elementsEqual("机关".unicodeScalars)
    return hasOwner && owned.firstPrefix(of: part) != nil
  }

  private static let ranks: ScalarTable = "省市县縣区區州旗盟乡镇"

  /// Bodies that every place has one of: the name of none is whole without its place.
  private static let bare: PhraseIndex = [
    "人民政府", "人民政府办公室", "党委", "党组", "党工委", "办事处", "办公厅", "政府", "政府办公室", "管委会",
  ]
  /// Bodies that belong to another one.
  private static let owned: PhraseIndex = [
    "各直属", "各机构", "各单位", "各部门", "各委办", "各处室", "各科室", "各派出机构", "直属",
  ]

  /// Beginnings of bodies of a rank, which no place has behind 及: 各市、县和市直有关部门.
  private static let directs: PhraseIndex = ["中央驻", "区直", "县直", "市直", "州直", "省直"]
  /// Beginnings of bodies that belong to those named before 及.
  private static let ownerless: PhraseIndex = ["下属", "下屬", "所属", "所屬", "直属", "直屬"]

  private static let classes: ScalarTable = "办厅委室局所站行部院"

  private static let openings: PhraseIndex = [
    "下属", "中央驻", "县级", "县直", "区级", "区直", "各", "局属", "厅属", "委属", "院属", "校属", "所属", "市级", "市属", "市直",
    "有关", "有關", "机关", "州级", "州直", "相关", "省级", "省直", "直属",
    "镇直", "驻",
  ]

  /// Whether a name needs nothing behind it: 省政府各部门, but not 各市 before 自治州人民政府.
  private static func isWhole(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let wholes: [Phrase] = [
      "人民政府", "公司", "办公厅", "办公室", "单位", "厅", "委员会", "局", "政府", "机构", "机关", "行", "部门",
      "市委", "省委", "县委", "区委", "州委", "旗委", "党委", "工委", "纪委", "团委", "部委", "院校", "高校", "银行", "集团",
      "协会", "旅行社", "改革委", "国资委", "健康委", "教委", "经信委",
    ]
    return text.ends(withAny: wholes)
  }
}
