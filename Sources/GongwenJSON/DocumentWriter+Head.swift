import GongwenModel

extension DocumentWriter {
  /// Writes the member `source`.
  mutating func write(_ source: SourceRecord) {
    buffer.openObject()
    buffer.name("bytes")
    buffer.integer(source.bytes)
    if let charset = source.charset {
      buffer.name("charset")
      buffer.openObject()
      writeOptional("declared", charset.declared)
      buffer.name("evidence")
      buffer.string(charset.evidence.rawValue)
      buffer.name("name")
      buffer.string(charset.name.rawValue)
      buffer.closeObject()
    }
    buffer.name("mediaType")
    buffer.string(source.mediaType)
    if let sizes = source.pageSizes {
      buffer.name("pageSizes")
      writeList(sizes) { writer, size in
        writer.writeList([size.width, size.height, size.rotation]) { $0.buffer.integer($1) }
      }
    }
    writeOptional("pages", source.pages)
    buffer.name("path")
    buffer.string(source.path)
    writeOptional("retrieved", source.retrieved)
    buffer.name("sha256")
    buffer.string(source.sha256)
    if let sidecar = source.sidecarSHA256 {
      buffer.name("sidecar")
      buffer.openObject()
      buffer.name("sha256")
      buffer.string(sidecar)
      buffer.closeObject()
    }
    writeOptional("url", source.url)
    buffer.closeObject()
  }

  /// Writes the member `provenance`.
  mutating func write(_ provenance: Provenance) {
    buffer.openObject()
    let judgements = provenance.certainty.members.filter { $0.value != nil }
    if !judgements.isEmpty {
      buffer.name("certainty")
      buffer.openObject()
      for (name, value) in judgements {
        buffer.name(name)
        buffer.integer(value ?? 0)
      }
      buffer.closeObject()
    }
    buffer.name("configuration")
    buffer.string(provenance.configuration)
    buffer.name("coverage")
    write(provenance.coverage)
    buffer.raw(",\"generator\":{\"name\":\"gongwen\"")
    buffer.name("version")
    buffer.string(provenance.generatorVersion)
    buffer.closeObject()
    buffer.name("libraries")
    writeSorted(provenance.libraries) { $0.buffer.string($1) }
    buffer.name("stages")
    writeList(provenance.stages) { writer, record in
      writer.buffer.openObject()
      writer.buffer.name("counts")
      writer.writeSorted(record.counts) { $0.buffer.integer($1) }
      writer.buffer.name("name")
      writer.buffer.string(record.stage.rawValue)
      writer.buffer.name("version")
      writer.buffer.integer(record.version)
      writer.buffer.closeObject()
    }
    buffer.closeObject()
  }

  private mutating func write(_ coverage: Coverage) {
    buffer.openObject()
    buffer.name("body")
    buffer.integer(coverage.body)
    buffer.name("characters")
    buffer.integer(coverage.characters)
    buffer.name("metadata")
    buffer.integer(coverage.metadata)
    buffer.name("removed")
    buffer.integer(coverage.removed)
    buffer.name("unaccounted")
    buffer.integer(coverage.unaccounted)
    buffer.closeObject()
  }

  private mutating func writeSorted<Value>(
    _ values: [String: Value], _ write: (inout DocumentWriter, Value) -> Void
  ) {
    buffer.openObject()
    for (name, value) in values.sorted(by: { JSONText.precedes($0.key, $1.key) }) {
      buffer.name(name)
      write(&self, value)
    }
    buffer.closeObject()
  }

  /// Writes an element of `members`.
  mutating func write(_ member: Member) {
    buffer.openObject()
    writeOptional("entry", member.entry)
    buffer.name("id")
    buffer.string("#" + String(member.number))
    writeOptional("path", member.path)
    buffer.name("title")
    buffer.string(member.title)
    buffer.closeObject()
  }

  /// Writes an element of `removed`.
  mutating func write(_ removed: Removed) {
    buffer.openObject()
    writeOrigin(removed.text.origin)
    buffer.name("reason")
    buffer.string(removed.reason.rawValue)
    buffer.name("text")
    buffer.string(removed.text.scalars)
    buffer.closeObject()
  }

  /// Writes an element of `links`.
  mutating func write(_ link: Link) {
    buffer.openObject()
    buffer.name("href")
    buffer.string(link.href)
    buffer.name("kind")
    buffer.string(link.kind.rawValue)
    writeMembers(of: link.text)
    buffer.closeObject()
  }

  /// Writes an element of `diagnostics`.
  mutating func write(_ diagnostic: Diagnostic) {
    buffer.openObject()
    buffer.name("code")
    buffer.string(diagnostic.code)
    buffer.name("message")
    buffer.string(diagnostic.message)
    writeOptional("node", diagnostic.node)
    if let origin = diagnostic.origin { writeOrigin(origin) }
    buffer.name("severity")
    buffer.string(diagnostic.severity.rawValue)
    writeOptional("sid", diagnostic.sid)
    buffer.closeObject()
  }
}
