/// Labels that sites make of a word for what they show and the name of a value: 政府信息 + 索引号, 文稿 + 来源.
///
/// The words before the name vary from site to site, the names do not. The words are those of catalogues of 政府信息公开 and of
/// the strips of newspapers; a name by itself is a row of a profile, whose field a compound has.
extension WebLabel {
  /// A name of values with what it may have before it.
  private struct Family {
    /// Words for what a site shows, sorted.
    var words: [Phrase]
    /// Names, sorted, each a label by itself.
    var names: [Phrase]
  }

  private static let families = [
    Family(
      words: ["信息", "信息公开", "公开", "公文", "政务信息", "政府信息", "政府信息公开", "文件", "目录"],
      names: ["索取号", "索引代码", "索引号", "索引号码", "索引编号"]),
    Family(
      words: ["作品", "信息", "内容", "原文", "图文", "政策", "文件", "文稿", "文章", "新闻", "本文", "消息", "稿件"],
      names: ["来源"]),
    Family(
      words: ["信息", "公文", "政府信息", "政策", "文件", "文稿", "文章", "新闻", "稿件"],
      names: ["公开日期", "公开时间", "发布日期", "发布时间", "更新日期", "更新时间"]),
    Family(
      words: ["信息", "公文", "政府信息", "政策", "文件"],
      names: [
        "公开单位", "公开责任部门", "公开部门", "印发日期", "印发机关", "发布单位", "发布机关", "发布机构", "发布部门", "发文日期", "发文机关",
        "成文日期",
        "成文时间", "有效性", "生成日期", "生成时间", "时效性",
      ]),
  ]

  /// The compounds, except those that are rows of a profile.
  static func compounds(besides labels: [WebLabel]) -> [WebLabel] {
    var byName: [[Unicode.Scalar]: WebLabel] = [:]
    for label in labels { byName[label.name.scalars] = label }
    return families.flatMap { family in
      family.names.flatMap { name -> [WebLabel] in
        guard let label = byName[name.scalars] else { return [] }
        return family.words.compactMap { word in
          let compound = word.scalars + name.scalars
          return byName[compound] == nil
            ? WebLabel(Phrase(compound), label.field, loose: label.isLoose) : nil
        }
      }
    }
  }
}
