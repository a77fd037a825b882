extension OpenFolder {
  /// Whether nothing is in it, as where a disk is not mounted: hidden names aside, and the outputs folder, if it
  /// is there and has nothing of others.
  ///
  /// - Throws: ``SystemError`` when it cannot be read.
  public func isBare(apartFrom outputs: OpenFolder?) throws(SystemError) -> Bool {
    isBare(try names(), apartFrom: try outputs?.status().identity)
  }

  /// The same, of names that were read before.
  func isBare(_ names: [[UInt8]], apartFrom outputs: FileStatus.Identity?) -> Bool {
    names.allSatisfy { name in
      if name.first == UInt8(ascii: ".") { return true }
      guard let outputs, (try? targetStatus(name))?.identity == outputs else { return false }
      return (try? OutputsNames.others(in: linkedFolder(name)))?.isEmpty != false
    }
  }
}
