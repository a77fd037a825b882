internal import CICU
import GongwenModel

/// The part of some bytes that detection reads: all of a small input, windows spread over a
/// large one.
///
/// Never the head alone: it is the navigation of a page, whose repeated words mislead statistics.
struct CharsetSample {
  /// The bytes.
  let bytes: [UInt8]
  /// Whether these are all the bytes there are.
  let isWhole: Bool

  /// Bytes up to which an input is taken whole, and bytes of all windows together.
  private static let limit = 1 << 18
  private static let windows = 8

  init(_ source: [UInt8]) {
    isWhole = source.count <= Self.limit
    guard !isWhole else {
      bytes = source
      return
    }
    var sample: [UInt8] = []
    sample.reserveCapacity(Self.limit)
    let size = Self.limit / Self.windows
    for window in 0..<Self.windows {
      let start = Self.start(near: (source.count - size) / Self.windows * window, in: source)
      sample += source[start..<Self.start(near: start + size, in: source)]
    }
    bytes = sample
  }

  /// The first even place from `near` on, behind a byte that is a character of its own in all
  /// charsets of one, two and four bytes; `near`, made even, where there is none close by.
  private static func start(near: Int, in source: [UInt8]) -> Int {
    let even = near & ~1
    var place = even
    while place < min(even + 4096, source.count) {
      if place > 0, source[place - 1] < 0x30, source[place - 1] > 0 { return place }
      place += 2
    }
    return min(even, source.count)
  }

  /// How sure ICU's statistics are of each charset, from 0 to 1.
  func confidences() -> [Charset: Double] {
    var confidence = [Int32](repeating: 0, count: Int(GW_DETECTED_COUNT))
    let status = bytes.withUnsafeBufferPointer { source in
      confidence.withUnsafeMutableBufferPointer {
        gw_detect(source.baseAddress, Int32(source.count), $0.baseAddress)
      }
    }
    guard status == 0 else { return [:] }
    return [
      .utf8: Double(confidence[GW_DETECTED_UTF8]) / 100,
      .gb18030: Double(confidence[GW_DETECTED_GB18030]) / 100,
      .big5HKSCS: Double(confidence[GW_DETECTED_BIG5]) / 100,
      .utf16LE: Double(confidence[GW_DETECTED_UTF16LE]) / 100,
      .utf16BE: Double(confidence[GW_DETECTED_UTF16BE]) / 100,
    ]
  }

  /// The sample under a charset.
  struct Reading {
    /// The charset.
    var charset: Charset
    /// How plausible it is.
    var plausibility: TextPlausibility
    /// The text, where the sample is all there is; nil elsewhere, and where it was weighed without being decoded.
    var whole: DecodedText?
  }

  private func utf16(_ order: UTF16Decoder.ByteOrder) -> TextPlausibility? {
    bytes.withUnsafeBufferPointer { TextPlausibility(utf16: $0, order: order) }
  }

  /// Reads the sample under a charset.
  func read(as charset: Charset) -> Reading {
    if let order = charset.order, let plausibility = utf16(order) {
      return Reading(charset: charset, plausibility: plausibility, whole: nil)
    }
    let text = TextDecoder.decode(bytes, as: charset)
    let plausibility = TextPlausibility(
      text, byteCount: bytes.count,
      weighsASCII: TextPlausibility.weighsASCII(charset, bytes: bytes))
    return Reading(charset: charset, plausibility: plausibility, whole: isWhole ? text : nil)
  }
}

extension Charset {
  /// The order of the bytes in UTF-16; nil for other charsets.
  fileprivate var order: UTF16Decoder.ByteOrder? {
    switch self {
    case .utf16LE: .little
    case .utf16BE: .big
    default: nil
    }
  }
}
