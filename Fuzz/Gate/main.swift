import Foundation

// gongwen-harnesses FOLDER…: all harnesses see every file below some folders, in the order of their paths.
//
// A harness fails by trapping: the last line of standard error before the trap names the file. The gate before a commit
// is built with the tests, without the fuzzer's coverage and sanitizer (`Scripts/fuzz-build`): it takes seconds where
// they take minutes.
let folders = CommandLine.arguments.dropFirst()
var count = 0
for folder in folders {
  guard let all = FileManager.default.enumerator(atPath: folder) else {
    FileHandle.standardError.write(Data("gongwen-harnesses: \(folder) cannot be read\n".utf8))
    exit(2)
  }
  for path in all.allObjects.compactMap({ $0 as? String }).sorted() {
    let file = URL(fileURLWithPath: folder).appendingPathComponent(path)
    guard !file.hasDirectoryPath, let bytes = try? Data(contentsOf: file) else { continue }
    FileHandle.standardError.write(Data("\(file.path)\n".utf8))
    count += 1
    [UInt8](bytes).withUnsafeBufferPointer { _ = fuzzOneInput($0.baseAddress, $0.count) }
  }
}
print("gongwen-harnesses: \(count) inputs, no failure")
