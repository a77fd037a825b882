/// An answer and the frames that follow it, as they come in.
struct IncomingAnswer {
  private var answer: WorkerAnswer
  /// The sizes that frames must have, in bytes, in their order.
  private let sizes: [Int]

  /// Begins with the answer to a request that wants these forms; none where documents are put into files.
  init(_ answer: WorkerAnswer, wants: [AnswerForm]) {
    self.answer = answer
    sizes = answer.sizes(wants)
  }

  /// The size of the next frame; nil if nothing is missing.
  var nextSize: Int? {
    answer.frames.count < sizes.count ? sizes[answer.frames.count] : nil
  }

  /// The answer, once all is there.
  var whole: WorkerAnswer? { nextSize == nil ? answer : nil }

  /// Takes the next frame; gives whether it has the size that was announced.
  mutating func take(_ content: [UInt8]) -> Bool {
    guard content.count == nextSize else { return false }
    answer.frames.append(content)
    return true
  }
}
