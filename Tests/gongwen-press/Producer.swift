import Foundation
import GongwenJSON
import GongwenPress

/// A program of others that prints PDFs, driven by a script in Python. It is not always installed, and the bytes that it
/// writes are not the same on every machine: hunts alone use it.
enum Producer: String, CaseIterable {
  case weasyprint, chromium, libreoffice, typst, xelatex, pango

  /// The renderings of all producers that are installed; the others are named on standard error.
  static func renderings(scripts folder: String) -> [Rendering] {
    allCases.compactMap { producer in
      let rendering = producer.rendering(scripts: folder)
      if rendering.print(Press.release(seed: 1)).bytes.isEmpty {
        let words = "gongwen-press: \(producer.rawValue) is skipped: it is not installed or fails\n"
        FileHandle.standardError.write(Data(words.utf8))
        return nil
      }
      return rendering
    }
  }

  private func rendering(scripts folder: String) -> Rendering {
    let script = "\(folder)/print_\(rawValue).py"
    let hasFootnotes = self != .chromium && self != .pango
    return Rendering(
      name: "print-\(rawValue)", group: "print", simpler: "pdf",
      forms: hasFootnotes ? [] : [.withoutFootnotes]
    ) { release, random in
      let input = SetLines.json(of: release, random: &random)
      return Printed(bytes: run(script, input) ?? [], fileExtension: "pdf")
    }
  }

  /// The file that a script writes.
  private func run(_ script: String, _ input: [UInt8]) -> [UInt8]? {
    let id = ProcessInfo.processInfo.processIdentifier
    let file = FileManager.default.temporaryDirectory.appending(path: "gongwen-press-\(id).pdf")
    defer { try? FileManager.default.removeItem(at: file) }
    // The bindings of pango are packages of the system, and its own Python alone has them.
    let python = self == .pango ? "/usr/bin/python3" : "python3"
    guard Filter.run(python, [script, file.path()], input) != nil else { return nil }
    return (try? Data(contentsOf: file)).map { [UInt8]($0) }
  }
}
