/// A piece of a document of bounded size that can be searched and cited by itself.
struct Chunk {
  /// The sid of the unit that it begins in; nil above the first.
  var sid: String?
  /// Its number among the chunks with this sid, from 1.
  var number = 1
  /// Its text: lines joined by line feeds.
  var text: ChunkText
  /// The names of the units that it begins in.
  var context: [String]
  /// The range of the text that repeats the head of a table; nil if there is none.
  var repeated: Range<Int>?
}
