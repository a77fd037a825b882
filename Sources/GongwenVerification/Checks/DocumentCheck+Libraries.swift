import GongwenJSON
import GongwenModel

extension DocumentCheck {
  /// Warns of libraries of other versions than those of this program: the same source may give
  /// other bytes there.
  mutating func checkLibraries(_ libraries: [String: String]) {
    path.enter("provenance")
    path.enter("libraries")
    for member in value["provenance"]?["libraries"]?.asObject ?? [] {
      guard let version = libraries[member.name], let made = member.value.asString,
        made != version
      else { continue }
      at(member.name) {
        $0.report(
          .versionDiffers, as: .warning, "the document was made with \(made), here is \(version)")
      }
    }
    path.leave()
    path.leave()
  }
}
