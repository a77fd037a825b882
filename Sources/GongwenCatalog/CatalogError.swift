/// Why the catalog cannot be used. None of them touches the documents: the catalog can always be
/// rebuilt from the outputs.
public enum CatalogError: Error, Hashable, Sendable {
  /// Another program kept it busy for longer than ``Catalog/busySeconds``.
  case locked(path: String)
  /// Not a database, broken, or the database of another program.
  case damaged(path: String, reason: String)
  /// Written by a newer version of this program. `version` is the number of its schema.
  case newer(path: String, version: String)
  /// There is none, and it was to be read.
  case missing(path: String)
  /// The disk is full.
  case full(path: String)
  /// Any other error of the system: permissions, input and output, a folder that is not there.
  case system(path: String, reason: String)

  /// One line: what is wrong, and what to do.
  public var message: String {
    switch self {
    case .locked(let path):
      "\(path): the catalog is busy; wait for the program that uses it, and try again"
    case .damaged(let path, let reason):
      "\(path): the catalog is damaged (\(reason)); gongwen rebuild makes it again from the outputs"
    case .newer(let path, let version):
      "\(path): the catalog is of a newer version (schema \(version)); use that version, "
        + "or make the catalog again with gongwen rebuild"
    case .missing(let path):
      "\(path): there is no catalog; gongwen run makes it, gongwen rebuild makes it again from "
        + "the outputs"
    case .full(let path):
      "\(path): the disk is full; make room, and try again"
    case .system(let path, let reason):
      "\(path): the catalog cannot be used: \(reason)"
    }
  }
}
