import GongwenModel

extension JSONCursor {
  /// Reads the member `source`.
  func source() throws(Fault) -> SourceRecord {
    let object = try object([
      "bytes", "charset", "mediaType", "pageSizes", "pages", "path", "retrieved", "sha256",
      "sidecar",
      "url",
    ])
    var source = SourceRecord(
      path: try object.required("path")?.string() ?? "",
      sha256: try object.required("sha256")?.string() ?? "",
      bytes: try object.required("bytes")?.integer() ?? 0,
      mediaType: try object.required("mediaType")?.string() ?? "")
    source.charset = try object.optional("charset")?.charset()
    source.pageSizes = try object.optional("pageSizes")?.list { (value) throws(Fault) in
      try value.pageSize()
    }
    source.pages = try object.optional("pages")?.integer()
    source.url = try object.optional("url")?.string()
    source.retrieved = try object.optional("retrieved")?.string()
    let sidecar = try object.optional("sidecar")?.object(["sha256"])
    source.sidecarSHA256 = try sidecar?.required("sha256")?.string()
    return source
  }

  private func pageSize() throws(Fault) -> PrintedPageSize {
    let values = try list { (value) throws(Fault) in try value.integer() }
    guard values.count == 3 else {
      throw fault(.wrongType, "is not a size of three integers: width, height, rotation")
    }
    return PrintedPageSize(width: values[0], height: values[1], rotation: values[2])
  }

  private func charset() throws(Fault) -> CharsetRecord {
    let object = try object(["declared", "evidence", "name"])
    return CharsetRecord(
      name: try object.required("name")?.word() ?? .utf8,
      declared: try object.optional("declared")?.string(),
      evidence: try object.required("evidence")?.word() ?? .bom)
  }

  /// Reads the member `provenance`.
  func provenance() throws(Fault) -> Provenance {
    let object = try object([
      "certainty", "configuration", "coverage", "generator", "libraries", "stages",
    ])
    let generator = try object.required("generator")?.object(["name", "version"])
    try generator?.required("name")?.expect("gongwen")
    var libraries: [String: String] = [:]
    for (name, value) in try object.required("libraries")?.members() ?? [] {
      libraries[name] = try value.string()
    }
    return Provenance(
      generatorVersion: try generator?.required("version")?.string() ?? "", libraries: libraries,
      configuration: try object.required("configuration")?.string() ?? "",
      stages: try object.required("stages")?.list { (value) throws(Fault) in try value.stage() }
        ?? [],
      coverage: try object.required("coverage")?.coverage() ?? Coverage(),
      certainty: try object.optional("certainty")?.certainty() ?? Certainty())
  }

  private func certainty() throws(Fault) -> Certainty {
    let object = try object(["article", "breaks", "metadata", "structure"])
    var certainty = Certainty()
    certainty.article = try object.optional("article")?.integer()
    certainty.breaks = try object.optional("breaks")?.integer()
    certainty.metadata = try object.optional("metadata")?.integer()
    certainty.structure = try object.optional("structure")?.integer()
    return certainty
  }

  private func stage() throws(Fault) -> StageRecord {
    let object = try object(["counts", "name", "version"])
    var counts: [String: Int] = [:]
    for (name, value) in try object.required("counts")?.members() ?? [] {
      counts[name] = try value.integer(from: .min)
    }
    return StageRecord(
      try object.required("name")?.word() ?? .read,
      version: try object.required("version")?.integer() ?? 0, counts: counts)
  }

  private func coverage() throws(Fault) -> Coverage {
    let object = try object(["body", "characters", "metadata", "removed", "unaccounted"])
    return Coverage(
      characters: try object.required("characters")?.integer() ?? 0,
      body: try object.required("body")?.integer() ?? 0,
      removed: try object.required("removed")?.integer() ?? 0,
      metadata: try object.required("metadata")?.integer() ?? 0,
      unaccounted: try object.required("unaccounted")?.integer() ?? 0)
  }

  /// Reads an element of `members`.
  func member() throws(Fault) -> Member {
    let object = try object(["entry", "id", "path", "title"])
    return Member(
      number: try object.required("id")?.memberNumber() ?? 0,
      title: try object.required("title")?.string() ?? "",
      path: try object.optional("path")?.string(), entry: try object.optional("entry")?.string())
  }

  /// Reads `#n`.
  private func memberNumber() throws(Fault) -> Int {
    let id = try string()
    guard let number = Int(id.dropFirst()), number > 0, JSONText.same("#" + String(number), id)
    else { throw fault(.unknownValue, "\"\(id)\" is not # and a number from 1") }
    return number
  }

  /// Reads an element of `removed`.
  func removed() throws(Fault) -> Removed {
    let object = try object(["origin", "reason", "text"])
    return Removed(
      reason: try object.required("reason")?.word() ?? .navigation, text: try object.words())
  }

  /// Reads an element of `links`.
  func link() throws(Fault) -> Link {
    let object = try object(["href", "kind", "origin", "text"])
    return Link(
      kind: try object.required("kind")?.word() ?? .attachment, text: try object.words(),
      href: try object.required("href")?.string() ?? "")
  }

  /// Reads an element of `diagnostics`.
  func diagnostic() throws(Fault) -> Diagnostic {
    let object = try object(["code", "message", "node", "origin", "severity", "sid"])
    var diagnostic = Diagnostic(
      code: try object.required("code")?.string() ?? "",
      severity: try object.required("severity")?.word() ?? .info,
      message: try object.required("message")?.string() ?? "",
      origin: try object.optional("origin")?.origin())
    diagnostic.node = try object.optional("node")?.string()
    diagnostic.sid = try object.optional("sid")?.string()
    return diagnostic
  }
}
