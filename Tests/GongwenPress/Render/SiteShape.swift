/// The template of a web site.
struct SiteShape: Sendable {
  /// How the title is marked up.
  enum Heading: Sendable { case h1, h2, strong, cell, paragraph, headline }
  /// Where the data of the release stand.
  enum Data: Sendable { case none, table, list, divs, meta, linked, line }
  /// How a paragraph is marked up.
  enum Text: Sendable { case indented, spaces, breaks, spans, cells, bare, lines, word }
  /// How the page is encoded and labelled.
  enum Coding: Sendable {
    case utf8, gbk, references, wrongLabel, noLabel, big5
    /// UTF-8 below the label gb2312; GB 2312 without a label.
    case utf8AsChinese, gbkNoLabel
  }

  /// Its name.
  var name: String
  /// The column of the table.
  var group: String
  /// The elements around the article, outermost first: `div class="content"`.
  var container: [String]
  var heading = Heading.h1
  var data = Data.none
  var text = Text.indented
  var coding = Coding.utf8
  /// The chrome before, inside and behind the article, in this order.
  var before: [Chrome] = []
  var inside: [Chrome] = []
  var after: [Chrome] = []
  /// The chrome between the paragraphs of the article.
  var between: [Chrome] = []

  /// The templates.
  static let all: [SiteShape] = [
    SiteShape(name: "web-plain", group: "web-bare", container: ["div class=\"content\""]),
    SiteShape(
      name: "web-bare", group: "web-bare", container: [], heading: .paragraph, text: .spaces),
    SiteShape(
      name: "web-ucap", group: "web-known",
      container: ["div class=\"pages_content\"", "div id=\"UCAP-CONTENT\""],
      data: .table, before: [.menu, .trail], after: [.share, .foot]),
    SiteShape(
      name: "web-trs", group: "web-known",
      container: ["div class=\"view TRS_UEDITOR trs_paper_default\""],
      data: .meta, text: .spans, before: [.menu, .trail, .line], after: [.editor, .foot]),
    SiteShape(
      name: "web-zoom", group: "web-known",
      container: ["div class=\"article\"", "div id=\"zoom\""],
      heading: .h2, data: .list, text: .spaces, before: [.trail, .tools], after: [.related, .foot]),
    SiteShape(
      name: "web-gbk", group: "web-coded", container: ["div class=\"TRS_Editor\""],
      heading: .strong,
      data: .line, text: .breaks, coding: .gbk, before: [.menu], after: [.foot]),
    SiteShape(
      name: "web-gbk-wrong", group: "web-coded", container: ["div id=\"zoomcon\""],
      coding: .wrongLabel,
      before: [.menu, .trail], after: [.foot]),
    SiteShape(
      name: "web-references", group: "web-coded", container: ["div class=\"article-content\""],
      coding: .references, before: [.trail, .tools], after: [.share]),
    SiteShape(
      name: "web-linked", group: "web-known", container: ["article"], data: .linked,
      before: [.menu],
      after: [.comments, .foot]),
    SiteShape(
      name: "web-no-label", group: "web-coded", container: ["div class=\"wz\""], coding: .noLabel,
      before: [.menu], after: [.foot]),
    SiteShape(
      name: "web-cells", group: "web-other", container: ["table width=\"960\"", "tr", "td"],
      heading: .cell,
      text: .cells, before: [.menu], after: [.foot]),
    SiteShape(
      name: "web-divs", group: "web-other", container: ["div class=\"box\"", "div class=\"nr\""],
      heading: .headline, data: .divs, text: .spaces, before: [.menu, .trail, .tools],
      after: [.pager, .foot]),
    SiteShape(
      name: "web-tree", group: "web-other", container: ["div class=\"right\"", "div class=\"xx\""],
      heading: .h2, before: [.menu, .tree], after: [.foot]),
    SiteShape(
      name: "web-tools-inside", group: "web-other", container: ["div class=\"detail\""],
      inside: [.tools],
      after: [.foot]),
    SiteShape(
      name: "web-comments", group: "web-other", container: ["div class=\"c-main\""], text: .breaks,
      before: [.menu, .line], after: [.editor, .comments, .related]),
    SiteShape(
      name: "web-section", group: "web-other", container: ["main", "section"], text: .bare,
      before: [.menu], inside: [.share], after: [.related, .foot]),
    SiteShape(
      name: "web-teasers", group: "web-other", container: ["div class=\"l-con\""], heading: .strong,
      before: [.menu, .trail], after: [.teasers, .foot]),
    SiteShape(
      name: "web-data-table", group: "web-other", container: ["div class=\"xxgk\""], heading: .cell,
      data: .table, text: .spaces, before: [.trail], after: [.foot]),
    SiteShape(
      name: "web-data-list", group: "web-other", container: ["div class=\"gkxq\""], data: .list,
      before: [.menu, .tree], after: [.share, .foot]),
    SiteShape(
      name: "web-data-divs", group: "web-other", container: ["div class=\"wenzhang\""], data: .divs,
      text: .spans, before: [.menu], after: [.pager]),
    SiteShape(
      name: "web-editor-inside", group: "web-other", container: ["div class=\"text\""],
      text: .indented,
      before: [.menu, .line], inside: [.editor], after: [.related, .foot]),
    SiteShape(
      name: "web-all", group: "web-other", container: ["div class=\"m\"", "div class=\"mm\""],
      heading: .headline, data: .line, before: [.menu, .trail, .tools, .advertisement],
      inside: [.share], after: [.editor, .pager, .related, .comments, .foot]),
    SiteShape(
      name: "web-big5", group: "web-coded", container: ["div class=\"news_content\""],
      text: .spaces, coding: .big5, before: [.menu], after: [.foot]),
    SiteShape(
      name: "web-utf8-wrong", group: "web-coded", container: ["div class=\"conTxt\""],
      heading: .h2, text: .breaks, coding: .utf8AsChinese, before: [.trail], after: [.foot]),
    SiteShape(
      name: "web-gbk-no-label", group: "web-coded", container: ["div id=\"fontzoom\""],
      data: .line, coding: .gbkNoLabel, before: [.menu], after: [.pager, .foot]),
    SiteShape(
      name: "web-pre", group: "web-other", container: ["div class=\"bulletin\""], text: .lines,
      before: [.trail], after: [.foot]),
    SiteShape(
      name: "web-word", group: "web-other", container: ["div class=\"WordSection1\""],
      heading: .paragraph, text: .word, before: [.menu, .line], after: [.foot]),
    SiteShape(
      name: "web-nested-tables", group: "web-other",
      container: [
        "table width=\"1002\"", "tr", "td valign=\"top\"", "table width=\"98%\"", "tr",
        "td class=\"zw\"",
      ], heading: .cell, text: .breaks, before: [.menu, .trail], after: [.pager, .foot]),
    SiteShape(
      name: "web-hidden", group: "web-other", container: ["div class=\"show\""], data: .line,
      before: [.menu, .hidden], after: [.hidden, .foot]),
    SiteShape(
      name: "web-between", group: "web-other", container: ["div class=\"page-con\""], text: .spaces,
      before: [.menu, .trail], after: [.foot], between: [.advertisement]),
    SiteShape(
      name: "web-mobile", group: "web-other", container: ["section class=\"art\"", "div"],
      heading: .h2, text: .bare, before: [.banner], inside: [.unfold], after: [.teasers, .banner]),
    SiteShape(
      name: "web-files", group: "web-other", container: ["div class=\"nry\""], data: .divs,
      before: [.menu], after: [.files, .foot]),
  ]
}
