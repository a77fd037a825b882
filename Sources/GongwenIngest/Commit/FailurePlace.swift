/// Where a failure lies.
struct FailurePlace {
  let path: String
  let rawPath: [UInt8]

  init(path: String, rawPath: [UInt8]) {
    self.path = path
    self.rawPath = rawPath
  }

  init(_ source: DiscoveredSource) { self.init(path: source.path, rawPath: source.rawPath) }
}
