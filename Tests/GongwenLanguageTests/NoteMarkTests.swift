import GongwenLanguage
import Testing

struct NoteMarkTests {
  @Test func readsMarks() {
    func read(_ text: String) -> NoteMark.Reading? {
      NoteMark.read(Array(text.unicodeScalars)[...])
    }
    #expect(read("㉑文")?.mark.value == 21)
    #expect(read("〔12〕文")?.length == 4)
    #expect(read("**文")?.mark.value == 2)
    #expect(read("注2：文")?.length == 3)
    #expect(read("¹²文")?.mark.value == 12)
    #expect(read("2020年") == nil && read("注意") == nil && read("[1文") == nil)
  }
}
