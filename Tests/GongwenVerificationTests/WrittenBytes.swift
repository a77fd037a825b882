import GongwenJSON

/// The bytes that are written piece by piece, as one.
func writtenBytes(_ write: (@escaping ByteSink) -> Void) -> [UInt8] {
  var bytes: [UInt8] = []
  write { bytes += $0 }
  return bytes
}
