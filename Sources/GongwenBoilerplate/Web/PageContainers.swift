import GongwenModel

/// Names of ids and classes that say what an element of a page is for. A name is a prior, not a verdict: it
/// counts only where the element holds a good part of the page's prose.
enum PageContainers {
  /// Who gives a name to the element that holds an article.
  enum Source {
    /// Names that templates of any system use: "article", "news" or "detail" with "body" or "content".
    case convention
    /// 大汉 JCMS, and the templates of government sites after it: `<div id="zoom">`.
    case jcms
    /// 苏迪 WebPlus.
    case webPlus
    /// TRS WCM: its editor wraps what was typed into it.
    case trs
    /// 开普 UCAP, the system of 中国政府网.
    case ucap
    /// 博达 VSB.
    case vsb
    /// 微信公众平台.
    case weChat
    /// WordPress: the class of themes for a post's text.
    case wordPress
  }

  /// Names of elements that hold the text of an article, in lower case, sorted.
  private static let sources: [(name: String, source: Source)] = [
    ("article-body", .convention), ("article-con", .convention), ("article-content", .convention),
    ("article_body", .convention), ("article_con", .convention), ("article_content", .convention),
    ("articlecontent", .convention), ("detail-content", .convention),
    ("detail_content", .convention), ("entry-content", .wordPress), ("js_content", .weChat),
    ("news-content", .convention), ("news_content", .convention), ("newscontent", .convention),
    ("pages_content", .ucap), ("post-content", .convention), ("post_content", .convention),
    ("rich_media_content", .weChat), ("trs_editor", .trs), ("trs_editor_view", .trs),
    ("trs_ueditor", .trs), ("ucap-content", .ucap), ("v_news_content", .vsb),
    ("vsb_content", .vsb), ("wp_articlecontent", .webPlus), ("zoom", .jcms),
  ]

  /// Elements that hold the text of an article.
  static let article = Set(sources.map(\.name))

  /// Words of names of elements that never hold text of an article, sorted: a name is cut at hyphens,
  /// underscores and digits. Conventions of templates, the parts of Bootstrap among them, with their names in
  /// pinyin (分享, 位置), and the widget of 百度分享 (bdshare).
  static let furniture: Set<String> = [
    "bdshare", "bdsharebuttonbox", "breadcrumb", "breadcrumbs", "comment", "comments", "copyright",
    "crumb", "crumbs", "fenxiang", "foot", "footer", "menu", "nav", "navbar", "navigation", "pager",
    "pagination", "position", "print", "qrcode", "recommend", "related", "relation", "share",
    "sharedaddy", "sidebar", "toolbar", "tools", "weizhi",
  ]

  /// Whole names of such elements, sorted: the frame that the Internet Archive puts around a copy.
  private static let frames: Set<String> = ["donato", "wm-ipp", "wm-ipp-base", "wm-ipp-print"]

  /// Elements of HTML that never hold text of an article (HTML, 4.3).
  static let furnitureTags: Set<String> = ["aside", "footer", "nav"]

  /// For each element whether its tag, its id or a class of it is one of furniture.
  static func areFurniture(_ elements: [PageElement]) -> [Bool] {
    // Pages name many elements alike.
    var known: [String: Bool] = [:]
    return elements.map { element in
      furnitureTags.contains(element.tag)
        || element.words.contains { word in
          if let answer = known[word] { return answer }
          let answer = isFurniture(word)
          known[word] = answer
          return answer
        }
    }
  }

  /// Whether a name is one of furniture.
  private static func isFurniture(_ name: String) -> Bool {
    if frames.contains(name) { return true }
    let isCut = { (byte: UInt8) in
      byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    return name.utf8.split(whereSeparator: isCut).contains { furniture.contains(String($0) ?? "") }
  }
}
