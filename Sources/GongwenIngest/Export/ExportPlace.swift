import Glibc

/// The folder that an export goes to.
enum ExportPlace {
  /// Opens a folder at a path, through links, and makes what is missing. Nothing is made in the outputs folder: a run
  /// removes files there that it did not write.
  static func open(_ path: String, apartFrom outputs: String) throws(RunError) -> OpenFolder {
    let refused: String?
    do throws(SystemError) {
      refused = try OpenFolder.open(outputs).realPath
    } catch {
      throw .outputs(path: outputs, error)
    }
    var isRefused = false
    let folder: OpenFolder
    do throws(SystemError) {
      var place = try OpenFolder.open(path.hasPrefix("/") ? "/" : ".")
      for component in path.utf8.split(separator: UInt8(ascii: "/")) {
        place = try step(Array(component), from: place)
        isRefused = refused != nil && place.realPath == refused
        if isRefused { break }
      }
      folder = place
    } catch {
      throw .export(path: path, error)
    }
    guard !isRefused else {
      throw .exportFolder(
        path: path, "an export must not go to the outputs folder; name another one")
    }
    return folder
  }

  private static func step(_ name: [UInt8], from folder: OpenFolder) throws(SystemError)
    -> OpenFolder
  {
    do throws(SystemError) {
      return try folder.ensureFolder(name).folder
    } catch  where error.isLink {
      return try folder.linkedFolder(name)
    }
  }
}
