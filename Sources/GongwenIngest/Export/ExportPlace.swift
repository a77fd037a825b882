import Glibc

/// The folder that an export goes to.
public enum ExportPlace {
  /// Whether two paths lead to one folder, which exists.
  public static func isSame(_ one: String, _ other: String) -> Bool {
    guard let own = try? OpenFolder.open(one).status(),
      let second = try? OpenFolder.open(other).status()
    else { return false }
    return own.identity == second.identity
  }

  /// Takes a folder for this process alone, as long as it is open.
  static func lock(_ folder: OpenFolder, path: String) throws(RunError) {
    guard flock(folder.descriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw .exportFolder(path: path, "another export is writing to this folder; wait for it")
    }
  }

  /// Opens a folder at a path, through links, and makes what is missing. Nothing is made in the outputs folder, where a
  /// run removes files that it did not write, and in the inputs folder, where they would be sources.
  static func open(
    _ path: String, apartFrom outputs: String, _ inputs: String?
  ) throws(RunError) -> OpenFolder {
    var refused: [String] = []
    do throws(SystemError) {
      let folder = try OpenFolder.open(outputs)
      if let place = folder.realPath { refused.append(place) }
      // The inputs of the last run there: the configuration may name others.
      if let place = LockNote(in: folder)?.inputs { refused.append(place) }
    } catch {
      throw .outputs(path: outputs, error)
    }
    if let inputs, let place = (try? OpenFolder.open(inputs))?.realPath { refused.append(place) }
    let isIn = { (place: OpenFolder) in
      guard let own = place.realPath else { return false }
      return refused.contains { own == $0 || own.hasPrefix($0 + "/") }
    }
    var isRefused = false
    let folder: OpenFolder
    do throws(SystemError) {
      var place = try OpenFolder.open(path.hasPrefix("/") ? "/" : ".")
      isRefused = path.hasPrefix("/") == false && isIn(place)
      for component in path.utf8.split(separator: UInt8(ascii: "/")) {
        // `..` may lead out again; nothing is made on the way there.
        if isRefused, component.elementsEqual("..".utf8) == false { break }
        place = try step(Array(component), from: place)
        isRefused = isIn(place)
      }
      folder = place
    } catch {
      throw .export(path: path, error)
    }
    guard !isRefused else {
      throw .exportFolder(
        path: path, "an export must not go to the outputs or the inputs folder; name another one")
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
