/// Results that wait for earlier ones: workers finish in any order, commits go in the order in
/// which things were found. Its room bounds the memory of a run.
struct CommitQueue {
  private let room: Int
  private var taken = 0
  private var committed = 0
  private var waiting: [Int: Committer.Result] = [:]

  init(room: Int) { self.room = room }

  /// Whether another result may be waited for.
  var hasRoom: Bool { taken - committed < room }

  /// The place of the next thing found.
  mutating func take() -> Int {
    taken += 1
    return taken - 1
  }

  /// Puts a result in its place.
  mutating func put(_ result: Committer.Result, at number: Int) { waiting[number] = result }

  /// Commits everything that waits for nothing; gives the error that ends the run.
  mutating func drain(into committer: Committer) -> RunError? {
    while let result = waiting.removeValue(forKey: committed) {
      committed += 1
      do throws(RunError) {
        try committer.commit(result)
      } catch {
        return error
      }
    }
    return nil
  }
}
