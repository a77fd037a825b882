import GongwenIngest
import GongwenJSON
import GongwenModel
import GongwenPipeline

/// A key of `pipeline.json`, and its possible values.
enum ConfigurationKey: String, CaseIterable, Hashable, Sendable {
  case inputs, outputs, jobs, profile, symlinks, onFailure, onRemoved, durability, sandbox
  case exclude, include, defaultExcludes
  case limitsBytes = "limits.bytes"
  case limitsPages = "limits.pages"
  case limitsGlyphs = "limits.glyphs"
  case limitsSeconds = "limits.seconds"
  case limitsClock = "limits.clock"
  case limitsMemory = "limits.memory"
  case watchMode = "watch.mode"
  case watchSettle = "watch.settle"
  case watchRescan = "watch.rescan"
  case watchPoll = "watch.poll"
  case watchStop = "watch.stop"

  /// The numbers `jobs` may have.
  static let jobsRange = 0...1024
  /// The numbers `limits.bytes` may have: up to what a text's offsets can count.
  static let bytesRange = 1...2_147_483_647
  /// The numbers `limits.pages` may have.
  static let pagesRange = 1...1_000_000
  /// The numbers `limits.glyphs` may have.
  static let glyphsRange = 1...10_000_000

  /// The numbers `limits.seconds` may have: up to a day.
  static let secondsRange = 1...86_400
  /// The numbers `limits.clock` may have: up to ten days.
  static let clockRange = 1...864_000
  /// The numbers `limits.memory` may have: from what the libraries take by themselves.
  static let memoryRange = 1 << 30...1 << 46

  /// The milliseconds `watch.settle` may have.
  static let settleRange = 1...600_000
  /// The seconds `watch.rescan`, `watch.poll` and `watch.stop` may have.
  static let pauseRange = 1...86_400

  /// Groups of keys: objects in the file.
  static let groups: Set<String> = Set(
    allCases.compactMap { $0.rawValue.split(separator: ".").dropLast().first.map(String.init) })

  /// Puts a value of the file where it belongs; gives what is wrong with it, or nil.
  ///
  /// Paths are relative to the folder of the file.
  func set(_ value: JSONValue, in configuration: inout Configuration, folder: String) -> String? {
    switch self {
    case .inputs: path(value, folder) { configuration.inputs = $0 }
    case .outputs: path(value, folder) { configuration.outputs = $0 }
    case .jobs: number(value, Self.jobsRange) { configuration.jobs = $0 }
    case .profile: choice(value) { configuration.options.profile = $0 }
    case .symlinks: choice(value) { configuration.symlinks = $0 }
    case .onFailure: choice(value) { configuration.onFailure = $0 }
    case .onRemoved: choice(value) { configuration.onRemoved = $0 }
    case .durability: choice(value) { configuration.durability = $0 }
    case .exclude: patterns(value) { configuration.filter.configuration.exclude = $0 }
    case .include: patterns(value) { configuration.filter.configuration.include = $0 }
    case .defaultExcludes: flag(value) { configuration.filter.usesDefaults = $0 }
    case .sandbox: choice(value) { configuration.sandbox = $0 }
    case .limitsSeconds:
      amount(value, .seconds, Self.secondsRange) { configuration.limits.seconds = $0 }
    case .limitsClock:
      amount(value, .seconds, Self.clockRange) { configuration.limits.chosenClock = $0 }
    case .limitsMemory: amount(value, .bytes, Self.memoryRange) { configuration.limits.memory = $0 }
    case .watchMode: choice(value) { configuration.watch.mode = $0 }
    case .watchSettle:
      amount(value, .milliseconds, Self.settleRange) { configuration.watch.settle = $0 }
    case .watchRescan: amount(value, .seconds, Self.pauseRange) { configuration.watch.rescan = $0 }
    case .watchPoll: amount(value, .seconds, Self.pauseRange) { configuration.watch.poll = $0 }
    case .watchStop: amount(value, .seconds, Self.pauseRange) { configuration.watch.stop = $0 }
    case .limitsBytes:
      amount(value, .bytes, Self.bytesRange) { configuration.options.maximumBytes = $0 }
    case .limitsPages:
      number(value, Self.pagesRange) { configuration.options.maximumPages = $0 }
    case .limitsGlyphs:
      number(value, Self.glyphsRange) { configuration.options.maximumGlyphs = $0 }
    }
  }

  private func path(_ value: JSONValue, _ folder: String, _ set: (String) -> Void) -> String? {
    guard let text = value.asString, text.isEmpty == false else {
      return "\"\(rawValue)\" must be the path of a folder"
    }
    set(text.hasPrefix("/") ? text : folder + text)
    return nil
  }

  private func patterns(_ value: JSONValue, _ set: ([String]) -> Void) -> String? {
    let texts = value.asArray?.compactMap(\.asString) ?? []
    guard let count = value.asArray?.count, texts.count == count, !texts.contains("") else {
      return "\"\(rawValue)\" must be a list of patterns, as [\"drafts/*\"]"
    }
    set(texts)
    return nil
  }

  private func flag(_ value: JSONValue, _ set: (Bool) -> Void) -> String? {
    guard case .bool(let isSet) = value else { return "\"\(rawValue)\" must be true or false" }
    set(isSet)
    return nil
  }

  private func number(_ value: JSONValue, _ range: ClosedRange<Int>, _ set: (Int) -> Void)
    -> String?
  {
    guard let number = value.asInt, range.contains(number) else {
      return
        "\"\(rawValue)\" must be a whole number from \(range.lowerBound) to \(range.upperBound)"
    }
    set(number)
    return nil
  }

  /// A size or a time: a number, or a text with a unit.
  private func amount(
    _ value: JSONValue, _ amount: Amount, _ range: ClosedRange<Int>, _ set: (Int) -> Void
  ) -> String? {
    let number = value.asInt ?? value.asString.flatMap(amount.number)
    guard let number, range.contains(number) else {
      return "\"\(rawValue)\" must be \(amount.wish(range))"
    }
    set(number)
    return nil
  }

  private func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ value: JSONValue, _ set: (Choice) -> Void
  ) -> String? {
    if let chosen = value.asString.flatMap(Choice.init(rawValue:)) {
      set(chosen)
      return nil
    }
    let choices = Choice.allCases.map(\.rawValue)
    let suggestion = value.asString.map { Suggestion.text(for: $0, among: choices) } ?? ""
    let list = choices.dropLast().map { "\"\($0)\"" }.joined(separator: ", ")
    return "\"\(rawValue)\" must be \(list) or \"\(choices.last ?? "")\"" + suggestion
  }
}
