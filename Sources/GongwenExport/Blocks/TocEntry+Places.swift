import GongwenModel

extension TocEntry {
  /// The places of the entry's marker and text in a table of contents.
  func places(in contents: TextPlace) -> (marker: TextPlace, text: TextPlace) {
    let sid = contents.sid
    return (
      TextPlace(node: id, sid: sid, part: "marker"), TextPlace(node: id, sid: sid, part: "entry")
    )
  }
}
