import GongwenModel

extension Shape {
  /// A whole document.
  static let document = Shape.object([
    .required("schema", .words), .required("id", .words),
    .required("digest", TextForm.sha256), .required("textDigest", TextForm.sha256),
    .required("kind", .oneOf(["document", "collection"])),
    .required("source", source), .required("metadata", metadata),
    .required("body", .list(.node, least: 0)),
    .optional("members", .list(member, least: 0)), .optional("collection", TextForm.sha256),
    .required("removed", .list(removed, least: 0)), .required("links", .list(link, least: 0)),
    .required("diagnostics", .list(diagnostic, least: 0)),
    .required("provenance", provenance),
  ])

  private static let source = Shape.object([
    .required("path", .words), .required("sha256", TextForm.sha256),
    .required("bytes", .integer(least: 0)), .required("mediaType", .words),
    .optional(
      "charset",
      .object([
        .required("name", .oneOf(Charset.allCases.map(\.rawValue))),
        .optional("declared", .string),
        .required(
          "evidence", .oneOf(["bom", "transport", "meta", "utf-8", "detected", "configured"])),
      ])),
    .optional("pages", .integer(least: 0)),
    .optional("pageSizes", .list(.list(.integer(least: 0), least: 3), least: 1)),
    .optional("url", .words),
    .optional("retrieved", TextForm.date),
    .optional("sidecar", .object([.required("sha256", TextForm.sha256)])),
  ])

  private static let dates = ["issued", "published", "effective", "expires", "versionDate"]

  private static let metadata = Shape.object(
    [
      .optional("evidence", .map(.anything)),
      .optional(
        "site", .object(["name", "domain", "idCode", "column"].map { .optional($0, .words) })),
    ]
      + dates.map {
        .optional($0, TextForm.date)
      }
      + [
        .optional("validity", TextForm.duration),
        .optional(
          "effectiveFrom",
          .object([
            .required("relative", .oneOf(["published", "issued"])),
            .optional("after", TextForm.duration),
          ])),
        .optional("history", .list(event, least: 1)),
      ]
      + [
        "title", "subtitle", "documentNumber", "indexNumber", "category", "contentSource",
        "language",
      ].map { .optional($0, .words) }
      + ["issuers", "addressees", "signatories", "copyTo", "attachments", "keywords"].map {
        .optional($0, .list(.words, least: 1))
      })

  private static let event = Shape.object(
    [
      .required(
        "act",
        .oneOf(["adopted", "promulgated", "amended", "revised", "in-force", "repealed"])),
      .optional("date", TextForm.date),
    ] + ["by", "title", "number"].map { .optional($0, .words) })

  private static let member = Shape.object([
    .required("id", TextForm.memberID), .required("title", .string), .optional("path", .words),
    .optional("entry", TextForm.nodeID),
  ])

  private static let removed = Shape.object([
    .required("reason", .oneOf(FurnitureReason.allCases.map(\.rawValue))),
    .required("text", .string), .required("origin", origin),
  ])

  private static let link = Shape.object([
    .required("kind", .oneOf(["attachment", "image", "reference"])), .required("text", .string),
    .required("href", .words), .required("origin", origin),
  ])

  private static let diagnostic = Shape.object([
    .required("code", TextForm.code), .required("severity", .oneOf(["info", "warning", "error"])),
    .required("message", .words), .optional("node", TextForm.nodeID),
    .optional("sid", TextForm.sid), .optional("origin", origin),
  ])

  private static let provenance = Shape.object([
    .required(
      "generator", .object([.required("name", .oneOf(["gongwen"])), .required("version", .words)])
    ),
    .optional(
      "certainty",
      .object(
        ["article", "breaks", "metadata", "structure"].map {
          .optional($0, .percent)
        })),
    .required("libraries", .map(.words)), .required("configuration", TextForm.sha256),
    .required(
      "stages",
      .list(
        .object([
          .required("name", .words), .required("version", .integer(least: 0)),
          .required("counts", .map(.integer(least: .min))),
        ]), least: 0)),
    .required(
      "coverage",
      .object(
        ["characters", "body", "metadata", "removed", "unaccounted"].map {
          .required($0, .integer(least: 0))
        })),
  ])

  /// The runs themselves are checked against the source.
  static let origin = Shape.object([
    .required("runs", .list(.anything, least: 0)),
    .optional("boxes", .list(.list(.integer(least: .min), least: 5), least: 1)),
  ])
}
