public import GongwenModel

/// The marks of a family of sites: a row of ``all``.
///
/// A page does not reliably name its system, so every profile applies to every page. A name of an element is a prior,
/// not a verdict: see the classifier of pages.
public struct SiteProfile: Sendable {
  /// The system that makes the pages of a family.
  public enum Source: CaseIterable, Hashable, Sendable {
    /// No system: what templates of any kind use. The default profile.
    case convention
    /// 大汉 JCMS, and the templates of government sites after it.
    case jcms
    /// 苏迪 WebPlus.
    case webPlus
    /// TRS WCM.
    case trs
    /// 开普 UCAP, the system of 中国政府网.
    case ucap
    /// 博达 VSB.
    case vsb
    /// 新点 Epoint, the system of 上海 and of many exchanges of public resources.
    case epoint
    /// 人民网.
    case peopleNet
    /// 微信公众平台.
    case weChat
    /// WordPress and its plug-in Jetpack.
    case wordPress
    /// 百度分享, a widget for pages of any system.
    case baiduShare
    /// The Internet Archive, which puts a frame around its copies.
    case internetArchive
  }

  /// A META tag whose content is the value of a field.
  public struct Tag: Hashable, Sendable {
    /// Its name, in lower case.
    public let name: String
    /// The field.
    public let field: MetadataField
  }

  /// The system.
  public let source: Source
  /// Ids and classes of elements that hold the text of an article, in lower case, sorted.
  public var articleNames: [String] = []
  /// Words of ids and classes of elements that never hold text of an article, sorted. Names are split at hyphens,
  /// underscores and digits.
  public var furnitureWords: [String] = []
  /// Those of them whose text may be prose, so that only the name shows what it is: comments, menus; sorted.
  public var certainWords: [String] = []
  /// Words of ids and classes of elements that hold the text of an article, sorted.
  public var articleWords: [String] = []
  /// Words of ids and classes of elements that hold its title, sorted.
  public var titleWords: [String] = []
  /// Whole ids and classes of furniture, sorted.
  public var furnitureNames: [String] = []
  /// Labels of strips and catalogues (来源：), sorted.
  public var labels: [WebLabel] = []
  /// META tags that give a field, sorted.
  public var tags: [Tag] = []
  /// Names of META tags that give the time of publication; the first one with content counts.
  public var publicationTags: [String] = []
  /// Names of META tags that give the title of the article alone.
  public var titleTags: [String] = []
  /// Names of META tags that give a title to which some sites add their name.
  public var looseTitleTags: [String] = []

  /// Makes a profile without any marks.
  init(_ source: Source) { self.source = source }

  /// Ids and classes of elements that hold the text of an article, of all profiles.
  public static let articleNames = Set(all.flatMap(\.articleNames))
  /// Words of ids and classes of furniture, of all profiles.
  public static let furnitureWords = Set(all.flatMap(\.furnitureWords))
  /// Words of ids and classes of furniture whose text may be prose, of all profiles.
  public static let certainWords = Set(all.flatMap(\.certainWords))
  /// Words of ids and classes of the text of an article, of all profiles.
  public static let articleWords = Set(all.flatMap(\.articleWords))
  /// Words of ids and classes of titles, of all profiles.
  public static let titleWords = Set(all.flatMap(\.titleWords))
  /// Whole ids and classes of furniture, of all profiles.
  public static let furnitureNames = Set(all.flatMap(\.furnitureNames))
  /// The labels of all profiles.
  static let labels = all.flatMap(\.labels)
  /// The META tags of all profiles that give a field.
  public static let tags = all.flatMap(\.tags)
  /// The META tags of all profiles that give the time of publication.
  public static let publicationTags = all.flatMap(\.publicationTags)
  /// The META tags of all profiles that give the title of the article alone.
  public static let titleTags = all.flatMap(\.titleTags)
  /// The META tags of all profiles that give a title.
  public static let allTitleTags = titleTags + all.flatMap(\.looseTitleTags)
}
