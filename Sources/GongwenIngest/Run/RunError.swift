/// Why a run cannot be made at all.
public enum RunError: Error, Hashable, Sendable {
  /// Another run holds the outputs folder.
  case locked(path: String)
  /// The inputs folder cannot be read.
  case inputs(path: String, SystemError)
  /// The outputs folder cannot be written.
  case outputs(path: String, SystemError)
  /// Inputs and outputs are one folder.
  case sameFolder(path: String)

  /// One line: what is wrong, and what to do.
  public var message: String {
    switch self {
    case .locked(let path):
      "\(path): another run is at work in this outputs folder; wait for it or choose another"
    case .inputs(let path, let error):
      "\(path): cannot \(error.operation): \(error.reason); name the inputs folder with --inputs"
    case .outputs(let path, let error):
      "\(path): cannot \(error.operation) \(error.name): \(error.reason); "
        + "outputs must be a folder that can be read and written; name one with --outputs"
    case .sameFolder(let path):
      "\(path): inputs and outputs are the same folder; choose another with --outputs"
    }
  }
}
