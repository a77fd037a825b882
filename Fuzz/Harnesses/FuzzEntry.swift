/// Where libFuzzer comes in. All harnesses see every input: they are fast, and an input that is odd
/// to one is often odd to another.
///
/// A harness is an enum with `check`; add it here, its seeds in `Fuzz/Corpus/<name>`, and the
/// targets it needs in `Scripts/fuzz-build`. It fails by trapping.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  DecoderHarness.check(bytes)
  FoldingHarness.check(bytes)
  StructureHarness.check(bytes)
  PageHarness.check(bytes)
  PDFHarness.check(bytes)
  return 0
}
