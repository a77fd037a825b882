import CPosix
import Glibc
internal import GongwenJSON

/// The content of an outputs folder's lock file: who works there, or did last, and from which inputs.
struct LockNote: Hashable, Sendable {
  /// The command: `run`, `watch`, `seal` or `rebuild`.
  var command: String
  /// The inputs folder, without links; nil where none is known.
  var inputs: String?
  /// The number of the process.
  var process: Int

  /// The largest note that is read, in bytes: a path and a few words.
  private static let largest = 1 << 16

  init(command: String, inputs: String?, process: Int) {
    self.command = command
    self.inputs = inputs
    self.process = process
  }

  /// The note in the lock file of an outputs folder; nil where there is none.
  init?(in outputs: OpenFolder) {
    guard
      let file = try? OpenFile(OutputsNames.lock, in: outputs, flags: O_RDONLY | O_NOFOLLOW),
      let bytes = try? file.read(at: 0, count: Self.largest),
      let value = try? JSONReader.parse(bytes), let command = value["command"]?.asString,
      let process = value["process"]?.asInt
    else { return nil }
    self.init(command: command, inputs: value["inputs"]?.asString, process: process)
  }

  /// Writes the note to the lock file. A full disk leaves it incomplete: then a message does not name
  /// the process that holds the folder, and exports do not learn which folder the inputs are.
  func write(to file: borrowing OpenFile) {
    var members: [(name: String, value: JSONValue)] = [
      ("command", .string(command)), ("process", .int(process)),
    ]
    if let inputs { members.append(("inputs", .string(inputs))) }
    guard ftruncate(file.descriptor, 0) == 0 else { return }
    _ = try? file.write(CanonicalJSON.bytes(of: .object(members)) + [UInt8(ascii: "\n")])
  }

  /// Words for a person who finds the folder locked.
  var holder: String { "gongwen \(command), process \(process)" }
}
