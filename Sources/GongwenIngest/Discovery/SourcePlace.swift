/// Where a source and its sidecar are read from. Neither path is followed through a link: what was a link
/// when it was found has been resolved.
struct SourcePlace: Sendable {
  /// The inputs folder.
  let inputs: OpenFolder
  /// The source's file.
  let file: RealPath
  /// Its sidecar's file, if there is one.
  let sidecar: RealPath?
}
