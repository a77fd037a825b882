internal import ArgumentParser
import GongwenJSON

/// `gongwen schema`.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of the documents.",
    discussion: """
      EXAMPLES
        gongwen schema > document.schema.json
        gongwen schema --failure          of quarantine records
        gongwen schema --rules            what each rule of normalisation may change
      """)

  @Flag(help: "The subject of the schema.")
  var subject = Subject.document

  func run() throws {
    switch subject {
    case .document: try StandardOutput.write(Schema.document)
    case .failure: try StandardOutput.write(Schema.failure)
    case .rules: try StandardOutput.write(Schema.rules)
    }
  }

  /// The published subjects.
  enum Subject: String, EnumerableFlag {
    case document, failure, rules
  }
}
