internal import GongwenJSON
internal import GongwenPipeline

/// The first frame of a worker: it is ready, which protocol it speaks, and what its documents depend on.
struct WorkerGreeting {
  /// The name of the protocol, with its version.
  static let protocolName = "gongwen-worker/1"

  let pipeline: Pipeline
  let limits: WorkerLimits
  /// The name of the sandbox in which sources are read.
  let sandbox: String
  /// Whether failures of the process are answered too.
  let isSupervised: Bool

  /// The frame.
  var frame: [UInt8] {
    let libraries = Pipeline.libraries.sorted { $0.key < $1.key }
    let value: JSONValue = .object([
      ("protocol", .string(Self.protocolName)), ("version", .string(Pipeline.version)),
      ("fingerprint", .string(Fingerprint(pipeline, limits: limits).documents)),
      ("configuration", .string(pipeline.configurationDigest)),
      ("libraries", .object(libraries.map { ($0.key, .string($0.value)) })),
      (
        "limits",
        .object([
          ("bytes", .int(pipeline.options.maximumBytes)),
          ("pages", .int(pipeline.options.maximumPages)),
          ("glyphs", .int(pipeline.options.maximumGlyphs)), ("seconds", .int(limits.seconds)),
          ("clock", .int(limits.clock)), ("memory", .int(limits.memory)),
        ])
      ),
      ("schema", .string(DocumentReader.schema)), ("sandbox", .string(sandbox)),
      ("supervised", .bool(isSupervised)),
      ("want", .array(AnswerForm.all.map { .string($0.name) })),
    ])
    return FrameBuffer.frame(CanonicalJSON.bytes(of: value))
  }
}
