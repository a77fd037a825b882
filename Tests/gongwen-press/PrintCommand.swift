import ArgumentParser
import Foundation
import GongwenPress

/// Prints a release.
struct PrintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print", abstract: "Prints a release in a rendering.")

  @Argument(help: "The seed.") var seed: UInt64
  @Option(help: "The rendering.") var rendering = "text"
  @Option(help: "The phenomenon it is drawn for.") var phenomenon: String?
  @Option(help: "The folder of the scripts that drive other printers.") var producers: String?
  @Flag(help: "Print the outline of the truth instead.") var truth = false

  func run() throws {
    let release = Press.release(seed: seed, for: try Names.phenomenon(phenomenon))
    if truth {
      print("phenomena: " + release.phenomena.joined(separator: ", "))
      print(Report.text(of: Outline(of: release)))
      return
    }
    let printer = producers.map(Producer.renderings)?.first { $0.name == rendering }
    let printed = try (printer ?? Names.renderings(rendering)[0]).print(release)
    FileHandle.standardOutput.write(Data(printed.bytes))
  }
}
