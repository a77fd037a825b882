import GongwenIngest
import GongwenJSON
import GongwenModel
import GongwenPipeline

/// What the program is told: the defaults, changed by `pipeline.json`, changed by the command line.
struct Configuration: Hashable, Sendable {
  /// The folder sources are taken from.
  var inputs = "inputs"
  /// The folder outputs go to.
  var outputs = "outputs"
  /// Sources in work at a time; 0 stands for one a core.
  var jobs = 0
  /// Which links are followed.
  var symlinks = LinkPolicy.inside
  /// What becomes of a failing source's earlier document.
  var onFailure = FailurePolicy.remove
  /// How sources become documents.
  var options = PipelineOptions()

  /// SHA-256 of the effective configuration in JCS form, without what cannot change a document:
  /// workers and paths.
  var digest: String {
    let value = JSONValue.object([
      (
        "limits",
        .object([
          ("bytes", .int(options.maximumBytes)), ("pages", .int(options.maximumPages)),
        ])
      ),
      ("onFailure", .string(onFailure.rawValue)),
      ("profile", .string(options.profile.rawValue)),
      ("symlinks", .string(symlinks.rawValue)),
    ])
    return ContentDigest.hex(of: CanonicalJSON.bytes(of: value))
  }

  /// The pipeline it asks for.
  var pipeline: Pipeline { Pipeline(options: options, configurationDigest: digest) }

  /// The batch it asks for, on a machine with so many cores.
  func batch(cores: Int) -> BatchOptions {
    var batch = BatchOptions(inputs: inputs, outputs: outputs, pipeline: pipeline)
    batch.jobs = jobs == 0 ? cores : jobs
    batch.links = symlinks
    batch.onFailure = onFailure
    return batch
  }
}
