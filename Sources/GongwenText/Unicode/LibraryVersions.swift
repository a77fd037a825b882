internal import CICU

/// The versions of the libraries of this target; they are part of a document's provenance.
public enum LibraryVersions {
  /// The version of ICU, as "72.1".
  public static let icu: String = {
    let capacity = 20
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      buffer.withMemoryRebound(to: CChar.self) {
        gw_icu_version($0.baseAddress, Int32(capacity))
      }
      count = buffer.prefix { $0 != 0 }.count
    }
    return String(decoding: bytes, as: UTF8.self)
  }()
}
