import Glibc
import GongwenIngest
import GongwenJSON
import GongwenModel

/// Reads `pipeline.json` and reports where it is wrong.
struct ConfigurationFile {
  /// The file that is looked for where the program runs.
  static let defaultPath = "pipeline.json"
  /// The largest configuration that is read, in bytes.
  private static let largest = 1 << 20

  private typealias Member = (name: String, value: JSONValue)

  private let path: String
  private var positions: JSONPositions?

  /// The configuration in a file.
  ///
  /// - Throws: ``CommandFailure`` that names file, line, column and key.
  static func read(_ path: String) throws(CommandFailure) -> Configuration {
    var file = ConfigurationFile(path: path)
    return try file.configuration(file.bytes())
  }

  /// The configuration in the text of an argument; paths in it are left unchanged.
  ///
  /// - Throws: ``CommandFailure`` that names line, column and key.
  static func read(settings: String) throws(CommandFailure) -> Configuration {
    var file = ConfigurationFile(path: "--settings")
    return try file.configuration(Array(settings.utf8))
  }

  /// Whether the default file is there.
  static var hasDefault: Bool { access(defaultPath, F_OK) == 0 }

  private init(path: String) { self.path = path }

  private mutating func configuration(_ bytes: [UInt8]) throws(CommandFailure) -> Configuration {
    let value: JSONValue
    do throws(JSONError) {
      (value, positions) = try JSONReader.parseWithPositions(
        JSONReader.withoutByteOrderMark(bytes))
    } catch {
      let text = FullWidthMark(at: error, in: bytes)?.message ?? error.message
      throw CommandFailure(.usage, "\(path):\(error.line):\(error.column): \(text)")
    }
    guard let members = value.asObject else { throw fault("must hold a JSON object", at: "") }
    var configuration = Configuration()
    for member in members { try apply(member, to: &configuration) }
    return configuration
  }

  private func bytes() throws(CommandFailure) -> [UInt8] {
    do throws(StageFailure) {
      return try SourceFile.read(path: RawArgument.bytes(of: path), limit: Self.largest).bytes
    } catch {
      throw CommandFailure(.usage, "\(path): \(error.message)")
    }
  }

  private func apply(_ member: Member, to configuration: inout Configuration)
    throws(CommandFailure)
  {
    let pointer = "/" + JSONPositions.escaped(member.name)
    guard ConfigurationKey.groups.contains(member.name) else {
      return try apply(member.name, member.value, at: pointer, to: &configuration)
    }
    guard let inner = member.value.asObject else {
      throw fault("\"\(member.name)\" must be an object", at: pointer)
    }
    for (name, value) in inner {
      let key = member.name + "." + name
      let pointer = pointer + "/" + JSONPositions.escaped(name)
      try apply(key, value, at: pointer, to: &configuration)
    }
  }

  private func apply(
    _ name: String, _ value: JSONValue, at pointer: String, to configuration: inout Configuration
  ) throws(CommandFailure) {
    let isNested = pointer.dropFirst().contains("/")
    guard let key = ConfigurationKey(rawValue: name), name.contains(".") == isNested else {
      if ConfigurationKey(rawValue: name) != nil {
        let parts = name.split(separator: ".")
        throw fault(
          "unknown key \"\(name)\": write {\"\(parts[0])\": {\"\(parts[parts.count - 1])\": …}}",
          at: pointer)
      }
      let keys = ConfigurationKey.allCases.map(\.rawValue)
      throw fault(
        "unknown key \"\(name)\"" + Suggestion.text(for: name, among: keys), at: pointer)
    }
    if let text = key.set(value, in: &configuration, folder: folder) {
      throw fault(text, at: pointer)
    }
  }

  /// The folder of the file, with its last slash; empty where the program runs.
  private var folder: String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  private func fault(_ text: String, at pointer: String) -> CommandFailure {
    let place = positions?[pointer].map { ":\($0.line):\($0.column)" } ?? ""
    return CommandFailure(.usage, "\(path)\(place): \(text)")
  }
}
