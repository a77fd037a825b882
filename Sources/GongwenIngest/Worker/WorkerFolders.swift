import Glibc
internal import GongwenModel

/// The folders a worker reads sources from and writes documents to.
final class WorkerFolders {
  private let inputs: FolderChain
  private let inputsPath: [UInt8]
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
      let root = try OpenFolder.open(inputs)
      self.inputs = FolderChain(root: root)
      inputsPath = LinkScope.realPath(of: root.descriptor) ?? []
    } catch {
      throw .inputs(path: inputs, error)
    }
    do throws(SystemError) {
      let root = try OpenFolder.open(outputs)
      documents = FolderChain(root: try root.folder(OutputsFolder.documentsName))
      self.temporaries =
        try root
        .folder(OutputsFolder.temporariesName).folder(Array(temporaries.utf8))
    } catch {
      throw .outputs(path: outputs, error)
    }
  }

  /// The source a request names, ready to be read.
  func source(_ request: WorkerRequest, file: [UInt8]) throws(StageFailure) -> SourceFile.Place {
    let components = file.split(separator: UInt8(ascii: "/")).map(Array.init)
    let link: LinkScope =
      switch request.link {
      case .itself: .itself
      case .inside: .below(inputsPath)
      case .anywhere: .anywhere
      }
    do throws(SystemError) {
      guard let name = components.last,
        let folder = try inputs.folder(components.dropLast())
      else { throw SystemError("open", file, number: ENOENT) }
      return SourceFile.Place(folder: folder, name: name, link: link)
    } catch {
      throw ReadTrouble.system(error).failure
    }
  }

  /// Puts documents in temporary files, but for those that the outputs hold already.
  func put(_ documents: [[UInt8]], of request: WorkerRequest) throws(SystemError)
    -> [WorkerAnswer.Rendered]
  {
    let path = OutputPath(request.path)
    var rendered: [WorkerAnswer.Rendered] = []
    for (number, bytes) in documents.enumerated() {
      let isHeld =
        number == 0
        ? try holds(bytes, at: path.fileName, in: path.folder)
        : try holds(bytes, at: Array("\(number).json".utf8), in: path.memberFolder)
      var document = WorkerAnswer.Rendered(bytes: bytes.count)
      if isHeld == false {
        let name = "\(request.id)-\(number)"
        let flags = O_WRONLY | O_CREAT | O_TRUNC
        try OpenFile(Array(name.utf8), in: temporaries, flags: flags).write(bytes)
        document.file = name
      }
      rendered.append(document)
    }
    return rendered
  }

  /// The documents that stand under another path; nil if there are none.
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
