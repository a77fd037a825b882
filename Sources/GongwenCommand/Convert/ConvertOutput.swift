import Glibc
import GongwenExport
import GongwenJSON
import GongwenPipeline

/// Where documents go that a command makes, and in which form.
struct ConvertOutput {
  /// The forms of a document.
  enum Form {
    /// Canonical JSON, a document a line.
    case lines
    /// JSON for people.
    case pretty
    case export(ExportFormat)
  }

  /// Whether rows begin with a byte order mark.
  private let hasByteOrderMark: Bool

  private let form: Form
  private let descriptor: Int32
  private let name: String
  private var isEmpty = true

  /// Opens the output before the process confines itself.
  ///
  /// - Parameters:
  ///   - file: the file to write; nil for standard output.
  ///   - hasByteOrderMark: whether rows begin with a byte order mark.
  /// - Throws: ``CommandFailure`` with status 3 where it cannot be opened.
  init(_ form: Form, file: String?, hasByteOrderMark: Bool = false) throws(CommandFailure) {
    self.form = form
    self.hasByteOrderMark = hasByteOrderMark
    guard let file else {
      (descriptor, name) = (STDOUT_FILENO, "standard output")
      return
    }
    // It is emptied when the first document is there: where there is none, an earlier file stays.
    descriptor = file.withCString { open($0, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOCTTY, 0o666) }
    name = file
    guard descriptor >= 0 else {
      throw CommandFailure(.unable, "\(file): cannot open it: \(Self.advice(errno))")
    }
  }

  /// Why a file cannot be opened to be written, and what to do.
  private static func advice(_ number: Int32) -> String {
    let reason = String(cString: strerror(number))
    return switch number {
    case EISDIR: "it is a folder; name a file"
    case ENOENT: "\(reason); make its folder first, or name another file"
    default: "\(reason); name another file"
    }
  }

  /// Whether a path leads to the file that is written. Standard output is one too where it leads to a file.
  func isSame(as path: [UInt8]) -> Bool {
    var (own, other) = (stat(), stat())
    let found = (path.map(CChar.init(bitPattern:)) + [0]).withUnsafeBufferPointer { name in
      name.baseAddress.map { stat($0, &other) } ?? -1
    }
    guard found == 0, fstat(descriptor, &own) == 0, own.st_mode & S_IFMT == S_IFREG else {
      return false
    }
    return own.st_dev == other.st_dev && own.st_ino == other.st_ino
  }

  /// Writes the documents of a source.
  ///
  /// - Throws: ``CommandFailure`` where they cannot be written.
  mutating func write(_ documents: [FinishedDocument]) throws(CommandFailure) {
    for document in documents {
      switch form {
      case .lines, .export(.jsonl): try write(document.bytes, Self.lineFeed)
      case .pretty: try write(Self.pretty(document.bytes))
      case .export(let format): try write(format.export(document.document).bytes)
      }
    }
  }

  /// Writes the documents of a source as a worker gave them: in the form of ``format``.
  ///
  /// - Throws: ``CommandFailure`` where they cannot be written.
  mutating func write(frames: [[UInt8]]) throws(CommandFailure) {
    for frame in frames {
      switch form {
      case .export(.csv):
        guard let document = try? DocumentReader.read(frame) else {
          throw CommandFailure(.unable, "a worker gave what is no document")
        }
        try write(ExportFormat.csv.export(document).bytes)
      case .export(let format) where format != .jsonl: try write(frame)
      case .pretty: try write(Self.pretty(frame))
      case .lines, .export: try write(frame, Self.lineFeed)
      }
    }
  }

  /// The format that workers give; nil for canonical documents, of which the others are made.
  var format: ExportFormat? {
    if case .export(let format) = form, format != .jsonl, format != .csv { format } else { nil }
  }

  /// Writes a document and what ends it: a large one piece by piece, since together they would be a copy of it.
  private mutating func write(
    _ document: [UInt8], _ end: [UInt8] = []
  ) throws(CommandFailure) {
    let start = isEmpty ? head : separator
    if isEmpty { try makeEmpty() }
    isEmpty = false
    let pieces =
      document.count < Self.large ? [start + document + end] : [start, document, end]
    for bytes in pieces where !bytes.isEmpty {
      try StandardOutput.write(bytes, to: descriptor, called: name)
    }
  }

  /// Bytes of a document that are not copied to be written at once with what is around them.
  private static let large = 1 << 20

  /// Empties an earlier file. Pipes and devices have nothing to empty, and say so.
  private func makeEmpty() throws(CommandFailure) {
    guard descriptor != STDOUT_FILENO, ftruncate(descriptor, 0) != 0, errno != EINVAL else {
      return
    }
    throw CommandFailure(.unable, "\(name): cannot empty it: \(String(cString: strerror(errno)))")
  }

  private var head: [UInt8] {
    guard case .export(let format) = form else { return [] }
    return (hasByteOrderMark ? ExportFormat.byteOrderMark : []) + format.head
  }

  /// The bytes between two documents of formats that have no rows.
  private var separator: [UInt8] {
    if case .export(let format) = form, !format.isStream { [UInt8(ascii: "\n")] } else { [] }
  }

  private static let lineFeed = [UInt8(ascii: "\n")]

  private static func pretty(_ document: [UInt8]) -> [UInt8] {
    // The writer's own bytes are valid.
    guard let value = try? JSONReader.parse(document) else { return document + lineFeed }
    return PrettyJSON.bytes(of: value) + lineFeed
  }
}
