import Glibc

/// The exclusions in one folder.
struct FolderExclusions: Sendable {
  /// The path of the folder, with its last slash; empty for the inputs folder. Where a walk begins at a folder below, its own
  /// paths begin there, and these do not.
  let path: String
  /// Why the folder itself is excluded, where sources in it may be included all the same.
  let inherited: Exclusion?
  private let filter: SourceFilter
  private let rules: IgnoreRules
  /// The fault of an ignore file that is there and cannot be read.
  let fault: String?

  /// Reads the ignore file of the inputs folder.
  init(root: OpenFolder, filter: SourceFilter) {
    self.init(root, path: "", filter: filter, rules: IgnoreRules(), inherited: nil)
  }

  /// The exclusions in a folder of this one, by its encoded name, with its own ignore file.
  func below(_ folder: OpenFolder, named name: String) -> FolderExclusions {
    let own = exclusion(ofFolder: name)
    return FolderExclusions(
      folder, path: path + name + "/", filter: filter, rules: rules, inherited: inherited ?? own)
  }

  private init(
    _ folder: OpenFolder, path: String, filter: SourceFilter, rules: IgnoreRules,
    inherited: Exclusion?
  ) {
    var rules = rules
    var fault: String?
    do throws(SystemError) {
      let file = try OpenFile(
        Array(IgnoreRules.fileName.utf8), in: folder, flags: O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
      let bytes = try file.read(limit: IgnoreRules.largest + 1)
      if bytes.count > IgnoreRules.largest {
        fault = "it is larger than \(IgnoreRules.largest) bytes; it excludes nothing"
      } else if rules.add(bytes, folder: path) == false {
        fault = "it is not UTF-8, and what is not matches nothing; save it as UTF-8"
      }
    } catch {
      if !error.isMissing {
        fault = "cannot \(error.operation) it: \(error.reason); it excludes nothing"
      }
    }
    self.path = path
    self.filter = filter
    self.rules = rules
    self.inherited = inherited
    self.fault = fault
  }

  /// Why a folder in this one is excluded, by its encoded name.
  func exclusion(ofFolder name: String) -> Exclusion? {
    filter.exclusion(ofFolder: path + name, ignoring: rules)
  }

  /// Why a source in this folder is excluded, by its encoded name and its bytes.
  func exclusion(ofSource encoded: String, name: [UInt8]) -> Exclusion? {
    filter.exclusion(
      ofSource: path + encoded, name: name, ignoring: rules, inherited: inherited)
  }
}
