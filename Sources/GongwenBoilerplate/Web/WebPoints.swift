/// The points of evidence that a unit gives for being the article's text, or against.
///
/// Ten points are ten to one. They were set by hand and measured together; the shape of a rule matters more than its
/// figure, so repair a fault where a clue is found, and not here.
enum WebPoints {
  // MARK: What speaks for text

  /// The first stop of a sentence outside links: prose. A list of headlines has none.
  static let sentence = 12
  /// Each further stop, and the most of all stops: capped, so that one long teaser does not outweigh a release.
  static let furtherSentence = 4
  static let mostOfSentences = 32
  /// A comma alone: headlines have one too.
  static let comma = 6
  /// The characters for a point, and the most points for length.
  static let charactersForOne = 8
  static let mostOfLength = 20
  /// 第一条, 第二章: no furniture has it.
  static let statute = 14
  /// 一、 （一） 1.: rankings have numbers too.
  static let marker = 10
  /// The head of a panel: it has nothing but the text below it.
  static let panelHead = 10
  /// 发文字号, 主送机关 (GB/T 9704).
  static let number = 14
  static let addressee = 14
  /// 附件, and an attached file behind it or alone.
  static let attachment = 12
  static let file = 22
  /// 特此通知, 此复, （此件公开发布）.
  static let closing = 10
  /// 任命, 同意, 公示如下: what a release does.
  static let act = 8
  /// 咨询电话：… among paragraphs: footers have it, too, and show it by their other words.
  static let contact = 8
  /// The shape of a body's name, the right edge, a date, a date below a signature, an indent by two characters: weak
  /// alone, decisive together.
  static let signature = 6
  /// A person with the office: 县长 王禾. Menus and footers name bodies, hardly ever persons.
  static let person = 12
  static let rightEdge = 8
  static let date = 4
  static let dateBelowSignature = 10
  static let indent = 6
  /// A centred line that ends with a 文种, or below 附件1: the title of a further part.
  static let headline = 10
  /// A short line in the element that begins with the title of an attachment: one of its names.
  static let inAttachment = 4
  /// The caption of a figure: more than it costs to go into the figure.
  static let caption = 10
  /// A line of a guide: more than a line without marks loses.
  static let inGuide = 10
  /// A table of data and each of its rows, up to some: a release may be a table only.
  static let table = 14
  static let row = 2
  static let mostOfRows = 12
  /// The first sentence of a table, and each further one.
  static let sentenceInTable = 8
  static let furtherSentenceInTable = 2

  // MARK: What speaks against

  /// Four fifths of it are links; three tenths.
  static let linked = -14
  static let partlyLinked = -6
  /// One of several elements alike that are links, a table of them too; that are a headline with a link and some
  /// words below it; a date in one of them.
  static let list = -8
  static let teaser = -16
  static let datedItem = -10
  static let breadcrumb = -30
  /// More than it costs to leave a run of paragraphs and to come back.
  static let tool = -24
  static let footer = -30
  static let companion = -22
  static let related = -18
  /// The same as the label of what follows it in its line (推荐阅读：…), or alone.
  static let relatedLabel = -30
  static let comment = -14
  /// More than the longest prose has: the box around it shows what it is.
  static let aside = -80
  static let pager = -24
  static let column = -12
  static let greeting = -14
  static let promotion = -20
  static let more = -12
  /// A message of the server: more than any one sentence.
  static let error = -40
  static let control = -16
  /// `<nav>`, `<aside>`, `<footer>` mean it; a `<header>` may have the title.
  static let tag = -20
  static let header = -8
  /// Hidden on purpose.
  static let veiled = -60
  /// Labels with values, as text: more than it costs to leave a run of paragraphs.
  static let labelled = -20
  /// The same with labels that notices have too (时间：, 名称：).
  static let softlyLabelled = -6
  /// A short line without marks, unless a sister of it is a sentence.
  static let fragment = -4
  /// The name of furniture: a name is one fact, so it counts whole for the first unit in its element and half as much
  /// for each further one. Counted for every unit it buries articles in `info-share-box`.
  static let name = -14

  // MARK: As page metadata

  /// A label that nothing else is, one that texts use too, and a date among them, up to some.
  static let strongLabel = 14
  static let weakLabel = 8
  static let datedLabels = 6
  static let mostOfLabels = 40
  /// A date with a clock, a date at the end or start of a short line, a bare date.
  static let clock = 20
  static let dateAtEnd = 12
  static let dateAtStart = 8
  /// Date, names and counters side by side.
  static let strip = 14
  static let bareDate = 5
}
