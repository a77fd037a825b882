import GongwenJSON
import GongwenModel

extension WrittenDocument {
  /// Faults of a document that stays without its source, by its own words and by those of the first document of the
  /// source: digests, and which document of which source it is.
  ///
  /// - Parameters:
  ///   - place: 0 for the first document, else its number among the members.
  ///   - first: The first document.
  ///   - path: The path of the source.
  public func keptFindings(
    asMember place: Int, of first: WrittenDocument, at path: String
  ) -> [Finding] {
    guard let value else { return [Finding(.jsonInvalid, message: "document: is not JSON")] }
    let name = value["id"]?.asString ?? "document"
    var findings: [Finding] = []
    func expect(_ isRight: Bool, _ code: Finding.Code, _ message: String) {
      if !isRight { findings.append(Finding(code, message: "\(name): \(message)")) }
    }
    let digest = DocumentCheck.contentDigest(of: value)
    expect(
      value["digest"]?.asString == digest, .digestWrong,
      "digest: body and metadata give \(digest)")
    if findings.isEmpty {
      let words = DocumentCheck.sha256(WordLines(value["body"]).bytes)
      expect(
        value["textDigest"]?.asString == words, .textDigestWrong,
        "textDigest: the words give \(words)")
    }
    let hash = first.value?["source"]?["sha256"]?.asString ?? ""
    if place == 0 {
      expect(value["id"]?.asString == hash, .idWrong, "id: is not \(hash)")
      expect(
        value["source"]?["path"]?.asString == path, .sourceDiffers, "source.path: is not \(path)")
      return findings
    }
    expect(value["id"]?.asString == "\(hash)#\(place)", .idWrong, "id: is not \(hash)#\(place)")
    expect(
      value["collection"]?.asString == first.value?["id"]?.asString, .idWrong,
      "collection: is not the id of the source's collection")
    expect(
      value["source"] == first.value?["source"], .sourceDiffers,
      "source: is not that of the collection")
    return findings
  }
}
