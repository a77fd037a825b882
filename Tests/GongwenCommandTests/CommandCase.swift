/// A fenced block of a case file: a script, what it reads, and what it must answer.
///
///     % gongwen convert -      lines of a shell script
///     text                     standard input, up to
///     ^D
///     {"body":…                standard output
///     2> message               standard error
///     => 1                     the exit status, if it is not 0
///
/// Without a line `^D` the script reads nothing, and what follows it is the answer.
struct CommandCase {
  var script: [String] = []
  var input: [String] = []
  var answer: [String] = []
  private var hasInput = true

  /// The block's lines, without the fences.
  init(_ lines: ArraySlice<String>) {
    let end = lines.firstIndex(of: "^D") ?? lines.endIndex
    script = lines[..<end].prefix { $0.hasPrefix("% ") }.map { String($0.dropFirst(2)) }
    hasInput = end < lines.endIndex
    let rest = Array(lines[..<end].dropFirst(script.count))
    input = hasInput ? rest : []
    answer = hasInput ? Array(lines[end...].dropFirst()) : rest
  }

  /// The block's lines with another answer.
  func lines(answering answer: [String]) -> [String] {
    script.map { "% " + $0 } + input + (hasInput ? ["^D"] : []) + answer
  }
}
