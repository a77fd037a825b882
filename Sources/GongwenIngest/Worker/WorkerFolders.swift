import Glibc

/// The folders a worker reads sources from and writes documents to.
final class WorkerFolders {
  private let inputs: OpenFolder
  private let documents: FolderChain
  private let temporaries: OpenFolder

  /// The largest document that is compared with, in bytes.
  private static let largest = 1 << 31

  /// Opens the inputs folder, the folder of documents of the outputs, and the one of temporary
  /// files that the run has made for its workers.
  ///
  /// - Throws: ``RunError`` when one of them cannot be opened.
  init(inputs: String, outputs: String, temporaries: String) throws(RunError) {
    do throws(SystemError) {
      self.inputs = try OpenFolder.open(inputs)
    } catch {
      throw .inputs(path: inputs, error)
    }
    do throws(SystemError) {
      let root = try OpenFolder.open(outputs)
      documents = FolderChain(
        root: try root.folder(OutputsNames.documents), place: OutputsNames.documents)
      self.temporaries =
        try root
        .folder(OutputsNames.temporaries).folder(Array(temporaries.utf8))
    } catch {
      throw .outputs(path: outputs, error)
    }
  }

  /// Takes from this process every right to files but those that these folders need. A source that is outside of the
  /// inputs, which the link policy `follow` allows, is known only when it is asked for: then all files can be read.
  func confine(_ mode: SandboxMode, links: LinkPolicy) throws(RunError) -> Sandbox {
    try Sandbox.confine(
      mode, reading: [links.sources(of: inputs), documents.root], writing: [temporaries])
  }

  /// The source that a request names. Folders on the way are opened again for each: one that was removed and
  /// made again is another folder.
  ///
  /// - Throws: ``RunError`` where the request names a path that is no plain one.
  func place(of request: WorkerRequest, file: RealPath) throws(RunError) -> SourcePlace {
    guard file.isPlain, request.sidecarPlace?.isPlain ?? true else {
      throw .worker("a request names a file by a path with . or .. in it")
    }
    return SourcePlace(inputs: inputs, file: file, sidecar: request.sidecarPlace)
  }

  /// Writes documents to temporary files, except those that the outputs have already.
  func put(_ documents: [[UInt8]], of request: WorkerRequest) throws(SystemError)
    -> [RenderedDocument]
  {
    let path = OutputPath(request.path)
    var rendered: [RenderedDocument] = []
    for (number, bytes) in documents.enumerated() {
      let isHeld =
        number == 0
        ? try holds(bytes, at: path.fileName, in: path.folder)
        : try holds(bytes, at: Array("\(number).json".utf8), in: path.memberFolder)
      var document = RenderedDocument(bytes: bytes.count)
      if isHeld == false {
        let name = RenderedDocument.file(of: request.id, number)
        let flags = O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW
        try OpenFile(Array(name.utf8), in: temporaries, flags: flags).write(bytes)
        document.file = name
      }
      rendered.append(document)
    }
    return rendered
  }

  /// The documents that are stored under another path; nil if there are none.
  func documents(under path: String) throws(SystemError) -> [[UInt8]]? {
    try OutputTree(chain: documents).documents(of: OutputPath(path), limit: Self.largest)
  }

  private func holds(_ bytes: [UInt8], at name: [UInt8], in path: ArraySlice<[UInt8]>)
    throws(SystemError) -> Bool
  {
    guard let folder = try documents.folder(path) else { return false }
    return try folder.holds(bytes, at: name)
  }
}
