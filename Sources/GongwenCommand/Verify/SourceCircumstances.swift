import GongwenJSON
import GongwenPipeline
import GongwenVerification

/// The circumstances of a source in its document: its path, and its sidecar with the values in it.
struct SourceCircumstances {
  /// The path below the inputs folder; nil where no folder is known.
  let path: String?
  /// The bytes of the sidecar.
  let sidecar: [UInt8]?

  /// A fault, with its stable code.
  struct Fault {
    let code: String
    let message: String
  }

  /// The faults in a document.
  func faults(of document: WrittenDocument) -> [Fault] {
    guard let source = document.source else { return [] }
    var faults: [Fault] = []
    if let path, source["path"]?.asString != path {
      faults.append(Fault(code: "path-differs", message: "source.path names another source"))
    }
    let digest = source["sidecar"]?["sha256"]?.asString
    if digest != sidecar.map({ ContentDigest.hex(of: $0) }) {
      faults.append(Fault(code: "sidecar-differs", message: difference(digest)))
    } else if let name = differentMember(source) {
      faults.append(
        Fault(code: "sidecar-differs", message: "source.\(name) is not that of the sidecar"))
    }
    return faults
  }

  /// The fault of the sidecar: the document names one of this digest, or none.
  private func difference(_ digest: String?) -> String {
    if sidecar == nil {
      return "made with a sidecar, and there is none: put NAME.meta.json of the source next to it; "
        + "if it was removed on purpose, run again"
    }
    return digest == nil
      ? "made without the sidecar that is there; run again" : "made with another sidecar; run again"
  }

  /// A member that comes from the sidecar alone, or first, and is another one there. Values that cannot be used are
  /// left out.
  private func differentMember(_ source: JSONValue) -> String? {
    let said = sidecar.flatMap { DocumentFile.parse(JSONReader.withoutByteOrderMark($0)) }
    if source["retrieved"] != said?["retrieved"].flatMap(SidecarValue.moment) { return "retrieved" }
    // Without one the page may name its own address.
    if let url = said?["url"].flatMap(SidecarValue.text), source["url"] != url { return "url" }
    return nil
  }
}
