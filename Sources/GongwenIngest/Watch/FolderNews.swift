import CPosix
import Glibc

/// The kernel's events of the folders below one, as paths of names that changed.
final class FolderNews {
  /// The kinds of event.
  enum Item {
    /// A name was created, changed or removed; `isClosed` means that its writer, if there is one, is done.
    case name(path: [UInt8], isClosed: Bool)
    /// Events were lost.
    case lost
    /// No more events will come.
    case deaf
    /// The folder itself is not where it was.
    case moved
  }

  private let inotify: Inotify
  private let tell: (String) -> Void
  private var folders = WatchedFolders()
  private var targets = LinkTargets()
  private var hasBecomeDeaf = false
  /// Whether events will come.
  private(set) var isListening = true

  private static let sidecarEnding = FolderListing.sidecarEnding

  /// Starts listening; nil where changes must be looked for.
  static func start(
    for root: OpenFolder, mode: WatchOptions.Mode, tell: @escaping (String) -> Void
  ) throws(SystemError) -> FolderNews? {
    if mode == .poll { return nil }
    if mode == .auto, gw_is_remote(root.descriptor) != 0 {
      tell("the kernel does not report changes by other hosts on this file system: polling")
      return nil
    }
    do throws(SystemError) {
      return FolderNews(try Inotify(), tell)
    } catch {
      if mode == .inotify { throw error }
      tell("inotify cannot be used (\(error.reason)): polling; \(Self.advice)")
      return nil
    }
  }

  private init(_ inotify: Inotify, _ tell: @escaping (String) -> Void) {
    self.inotify = inotify
    self.tell = tell
  }

  private static let advice =
    "raise fs.inotify.max_user_watches and fs.inotify.max_user_instances with sysctl"

  var descriptor: Int32 { inotify.descriptor }
  var count: Int { folders.count }

  /// Listens to a folder; must be called before its names are read, so that none is missed.
  func add(_ folder: OpenFolder, at path: [UInt8]) {
    guard isListening else { return }
    do throws(SystemError) {
      let watch = try inotify.add(folder)
      if let stale = folders.insert(watch, at: path) { inotify.remove(stale) }
    } catch {
      // A folder that is gone already has nothing to tell.
      if error.isMissing || error.number == EACCES { return }
      isListening = false
      hasBecomeDeaf = true
      tell("no more folders can be watched (\(error.reason)): polling; \(Self.advice)")
    }
  }

  /// Listens to the file that a source's link leads to, which may be in a folder that is not listened to. A file
  /// that cannot be listened to is found by the next scan of the folder.
  func follow(_ source: DiscoveredSource, from root: OpenFolder) {
    guard isListening else { return }
    if source.place.file.bytes != source.rawPath {
      follow(source.rawPath, to: source.place.file, from: root)
    }
    let sidecar = source.rawPath + Self.sidecarEnding
    if let place = source.place.sidecar, place.bytes != sidecar {
      follow(sidecar, to: place, from: root)
    }
  }

  private func follow(_ link: [UInt8], to place: RealPath, from root: OpenFolder) {
    if targets.knows(link, to: place) { return }
    guard let (folder, name) = try? place.openParent(from: root),
      let watch = try? inotify.add(folder)
    else { return }
    targets.insert(link, to: place, named: name, watch: watch)
  }

  /// The events since the last call.
  func read() -> [Item] {
    if hasBecomeDeaf {
      hasBecomeDeaf = false
      return [.deaf]
    }
    guard isListening else { return [] }
    var items: [Item] = []
    for event in inotify.read() { take(event, &items) }
    return items
  }

  private func take(_ event: Inotify.Event, _ items: inout [Item]) {
    if event.has(Int32(IN_Q_OVERFLOW)) { return items.append(.lost) }
    if event.has(Int32(IN_IGNORED)) {
      targets.remove(event.watch)
      return folders.remove(event.watch)
    }
    let isFolder = event.has(Int32(bitPattern: UInt32(IN_ISDIR)))
    guard event.name.isEmpty == false else {
      if event.has(Int32(IN_DELETE_SELF | IN_MOVE_SELF)),
        folders.paths(of: event.watch).contains([])
      {
        items.append(.moved)
      }
      return
    }
    let isOpen = isFolder == false && event.has(Int32(IN_CREATE | IN_MODIFY))
    for link in targets.paths(of: event.name, watch: event.watch) {
      items.append(.name(path: subject(link), isClosed: isOpen == false))
    }
    for folder in folders.paths(of: event.watch) {
      let path = folder + event.name
      if isFolder, event.has(Int32(IN_MOVED_FROM | IN_DELETE)) {
        for watch in folders.remove(below: path + [UInt8(ascii: "/")]) { inotify.remove(watch) }
      }
      items.append(.name(path: subject(path), isClosed: isOpen == false))
    }
  }

  /// The name whose documents a change concerns: a sidecar's is that of its source.
  private func subject(_ path: [UInt8]) -> [UInt8] {
    path.suffix(Self.sidecarEnding.count) == Self.sidecarEnding[...]
      ? Array(path.dropLast(Self.sidecarEnding.count)) : path
  }
}
