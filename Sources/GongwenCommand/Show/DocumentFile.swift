import GongwenJSON
import GongwenModel

/// Documents in a file: one as JSON, or one a line (JSON Lines).
enum DocumentFile {
  /// The bytes of each document, without the line feeds between them.
  static func split(_ bytes: [UInt8]) -> [[UInt8]] {
    let lines = bytes.split(separator: UInt8(ascii: "\n")).map(Array.init)
    return lines.allSatisfy { parse($0) != nil } ? lines : [bytes]
  }

  /// The documents of a file, with empty values for missing members; nil for any other file.
  ///
  /// - Throws: ``CommandFailure`` with status 1 for a document with a fault.
  static func documents(_ bytes: [UInt8]) throws(CommandFailure) -> [Document]? {
    let texts = split(bytes)
    guard !texts.isEmpty, texts.allSatisfy(DocumentReader.isDocument) else { return nil }
    var options = DocumentReader.Options()
    options.missingMembers = .empty
    var documents: [Document] = []
    for (number, text) in texts.enumerated() {
      do throws(DocumentError) {
        documents.append(try DocumentReader.read(text, options))
      } catch {
        let place = texts.count > 1 ? "document \(number + 1), " : ""
        throw CommandFailure(.fault, "\(error.code.rawValue): \(place)\(error)")
      }
    }
    return documents
  }

  /// The value of a text; nil where it is no JSON.
  static func parse(_ bytes: [UInt8]) -> JSONValue? {
    do throws(JSONError) {
      return try JSONReader.parse(bytes)
    } catch {
      return nil
    }
  }
}
