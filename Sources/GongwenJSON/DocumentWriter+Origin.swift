import GongwenModel

extension DocumentWriter {
  /// Writes the members `origin` and `text`, which are next to each other in most objects.
  mutating func writeMembers(of text: TracedText) {
    writeOrigin(text.origin)
    buffer.name("text")
    buffer.string(text.scalars)
  }

  /// Writes an object of an origin and a text.
  mutating func write(_ text: TracedText) {
    buffer.openObject()
    writeMembers(of: text)
    buffer.closeObject()
  }

  /// Writes the member `origin`.
  mutating func writeOrigin(_ origin: Origin) {
    aside { writer in
      writer.buffer.name("origin")
      writer.buffer.openObject()
      if !origin.boxes.isEmpty {
        writer.buffer.name("boxes")
        writer.writeList(origin.boxes) { $0.write($1) }
      }
      writer.buffer.name("runs")
      writer.writeList(origin.runs) { $0.write($1) }
      writer.buffer.closeObject()
    }
  }

  private mutating func write(_ run: OriginRun) {
    if let page = run.address.page {
      buffer.openArray([run.textStart, run.textEnd, page, run.sourceStart, run.sourceEnd])
    } else {
      buffer.openArray([run.textStart, run.textEnd, run.sourceStart, run.sourceEnd])
    }
    if let rule = run.rule {
      buffer.element()
      buffer.string(rule.rawValue)
    }
    buffer.closeArray()
  }

  private mutating func write(_ box: PrintedBox) {
    buffer.openArray([box.page, box.x0, box.y0, box.x1, box.y1])
    if let text = box.text {
      writeNext(text.lowerBound)
      writeNext(text.upperBound)
    }
    buffer.closeArray()
  }

  private mutating func writeNext(_ value: Int) {
    buffer.element()
    buffer.integer(value)
  }
}
