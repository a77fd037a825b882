import GongwenModel

extension SiteProfile {
  /// All profiles, the default one first.
  public static let all: [SiteProfile] = [
    convention,
    profile(.jcms) { $0.articleNames = ["zoom"] },
    profile(.webPlus) { $0.articleNames = ["wp_articlecontent"] },
    // Its editor puts an element around the text that was typed into it.
    profile(.trs) { $0.articleNames = ["trs_editor", "trs_editor_view", "trs_ueditor"] },
    profile(.ucap) { $0.articleNames = ["pages_content", "ucap-content"] },
    profile(.vsb) { $0.articleNames = ["v_news_content", "vsb_content"] },
    profile(.weChat) { $0.articleNames = ["js_content", "rich_media_content"] },
    profile(.wordPress) {
      $0.articleNames = ["entry-content"]
      $0.furnitureWords = ["sharedaddy"]
    },
    profile(.baiduShare) { $0.furnitureWords = ["bdshare", "bdsharebuttonbox"] },
    profile(.internetArchive) {
      $0.furnitureNames = ["donato", "wm-ipp", "wm-ipp-base", "wm-ipp-print"]
    },
  ]

  private static func profile(
    _ source: Source, _ marks: (inout SiteProfile) -> Void
  ) -> SiteProfile {
    var profile = SiteProfile(source)
    marks(&profile)
    return profile
  }

  /// The default profile.
  ///
  /// Names of articles combine a word such as "article" or "detail" with "body" or "content". Names of furniture are
  /// conventions of templates, the parts of Bootstrap included, with their names in pinyin (分享, 位置). Labels and META
  /// tags are those of 《政府网站发展指引》 (国办发〔2017〕47号, annex 网站页面标签规范), of catalogues by
  /// 《政府信息公开条例》 and of systems of the press.
  private static let convention = profile(.convention) {
    $0.articleNames = [
      "article-body", "article-con", "article-content", "article_body", "article_con",
      "article_content", "articlecontent", "detail-content", "detail_content", "news-content",
      "news_content", "newscontent", "post-content", "post_content",
    ]
    $0.furnitureWords = [
      "ad", "ads", "advert", "banner", "bottom", "breadcrumb", "breadcrumbs", "comment",
      "comments", "copyright", "crumb", "crumbs", "dock", "dqwz", "ewm", "fenxiang", "foot",
      "footer", "friendlink", "hotnews", "links", "login", "mbx", "menu", "nav", "navbar",
      "navigation", "pager", "pagination", "pinglun", "position", "print", "qrcode", "rank",
      "recommend", "recommended", "relate", "related", "relation", "search", "share", "sidebar",
      "sitemap", "submenu", "subnav", "tags", "tool", "toolbar", "tools", "topbar", "toplink",
      "weizhi", "yqlj",
    ]
    $0.certainWords = [
      "breadcrumb", "comment", "comments", "copyright", "crumbs", "foot", "footer", "menu",
      "nav", "navbar", "pinglun",
    ]
    $0.articleWords = [
      "artibody", "article", "articlebody", "articlecontent", "articletext", "body", "con",
      "content", "contents", "detail", "editor", "endtext", "entry", "fontzoom", "maintext",
      "news", "newscontent", "nr", "post", "richmediacontent", "text", "trs", "txt", "ucap",
      "ueditor", "view", "vsb", "wrticle", "wznr", "zhengwen", "zoom", "zw",
    ]
    $0.titleWords = [
      "biaoti", "bt", "headline", "tit", "title", "tt", "wzbt",
    ]
    $0.labels = conventionalLabels
    $0.tags = [
      Tag(name: "columnname", field: .siteColumn),
      Tag(name: "contentsource", field: .contentSource),
      Tag(name: "keywords", field: .keywords), Tag(name: "sitedomain", field: .siteDomain),
      Tag(name: "siteidcode", field: .siteIDCode), Tag(name: "sitename", field: .siteName),
    ]
    $0.publicationTags = [
      "article:published_time", "ld:datepublished", "pubdate", "publishdate",
      // `<time datetime>` in an article, as the reader of pages notes it.
      "time:datetime",
    ]
    $0.titleTags = ["articletitle"]
    $0.looseTitleTags = ["dc.title", "ld:headline", "og:title", "title", "twitter:title"]
  }
}
