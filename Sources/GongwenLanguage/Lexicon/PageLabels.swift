public import GongwenModel
import GongwenText

/// Labels of what a page says about its article, sorted by code point, with the field each gives.
/// From 《政府网站发展指引》 (国办发〔2017〕47号), 《政府信息公开条例》 catalogues, and news systems.
public struct PageLabel: Sendable {
  /// The label as printed, without blanks.
  let name: Phrase
  /// The field its value gives; nil where it gives none.
  public let field: MetadataField?
  /// Whether one such label is enough to know the line for page metadata.
  public let isStrong: Bool

  private init(_ name: Phrase, _ field: MetadataField? = nil, weak: Bool = false) {
    self.name = name
    self.field = field
    self.isStrong = !weak
  }

  /// All labels.
  static let all: [PageLabel] = [
    PageLabel("主题分类", .category),
    PageLabel("主题词", .keywords),
    PageLabel("作者", weak: true),
    PageLabel("供稿", weak: true),
    PageLabel("信息来源", .contentSource),
    PageLabel("信息分类", .category),
    PageLabel("信息索引号", .indexNumber),
    PageLabel("公开方式"),
    PageLabel("公开时限"),
    PageLabel("公开日期", .published),
    PageLabel("公开范围"),
    PageLabel("关键字", .keywords, weak: true),
    PageLabel("关键词", .keywords, weak: true),
    PageLabel("分类", weak: true),
    PageLabel("初审", weak: true),
    PageLabel("发布人"),
    PageLabel("发布单位"),
    PageLabel("发布日期", .published),
    PageLabel("发布时间", .published),
    PageLabel("发布机构"),
    PageLabel("发布者"),
    PageLabel("发文单位", .issuers),
    PageLabel("发文字号", .documentNumber),
    PageLabel("发文日期", .issued),
    PageLabel("发文机关", .issuers),
    PageLabel("发表日期", .published),
    PageLabel("发表时间", .published),
    PageLabel("复审", weak: true),
    PageLabel("字体", weak: true),
    PageLabel("字号", weak: true),
    PageLabel("审核", weak: true),
    PageLabel("审核人", weak: true),
    PageLabel("审签", weak: true),
    PageLabel("成文日期", .issued),
    PageLabel("打印", weak: true),
    PageLabel("摄影", weak: true),
    PageLabel("撰稿", weak: true),
    PageLabel("撰写", weak: true),
    PageLabel("文号", .documentNumber, weak: true),
    PageLabel("文章来源", .contentSource),
    PageLabel("日期", .published, weak: true),
    PageLabel("时间", .published, weak: true),
    PageLabel("更新日期"),
    PageLabel("更新时间"),
    PageLabel("有效性"),
    PageLabel("标题", .title),
    PageLabel("校对", weak: true),
    PageLabel("来源", .contentSource, weak: true),
    PageLabel("浏览"),
    PageLabel("浏览数"),
    PageLabel("浏览次数"),
    PageLabel("浏览量"),
    PageLabel("点击"),
    PageLabel("点击数"),
    PageLabel("点击次数"),
    PageLabel("点击量"),
    PageLabel("生成日期", .issued),
    PageLabel("稿件来源", .contentSource),
    PageLabel("稿源", .contentSource),
    PageLabel("索引号", .indexNumber),
    PageLabel("终审", weak: true),
    PageLabel("编辑", weak: true),
    PageLabel("编辑日期", weak: true),
    PageLabel("访问次数"),
    PageLabel("访问量"),
    PageLabel("责任编辑"),
    PageLabel("责编"),
    PageLabel("通讯员", weak: true),
    PageLabel("阅读"),
    PageLabel("阅读数"),
    PageLabel("阅读次数"),
    PageLabel("阅读量"),
  ]
}
