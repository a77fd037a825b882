/// What a page says of a release outside of its text.
struct PageScene {
  /// Who runs the site.
  var site: String
  /// The day of publication.
  var day: Day
  /// The title of the release.
  var title: String
  /// Its number.
  var number: String?

  /// What a release says.
  init(_ release: Release, _ random: inout RandomSource) {
    let place = random.pick(Words.places)
    site = place + "市人民政府"
    day = Day.drawn(&random)
    title = ""
    for case .element(let element) in release.all {
      for said in element.says {
        if said.field == "title", title.isEmpty { title = said.values.first ?? "" }
        // A page is published some days after its document was issued.
        if said.field == "issued", let issued = said.values.first.flatMap(Day.init(iso:)) {
          day = Day(year: issued.year, month: issued.month, day: min(28, issued.day + day.day % 7))
        }
        if said.field == "documentNumber", number == nil { number = said.values.first }
      }
    }
  }
}
