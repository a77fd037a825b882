/// Why a block is furniture: part of the page and not of the document.
public enum FurnitureReason: String, CaseIterable, HashedByCase, Sendable {
  /// Menus and column names.
  case navigation
  /// 当前位置：首页 > …
  case breadcrumb
  /// 打印, 收藏, 字号, 分享.
  case toolbar
  /// 相关链接, 上一篇, 下一篇.
  case relatedLinks = "related-links"
  /// 作者, 来源, 发布时间 and the like: read into the metadata.
  case pageMetadata = "page-metadata"
  /// Copyright, ICP and security registration, site identification.
  case footer
  /// Advertisements.
  case advertisement
  /// Hidden by style.
  case hidden
  /// Repeated at the head of pages.
  case runningHeader = "running-header"
  /// Repeated at the foot of pages.
  case runningFooter = "running-footer"
  /// A page number.
  case pageNumber = "page-number"
  /// Printed a second time.
  case duplicate
  /// The numbers of lines, in the margin of a page.
  case lineNumber = "line-number"
  /// The text of an annotation or of a form field that the page prints in the same place.
  case annotation
  /// A watermark: letters printed over the text.
  case watermark
  /// Markup left in a text: tags, references to blanks and rules that show nothing.
  case markup
}
