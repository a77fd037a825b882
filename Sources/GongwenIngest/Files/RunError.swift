import Glibc
internal import GongwenCatalog

/// Why a run cannot be made at all, or not to its end.
public enum RunError: Error, Hashable, Sendable {
  /// Another run holds the outputs folder; which command and process, where that is known.
  case locked(path: String, holder: String? = nil)
  /// The inputs folder cannot be read.
  case inputs(path: String, SystemError)
  /// The outputs folder cannot be written.
  case outputs(path: String, SystemError)
  /// Inputs and outputs are one folder.
  case sameFolder(path: String)
  /// The outputs folder is below the inputs folder and has something, by its path in there, that no run has made.
  case outputsHold(path: String, name: String)
  /// There is no manifest to compare the outputs with.
  case unsealed(path: String)
  /// The folder of an export cannot be read or written.
  case export(path: String, SystemError)
  /// The folder of an export cannot be used for this one; why, and what to do.
  case exportFolder(path: String, String)
  /// The catalog cannot be used; the words of its error.
  case catalog(String)
  /// Workers cannot be started, or the worker protocol is not kept.
  case worker(String)
  /// The sandbox that is required cannot be had; the words say why.
  case sandbox(String)
  /// Figures cannot be offered where they were asked for.
  case service(String)

  /// Whether the command line or the configuration is wrong, and not the machine.
  public var isUsage: Bool {
    switch self {
    case .sameFolder, .outputsHold: true
    default: false
    }
  }

  /// One line: what is wrong, and what to do.
  public var message: String {
    switch self {
    case .locked(let path, let holder):
      "\(path): another run is at work in this outputs folder\(holder.map { " (\($0))" } ?? ""); "
        + "wait until it ends, stop it, or name another folder with --outputs"
    case .inputs(let path, let error):
      "\(path): cannot \(error.operation): \(error.reason); "
        + (error.isForbidden
          ? "the user of this process needs the right to read and to search it; another inputs folder is named "
          : "name the inputs folder ")
        + "with --inputs or in pipeline.json"
    case .outputs(let path, let error):
      "\(path): cannot \(error.action(in: path)): \(error.reason); \(Self.advice(error))"
    case .sameFolder(let path):
      "\(path): inputs and outputs are the same folder; choose another with --outputs or in pipeline.json"
    case .outputsHold(let path, let name):
      "\(path): this folder is below the inputs folder, has \(name), and was no outputs folder before; "
        + "name an empty folder, or one outside the inputs, with --outputs or in pipeline.json"
    case .unsealed(let path):
      "\(path): there is no MANIFEST.json; gongwen seal makes it"
    case .export(let path, let error):
      "\(path): cannot \(error.action(in: path)): \(error.reason); "
        + (error.isFull ? "make room and run again" : "name another folder")
    case .exportFolder(let path, let reason):
      "\(path): \(reason)"
    case .catalog(let message):
      message
    case .worker(let message):
      "worker: \(message)"
    case .sandbox(let message):
      "sandbox: \(message), and it is required; use another kernel, or --sandbox auto"
    case .service(let message):
      "--metrics: \(message); name another address"
    }
  }

  private static func advice(_ error: SystemError) -> String {
    if error.isLink {
      return "below the outputs folder nothing may be a link: put the file or folder itself there"
    }
    if error.isTooLarge {
      return "the size of files is limited (ulimit -f, LimitFSIZE=): raise the limit and run again"
    }
    if error.number == ENOENT {
      return "gongwen run makes this folder; name another one with --outputs or in pipeline.json"
    }
    if error.isForbidden {
      return
        "the user of this process needs the right to read the outputs, and to work on them that to write; "
        + "another folder is named with --outputs or in pipeline.json"
    }
    return error.isFull
      ? "make room and run again: what was committed stays, the rest is done then"
      : "outputs must be a folder that can be read and written; name one with --outputs or in pipeline.json"
  }

  /// Lifts the error of a call of the catalog.
  static func catalog<Result>(_ call: () throws(CatalogError) -> Result) throws(RunError)
    -> Result
  {
    do throws(CatalogError) {
      return try call()
    } catch {
      throw .catalog(error.message)
    }
  }
}
