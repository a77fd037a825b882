/// Names of ids and classes that say what an element of a page is for, sorted. Collected from the
/// systems Chinese government sites run on (UCAP, TRS WCM, 大汉 JCMS, 博达 VSB, WordPress) and from news sites.
enum PageContainers {
  /// Elements that hold the text of an article.
  static let article: Set<String> = [
    "artcon", "articlecon", "article-con", "article-content", "article-cont", "article-body",
    "article_body",
    "article_con", "article_content", "articlecontent", "artibody", "arti_content", "art_con",
    "bt_content", "bt-content", "con_text", "content_text", "contenttext", "detail-content",
    "detail_content", "endtext", "entry-content", "ivs_content", "js_content", "main-content-text",
    "news_content", "news-content", "newscontent", "pages_content", "post_content",
    "rich_media_content", "rwb_zw", "text_con",
    "textcontent", "trs_editor", "trs_editor_view", "trs_ueditor", "ucap-content", "v_news_content",
    "view-content", "vsb_content", "wp_articlecontent", "wz_content", "wzcontent", "xl_content",
    "xxgk_content", "zoom", "zwxl-article",
  ]

  /// Words of names of elements that never hold text of an article: a name is cut at hyphens,
  /// underscores and digits.
  static let furniture: Set<String> = [
    "bdshare", "bdsharebuttonbox", "breadcrumb", "breadcrumbs", "comment", "comments", "copyright",
    "crumb", "crumbs", "fenxiang", "foot", "footer", "menu", "nav", "navbar", "navigation", "pager",
    "pagination", "position", "print", "qrcode", "recommend", "related", "relation", "share",
    "sharedaddy", "sidebar", "toolbar", "tools", "weizhi",
  ]

  /// Elements of HTML that never hold text of an article.
  static let furnitureTags: Set<String> = ["aside", "footer", "nav"]

  /// Whether a name is one of furniture.
  static func isFurniture(_ name: String) -> Bool {
    name.split { $0 == "-" || $0 == "_" || $0.isNumber }.contains { furniture.contains(String($0)) }
  }
}
