internal import ArgumentParser
import GongwenIngest

/// `gongwen seal`.
struct SealCommand: ParsableCommand, PlacedCommand {
  static let configuration = CommandConfiguration(
    commandName: "seal",
    abstract: "Writes a manifest of the outputs that can be signed.",
    discussion: """
      MANIFEST.jsonl lists every document and record with the SHA-256 of its bytes;
      MANIFEST.json has the Merkle tree head of the list (RFC 6962) and the digest
      of the manifest before it. There is no clock time in them: equal outputs have
      equal lists. Where nothing has changed, both stay as they are. Sign
      MANIFEST.json by any tool, and keep earlier ones to prove the chain.

      EXAMPLES
        gongwen seal
        ssh-keygen -Y sign -f key -n gongwen outputs/MANIFEST.json
        gongwen verify --manifest
      """)

  @OptionGroup var arguments: OutputsArguments

  var place: Place { arguments.place }

  func run() throws {
    let outputs = try arguments.folder()
    let summary = try CommandFailure.lifting { () throws(RunError) in
      try Seal(outputs: outputs).run()
    }
    switch arguments.format {
    case .json: try StandardOutput.write(summary.manifest + [UInt8(ascii: "\n")])
    case .table:
      let files = summary.entries == 1 ? "1 file" : "\(summary.entries) files"
      let state = summary.isNew ? "sealed" : "unchanged since the last seal"
      try StandardOutput.line("\(files) \(state): root \(summary.root)")
    }
  }
}
