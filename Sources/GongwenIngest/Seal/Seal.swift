internal import GongwenPipeline
import Glibc

/// Seals an outputs folder: writes the list of its files with their digests, and a manifest that commits to the list.
///
/// Every file is read: size and times of a file do not prove its bytes.
public struct Seal {
  private let path: String

  /// The result of a seal.
  public struct Summary: Hashable, Sendable {
    /// How many files are sealed.
    public let entries: Int
    /// The Merkle tree head over the lines of the list.
    public let root: String
    /// Whether the outputs differ from those of the last seal; if not, its files stay as they are.
    public let isNew: Bool
    /// The bytes of the manifest.
    public let manifest: [UInt8]
  }

  /// Makes a seal of the outputs folder at a path.
  public init(outputs path: String) { self.path = path }

  /// Seals; the outputs are locked meanwhile. First the list is replaced, then the manifest: each is whole at any
  /// moment.
  ///
  /// - Throws: ``RunError`` when the outputs are locked, or cannot be read or written.
  public func run() throws(RunError) -> Summary {
    do throws(SystemError) {
      // No documents are made in a folder that has none.
      _ = try OpenFolder.open(path).folder(OutputsNames.documents)
    } catch {
      throw .outputs(path: path, error)
    }
    let outputs = try OutputsFolder(
      path: path, apartFrom: nil, durability: .full, command: "seal")
    do throws(SystemError) {
      return try seal(outputs)
    } catch {
      throw .outputs(path: path, error)
    }
  }

  private func seal(_ outputs: OutputsFolder) throws(SystemError) -> Summary {
    let list = try ListWriter(in: outputs.temporaries)
    let walk = SealWalk { (path, folder, name) throws(SystemError) in
      try list.add(SealedFile(name, in: folder, path: path))
    }
    try walk.walk(outputs.root)
    var manifest = try list.finish()
    if let old = try Manifest.bytes(in: outputs.root) {
      if let standing = Manifest(old), standing.commits(as: manifest),
        try ListReader.digest(in: outputs.root) == manifest.list
      {
        return Summary(standing, isNew: false)
      }
      manifest.previous = ContentDigest.hex(of: old)
    }
    let own = try outputs.temporaries.put(manifest.bytes, for: Manifest.name)
    try outputs.synchroniseFiles()
    for (file, name) in [(list.name, Manifest.listName), (own, Manifest.name)] {
      try outputs.temporaries.move(file, to: name, in: outputs.root)
      try outputs.root.synchronise()
    }
    return Summary(manifest, isNew: true)
  }
}

extension Seal.Summary {
  fileprivate init(_ manifest: Manifest, isNew: Bool) {
    self.init(
      entries: manifest.entries, root: manifest.root, isNew: isNew, manifest: manifest.bytes)
  }
}
