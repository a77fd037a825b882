import Glibc
import GongwenIngest
import GongwenJSON
import GongwenModel
import GongwenPipeline

/// The settings of the program: the defaults, changed by `pipeline.json`, changed by the command line.
struct Configuration: Hashable, Sendable {
  /// The folder sources are taken from.
  var inputs = "inputs"
  /// The folder outputs go to.
  var outputs = "outputs"
  /// Sources in work at a time; 0 stands for one a core.
  var jobs = 0
  /// Which links are followed.
  var symlinks = LinkPolicy.inside
  /// The files that are not sources.
  var filter = SourceFilter()
  /// The policy for the earlier document of a source that fails.
  var onFailure = FailurePolicy.remove
  /// The policy for the outputs of a source that was deleted.
  var onRemoved = RemovalPolicy.keep
  /// The loss that a power cut may cause.
  var durability = Durability.full
  /// Whether processes that parse sources confine themselves.
  var sandbox = SandboxMode.auto
  /// The limits of a worker.
  var limits = WorkerLimits()
  /// How the inputs folder is watched.
  var watch = WatchOptions()
  /// How sources become documents.
  var options = PipelineOptions()

  /// SHA-256 of the effective configuration in JCS form, without what cannot change a document:
  /// workers and what they may use, paths, and how outputs are kept.
  var digest: String {
    let value = JSONValue.object([
      (
        "limits",
        .object([
          ("bytes", .int(options.maximumBytes)), ("pages", .int(options.maximumPages)),
          ("glyphs", .int(options.maximumGlyphs)),
        ])
      ),
      ("onFailure", .string(onFailure.rawValue)),
      ("profile", .string(options.profile.rawValue)),
      ("symlinks", .string(symlinks.rawValue)),
    ])
    return ContentDigest.hex(of: CanonicalJSON.bytes(of: value))
  }

  /// All of it in the form of `pipeline.json`, for workers.
  var settings: String {
    let value = JSONValue.object([
      ("inputs", .string(inputs)), ("outputs", .string(outputs)), ("jobs", .int(jobs)),
      ("symlinks", .string(symlinks.rawValue)), ("onFailure", .string(onFailure.rawValue)),
      ("onRemoved", .string(onRemoved.rawValue)), ("durability", .string(durability.rawValue)),
      ("profile", .string(options.profile.rawValue)), ("sandbox", .string(sandbox.rawValue)),
      (
        "limits",
        .object([
          ("bytes", .int(options.maximumBytes)), ("pages", .int(options.maximumPages)),
          ("glyphs", .int(options.maximumGlyphs)),
          ("seconds", .int(limits.seconds)), ("clock", .int(limits.clock)),
          ("memory", .int(limits.memory)),
        ])
      ),
    ])
    return String(decoding: CanonicalJSON.bytes(of: value), as: UTF8.self)
  }

  /// The pipeline it asks for.
  var pipeline: Pipeline { Pipeline(options: options, configurationDigest: digest) }

  /// The arguments by which the program becomes a worker with it.
  var workerArguments: [String] { ["worker", "--settings", settings] }

  /// The batch that it asks for on this machine.
  var batchOfMachine: BatchOptions { batch(cores: sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// The batch it asks for, on a machine with so many cores.
  func batch(cores: Int) -> BatchOptions {
    var batch = BatchOptions(inputs: inputs, outputs: outputs, pipeline: pipeline)
    batch.jobs = jobs == 0 ? cores : jobs
    batch.links = symlinks
    batch.filter = filter
    batch.onFailure = onFailure
    batch.onRemoved = onRemoved
    batch.durability = durability
    batch.sandbox = sandbox
    batch.limits = limits
    batch.workerArguments = workerArguments
    return batch
  }
}
