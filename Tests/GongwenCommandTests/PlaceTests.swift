import Testing

@testable import GongwenCommand

@Suite struct PlaceTests {
  private let place = Place(config: "a.json", inputs: "in", outputs: "out 1")

  static let hints: [(hint: String, complete: String)] = [
    (
      "gongwen run --force --only PATH makes it",
      "gongwen run --config a.json --inputs in --outputs 'out 1' --force --only PATH makes it"
    ),
    (
      "gongwen quarantine list names them; gongwen quarantine retry tries them",
      "gongwen quarantine list --config a.json --outputs 'out 1' names them; "
        + "gongwen quarantine retry --config a.json --inputs in --outputs 'out 1' tries them"
    ),
    ("run gongwen seal", "run gongwen seal --config a.json --outputs 'out 1'"),
    ("gongwen runs; gongwen", "gongwen runs; gongwen"), ("", ""),
    ("a/gongwen run/b: no file", "a/gongwen run/b: no file"),
    ("gongwen run.txt: no file", "gongwen run.txt: no file"),
    ("gongwen convert … and gongwen --help", "gongwen convert … and gongwen --help"),
  ]

  @Test(arguments: hints)
  func `The commands of a hint have the options that were given`(hint: String, complete: String) {
    #expect(place.complete(hint) == complete)
    #expect(Place().complete(hint) == hint)
  }

  @Test func `A hint has no option that was not given`() {
    #expect(Place(outputs: "-o").complete("gongwen run") == "gongwen run --outputs=-o")
    #expect(Place(inputs: "in").complete("gongwen status") == "gongwen status")
  }
}
