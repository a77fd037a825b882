internal import GongwenJSON
internal import GongwenModel
public import GongwenPipeline

/// Processes sources in this process, on the threads of Swift's task pool.
public struct InProcessWorker: SourceWorker {
  private let pipeline: Pipeline

  /// Makes a worker for a pipeline.
  public init(pipeline: Pipeline) { self.pipeline = pipeline }

  /// Reads and processes a source.
  @concurrent
  public func process(_ source: DiscoveredSource) async -> SourceOutcome {
    let file: SourceFile
    do throws(StageFailure) {
      file = try SourceFile.read(source, limit: pipeline.options.maximumBytes)
    } catch {
      return .failure(error, nil)
    }
    do throws(StageFailure) {
      let input = SourceInput(path: source.path, bytes: file.bytes, sidecar: file.sidecar)
      return .documents(try pipeline.process(input).map(DocumentWriter.bytes(of:)))
    } catch {
      return .failure(error, SourceOutcome.Evidence(file.bytes))
    }
  }
}
