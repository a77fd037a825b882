import ArgumentParser
import GongwenPress

/// Lists phenomena and renderings.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the phenomena and the renderings.")

  func run() {
    for phenomenon in Phenomenon.all {
      print("phenomenon \(phenomenon.name)\t\(phenomenon.weight)\t\(phenomenon.source)")
    }
    for rendering in Rendering.all { print("rendering \(rendering.name)\t\(rendering.group)") }
  }
}
