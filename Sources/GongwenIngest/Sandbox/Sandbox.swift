import CPosix
import Glibc

/// The sandbox of a process that parses sources: it keeps the right to read libraries, fonts and the folders that it
/// is given, and to write to others that it is given. It can reach no network, no other process and no program.
public struct Sandbox: Hashable, Sendable {
  /// The parts that are in force, or would be.
  public let parts: Set<SandboxPart>

  /// Makes a sandbox of parts.
  init(parts: Set<SandboxPart>) { self.parts = parts }

  /// The sandbox that this kernel provides.
  public static var ofKernel: Sandbox {
    var parts: Set<SandboxPart> = []
    if gw_landlock_version() > 0 { parts.insert(.landlock) }
    if gw_has_call_filters() != 0 { parts.insert(.seccomp) }
    #if DEBUG
      // For tests: kernels that lack a part.
      if let lacking = getenv("GONGWEN_SANDBOX_LACKS") {
        let names = String(cString: lacking).split(separator: ",")
        parts = parts.filter { names.contains(Substring($0.rawValue)) == false }
      }
    #endif
    return Sandbox(parts: parts)
  }

  /// Whether no part is missing.
  public var isComplete: Bool { parts.count == SandboxPart.allCases.count }

  /// Its name in a worker's greeting, in the catalog and in `status`: `full`, the part that is in force, or `none`.
  public var name: String {
    if isComplete { return "full" }
    return SandboxPart.allCases.first(where: parts.contains)?.rawValue ?? "none"
  }

  /// The sandbox of a name; nil for another word.
  init?(name: String) {
    switch name {
    case "full": self.init(parts: Set(SandboxPart.allCases))
    case "none": self.init(parts: [])
    default:
      guard let part = SandboxPart(rawValue: name) else { return nil }
      self.init(parts: [part])
    }
  }

  /// A warning to the operator that workers have no better sandbox than this; nil if it is complete.
  var warning: String? {
    if isComplete { return nil }
    let lacks = SandboxPart.allCases.filter { parts.contains($0) == false }.map(\.consequence)
    return "workers have \(parts.isEmpty ? "no sandbox" : "half a sandbox"): "
      + lacks.joined(separator: "; ")
  }

  /// Makes sure that a sandbox as wanted can be had.
  ///
  /// - Throws: ``RunError`` where `mode` requires what this is not.
  func require(_ mode: SandboxMode) throws(RunError) {
    guard mode == .require, isComplete == false else { return }
    let lacks = SandboxPart.allCases.filter { parts.contains($0) == false }.map(\.rawValue)
    throw .sandbox("this kernel has no \(lacks.joined(separator: " and no "))")
  }

  /// Takes from this process what it does not need. Files that are open stay open. Returns what came into force: under
  /// `auto` that may be less than the kernel has, for example where other threads run or a container forbids it.
  ///
  /// - Parameters:
  ///   - folders: folders below which files are read, besides libraries, fonts and poppler's tables.
  ///   - writing: folders below which files are made and written, and not read.
  ///
  /// - Throws: ``RunError`` where `mode` requires what is not to be had.
  @discardableResult
  public static func confine(
    _ mode: SandboxMode, reading folders: [OpenFolder] = [], writing: [OpenFolder] = []
  ) throws(RunError) -> Sandbox {
    guard mode != .off else { return Sandbox(parts: []) }
    let kernel = ofKernel
    try kernel.require(mode)
    var parts: Set<SandboxPart> = []
    for part in SandboxPart.allCases where kernel.parts.contains(part) {
      let number =
        switch part {
        case .landlock: confineFiles(reading: folders, writing: writing)
        case .seccomp: gw_confine_calls()
        }
      if number == 0 {
        parts.insert(part)
      } else if mode == .require {
        throw .sandbox("\(part.rawValue) cannot be used: \(String(cString: strerror(number)))")
      }
    }
    return Sandbox(parts: parts)
  }

  /// Files that libraries read while they work: other libraries (character sets of the C library), the tables of poppler,
  /// fonts and their configuration.
  private static let libraryFiles = [
    "/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/etc/ld.so.cache",
    "/usr/share/poppler", "/etc/fonts", "/usr/share/fontconfig", "/usr/share/fonts",
    "/usr/local/share/fonts", "/var/cache/fontconfig", "/dev/null", "/dev/urandom",
  ]

  /// The folder of the libraries that come with the program, if it brings them: the first PDF loads more of them. Not the
  /// folders of all that is loaded, which may be anything (`LD_PRELOAD`).
  private static var ownLibraries: [String] {
    var paths: [String] = []
    withUnsafeMutablePointer(to: &paths) { paths in
      gw_for_each_library(
        { path, paths in
          guard let path else { return }
          paths?.assumingMemoryBound(to: [String].self).pointee.append(String(cString: path))
        }, paths)
    }
    return paths.compactMap { path in
      let parts = path.split(separator: "/", omittingEmptySubsequences: false)
      guard path.hasPrefix("/"), parts[parts.count - 1].hasPrefix(commonLibrary) else { return nil }
      return parts.dropLast().joined(separator: "/")
    }
  }

  /// A library that each program of this kind has loaded.
  private static let commonLibrary = "libxml2.so"

  private static func confineFiles(reading folders: [OpenFolder], writing: [OpenFolder]) -> Int32 {
    // Landlock binds the thread that asks for it, and those that it starts.
    guard threadCount == 1 else { return EBUSY }
    let files = libraryFiles + ownLibraries
    let libraries = files.compactMap { path -> Int32? in
      let descriptor = gw_open_reference(AT_FDCWD, path)
      return descriptor < 0 ? nil : descriptor
    }
    defer { for descriptor in libraries { close(descriptor) } }
    let readable = libraries + folders.map(\.descriptor)
    let writable = writing.map(\.descriptor)
    return gw_confine_files(readable, Int32(readable.count), writable, Int32(writable.count))
  }

  private static var threadCount: Int? {
    try? OpenFolder.open("/proc/self/task").names().count
  }
}
