import Testing
@testable import GongwenCommand

@Suite struct AmountTests {
  @Test(arguments: [
    ("0", 0), ("1048576", 1 << 20), ("10M", 10 << 20), ("10m", 10 << 20), ("10MiB", 10 << 20),
    ("10 MB", 10_000_000), ("3k", 3072), ("3kB", 3000), ("2G", 2 << 30), ("1T", 1 << 40),
    ("1TB", 1_000_000_000_000), ("7B", 7),
  ])
  func `Sizes have units`(text: String, bytes: Int) {
    #expect(Amount.bytes.number(text) == bytes)
  }

  @Test(arguments: [
    "", "M", "-1", "1.5G", "10X", "10Mi", "10MBs", "1 0", "0x10", "１０", "10s",
    "99999999999999999999",
    "9999999999G",
  ])
  func `Other texts are no sizes`(text: String) {
    #expect(Amount.bytes.number(text) == nil)
  }

  @Test(arguments: [
    ("90", 90), ("90s", 90), ("2m", 120), ("2min", 120), ("1h", 3600), ("1 d", 86_400),
    ("2000ms", nil),
    ("500ms", nil), ("2M", nil), ("2hours", nil),
  ])
  func `Times have units`(text: String, seconds: Int?) {
    #expect(Amount.seconds.number(text) == seconds)
  }

  @Test(arguments: [("200", 200), ("200ms", 200), ("2s", 2000), ("10m", 600_000), ("1K", nil)])
  func `So have times in milliseconds`(text: String, milliseconds: Int?) {
    #expect(Amount.milliseconds.number(text) == milliseconds)
  }

  @Test(arguments: [
    (Amount.bytes, 4 << 30, "4G"), (.bytes, 1000, "1000"), (.seconds, 120, "2m"),
    (.seconds, 90, "90s"),
  ])
  func `A number is shown in the largest unit that fits`(amount: Amount, number: Int, text: String)
  {
    #expect(amount.text(number) == text)
    #expect(amount.number(text) == number)
  }
}
