import Glibc
public import GongwenModel

/// A folder that a person named, below which sources have paths.
public struct NamedFolder: Sendable {
  /// The folder, for a sandbox.
  public let folder: OpenFolder
  /// Its path without links, in bytes.
  public let place: [UInt8]

  private static let slash = UInt8(ascii: "/")

  /// Opens a folder by the bytes of its path, through links.
  ///
  /// - Throws: a `StageFailure` of the stage `read`.
  public init(at path: [UInt8]) throws(StageFailure) {
    do throws(SystemError) {
      folder = try OpenFolder.open(path: path)
      guard let place = RealPath.absolute(of: folder.descriptor) else {
        throw SystemError("find the path of", path, number: ENOENT)
      }
      self.place = place
    } catch  where error.isMissing {
      throw StageFailure(
        stage: .read, code: "missing", message: "no such folder; check the path")
    } catch {
      throw DiscoveryFailure.Reason(error).failure
    }
  }

  /// Opens the folder that a file is in.
  ///
  /// - Throws: a `StageFailure` of the stage `read`.
  public init(of file: [UInt8]) throws(StageFailure) {
    let end = file.lastIndex(of: Self.slash)
    try self.init(
      at: end.map { $0 == 0 ? [Self.slash] : Array(file[..<$0]) } ?? [UInt8(ascii: ".")])
  }

  /// The folders that a file and its sidecar are in, if either is a link.
  ///
  /// - Throws: a `StageFailure` of the stage `read`.
  public static func targets(of file: [UInt8]) throws(StageFailure) -> [NamedFolder] {
    var folders: [NamedFolder] = []
    for path in [file, file + FolderListing.sidecarEnding] {
      guard let open = try? OpenFile(path, in: nil, flags: O_RDONLY),
        let place = RealPath.absolute(of: open.descriptor)
      else { continue }
      folders.append(try NamedFolder(of: place))
    }
    return folders
  }

  /// The failure of a walk of this folder at a name or below it, where it finds one there and no source: a link that leads
  /// out, a pipe.
  ///
  /// - Parameter components: the names of a path below this folder.
  public func failure(
    at components: [[UInt8]], links: LinkPolicy, filter: SourceFilter
  ) -> StageFailure? {
    guard components.isEmpty == false,
      var walk = try? Discovery(
        root: folder, at: components, links: links, filter: filter, excluding: nil,
        entering: { _, _, _ in }),
      case .failure(let found) = walk.next()
    else { return nil }
    return found.failure
  }

  /// The exclusions in a folder that is this one or below it, with the ignore files from here on; nil for any other.
  func exclusions(in other: OpenFolder, filter: SourceFilter) throws(SystemError)
    -> FolderExclusions?
  {
    guard let place = RealPath.absolute(of: other.descriptor), let names = names(to: place) else {
      return nil
    }
    var (folder, exclusions) = (folder, FolderExclusions(root: folder, filter: filter))
    for name in names {
      folder = try folder.folder(name)
      exclusions = exclusions.below(folder, named: PathEncoding.encode(name, as: .folder))
    }
    return exclusions
  }

  /// The names that lead from this folder to a place; nil for one that is not below it.
  private func names(to other: [UInt8]) -> [[UInt8]]? {
    let own = place == [Self.slash] ? place : place + [Self.slash]
    let inner = (other == [Self.slash] ? other : other + [Self.slash])
    guard inner.starts(with: own) else { return nil }
    return inner.dropFirst(own.count).split(separator: Self.slash).map(Array.init)
  }

  /// The encoded path, below this folder, of a name in another one; of that folder itself without a name, with a slash at
  /// its end. Nil where it is not below this one.
  public func path(of name: [UInt8]?, in other: NamedFolder) -> String? {
    guard let names = names(to: other.place) else { return nil }
    let folders = names.map { PathEncoding.encode($0, as: .folder) + "/" }
    return folders.joined() + (name.map { PathEncoding.encode($0, as: .file) } ?? "")
  }
}
