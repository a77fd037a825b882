internal import GongwenModel

/// Classifies the names in one folder.
struct FolderListing: Sendable {
  /// A name and its content.
  struct Entry: Sendable {
    var name: [UInt8]
    var encoded: String
    var content: Content
  }

  /// The content of a name.
  enum Content: Sendable {
    case source(Target, sidecar: Target?)
    /// A folder, and where it is if a link leads to it.
    case folder(link: RealPath?)
    case failure(DiscoveryFailure.Reason)
    case warning(String)
    case excluded(Exclusion, isFolder: Bool)
  }

  /// A file.
  struct Target: Sendable {
    var status: FileStatus
    /// Where it is, if a link leads to it; nil where its own name is no link.
    var link: RealPath?
  }

  /// The ending of a sidecar's name.
  static let sidecarEnding = Array(".meta.json".utf8)

  let links: LinkResolver
  let filter: SourceFilter

  /// The content of a name in a folder; nil where it is hidden, or a sidecar whose source is there. `exists` shows whether
  /// the folder has a name.
  func entry(
    for name: [UInt8], in folder: OpenFolder, _ exclusions: FolderExclusions,
    exists: ([UInt8]) -> Bool
  ) -> Entry? {
    guard name.first != UInt8(ascii: ".") else { return nil }
    var content = content(for: name, in: folder)
    if case .folder = content {
      let encoded = PathEncoding.encode(name, as: .folder)
      if let exclusion = exclusions.exclusion(ofFolder: encoded), !filter.hasInclusions {
        content = .excluded(exclusion, isFolder: true)
      }
      return Entry(name: name, encoded: encoded, content: content)
    }
    if name.suffix(Self.sidecarEnding.count) == Self.sidecarEnding[...] {
      if exists(Array(name.dropLast(Self.sidecarEnding.count))) { return nil }
      content = .warning("a sidecar without its source; it is not used")
    }
    let encoded = PathEncoding.encode(name, as: .file)
    if let exclusion = exclusions.exclusion(ofSource: encoded, name: name) {
      return Entry(name: name, encoded: encoded, content: .excluded(exclusion, isFolder: false))
    }
    let sidecar = name + Self.sidecarEnding
    if case .source(let source, _) = content, exists(sidecar) {
      content = self.content(for: source, sidecar: sidecar, in: folder)
    }
    return Entry(name: name, encoded: encoded, content: content)
  }

  /// A source with its sidecar. A document depends on the sidecar: one that cannot be used is the source's failure.
  private func content(for source: Target, sidecar: [UInt8], in folder: OpenFolder) -> Content {
    do throws(DiscoveryFailure.Reason) {
      return .source(source, sidecar: try target(sidecar, in: folder))
    } catch .vanished {
      return .source(source, sidecar: nil)
    } catch {
      return .failure(.sidecar(error))
    }
  }

  private func content(for name: [UInt8], in folder: OpenFolder) -> Content {
    do throws(DiscoveryFailure.Reason) {
      let target = try target(name, in: folder)
      return switch target.status.kind {
      case .file: .source(target, sidecar: nil)
      case .folder: .folder(link: target.link)
      case .link, .other: .failure(.irregular)
      }
    } catch {
      return .failure(error)
    }
  }

  /// The state of a name or, if it is a link, of its target.
  private func target(_ name: [UInt8], in folder: OpenFolder) throws(DiscoveryFailure.Reason)
    -> Target
  {
    let status: FileStatus
    do throws(SystemError) {
      status = try folder.status(name)
    } catch {
      throw DiscoveryFailure.Reason(error)
    }
    guard status.kind == .link else { return Target(status: status, link: nil) }
    let target = try links.target(of: name, in: folder)
    return Target(status: target.status, link: target.place)
  }
}

extension [[UInt8]] {
  /// Whether a name is among these, which are in byte order.
  func holds(_ name: [UInt8]) -> Bool {
    let index = partitioningIndex { !$0.lexicographicallyPrecedes(name) }
    return index < endIndex && self[index] == name
  }
}
