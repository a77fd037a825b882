import GongwenModel
import GongwenText
import GongwenVerification

/// Compares the places of a raw document with the source: within it, monotone, and with its characters.
struct PlaceConformance {
  private let document: RawDocument
  private let truth: SourceText

  init(_ document: RawDocument, truth: SourceText) {
    self.document = document
    self.truth = truth
  }

  var faults: [String] {
    guard document.map.rawCount == document.scalars.count else {
      return ["\(document.map.rawCount) of \(document.scalars.count) characters have a place"]
    }
    return [bounds, order, characters].compactMap { $0 }
  }

  private var runs: [(address: Address, source: Range<Int>)] {
    document.map.runs.enumerated().map { index, run in
      let count = document.map.rawEnd(ofRun: index) - run.rawStart
      return (run.address, run.sourceStart..<run.sourceStart + count * Int(run.width))
    }
  }

  private var bounds: String? {
    for (address, source) in runs {
      guard let size = truth.size(of: address) else { return "\(address) is not of the source" }
      if source.isEmpty || source.lowerBound < 0 || source.upperBound > size {
        return "the run \(source) of \(address) is empty or outside of the source"
      }
      guard (address.page != nil) == document.evidence.isPrinted else {
        return "\(address) disagrees with the kind of the evidence"
      }
    }
    return nil
  }

  /// Pages rise. So do the places of a page or a file, except where a page prints a text a second time: there no two
  /// runs may have a place in common.
  private var order: String? {
    let runs = runs
    if let fault = zip(runs, runs.dropFirst()).first(where: { $0.address > $1.address }) {
      return "\(fault.0.address) is before \(fault.1.address)"
    }
    let isMonotone = document.map.isInSourceOrder || !document.evidence.isPrinted
    let sorted =
      isMonotone
      ? runs
      : runs.sorted { ($0.address, $0.source.lowerBound) < ($1.address, $1.source.lowerBound) }
    let fault = zip(sorted, sorted.dropFirst()).first {
      $0.address == $1.address && $0.source.upperBound > $1.source.lowerBound
    }
    return fault.map { "the runs \($0.source) and \($1.source) are not monotone" }
  }

  /// The visible characters with their places are those of the independent reading.
  private var characters: String? {
    let given = Self.visible(document.scalars, document.map)
    let shown = Self.visible(truth.scalars, truth.map)
    for (one, other) in zip(given, shown) where one != other {
      return "gives \(one), the source has \(other)"
    }
    return given.count == shown.count
      ? nil : "gives \(given.count) visible characters, the source has \(shown.count)"
  }

  private struct Character: Hashable, CustomStringConvertible {
    var address: Address
    var place: Int
    var scalar: Unicode.Scalar

    var description: String { "\(scalar.debugDescription) at \(place) of \(address.space)" }
  }

  private static func visible(_ scalars: [Unicode.Scalar], _ map: SourceMap) -> [Character] {
    scalars.indices.filter { !UnicodeClass.isBlank(scalars[$0]) }.map { index in
      let place = map.place(of: index)
      return Character(address: place.address, place: place.source, scalar: scalars[index])
    }.sorted { ($0.address, $0.place) < ($1.address, $1.place) }
  }
}
