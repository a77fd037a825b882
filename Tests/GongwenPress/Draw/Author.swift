/// Writes headings, sentences and paragraphs about a scene.
package struct Author: Sendable {
  /// What is written about.
  package let scene: Scene
  /// Its chances.
  package var random: RandomSource
  /// Headings that stand already: no two of one text are the same.
  private var used: Set<String> = []

  /// Makes an author.
  package init(scene: Scene, random: RandomSource) {
    self.scene = scene
    self.random = random
  }

  /// A heading that is a name or a call, another one each time.
  package mutating func heading() -> String {
    for _ in 0..<40 {
      let heading = random.chance(40) ? random.pick(Words.names) : call()
      if used.insert(heading).inserted { return heading }
    }
    return call() + "和" + random.pick(Words.objects)
  }

  /// 加强安全管理.
  package mutating func call() -> String { random.pick(Words.verbs) + random.pick(Words.objects) }

  /// A sentence with its stop.
  package mutating func sentence() -> String { sentence(random.below(9)) }

  /// A sentence that has a subject and cannot be read as a call.
  package mutating func statement() -> String { sentence(random.pick([0, 1, 2, 4, 5])) }

  private mutating func sentence(_ shape: Int) -> String {
    let subject = scene.subject
    switch shape {
    case 0:
      return "\(random.pick(Words.actors))要\(random.pick(Words.adverbs))\(call())，"
        + "\(call())，\(random.pick(Words.results))。"
    case 1:
      return "到\(scene.day.year + random.number(1...9))年，全\(unit)\(measure())，"
        + "比\(scene.day.year - 1)年增长\(random.number(1...30)).\(random.number(1...9))%。"
    case 2:
      return "对\(subject)工作不到位的，由\(scene.issuer)责令限期改正，并依法追究有关人员的责任。"
    case 3: return "坚持预防为主、综合治理，\(call())。"
    case 4:
      return "\(random.pick(Words.actors))应当每年对\(subject)组织\(random.number(2...6))次检查，"
        + "发现问题及时处理。"
    case 5:
      return "按照《\(scene.place)\(subject)管理条例》第\(Numeral.chinese(random.number(2...40)))条的规定，"
        + "\(random.pick(Words.actors))应当\(random.pick(Words.adverbs))\(call())。"
    case 6:
      return "鼓励社会力量参与\(subject)保护，支持有条件的地区先行先试；"
        + "对成效明显的地区，在安排资金时予以倾斜。"
    case 7:
      return
        "要把\(subject)工作摆上重要位置，\(random.pick(Words.adverbs))\(call())，\(random.pick(Words.results))。"
    default:
      return "\(random.pick(Words.adverbs))\(call())，建立“一库一档”制度，做到底数清、情况明。"
    }
  }

  /// A paragraph of so many sentences.
  package mutating func paragraph(_ sentences: ClosedRange<Int> = 1...4) -> String {
    (0..<random.number(sentences)).map { _ in sentence() }.joined()
  }

  /// A sentence of a law: who must do what.
  package mutating func provision() -> String {
    let subject = scene.subject
    switch random.below(5) {
    case 0: return "\(random.pick(Words.actors))负责\(subject)的\(random.pick(Words.objects))工作。"
    case 1:
      return "任何单位和个人不得损坏\(subject)设施；对损坏\(subject)设施的行为，有权举报。"
    case 2:
      return "\(random.pick(Words.actors))应当建立健全\(subject)管理制度，\(call())，所需经费列入本级预算。"
    case 3:
      return "违反本规定第\(Numeral.chinese(random.number(2...9)))条规定的，由\(scene.issuer)责令改正，"
        + "处\(Numeral.chinese(random.number(2...9)))千元以上\(Numeral.chinese(random.number(2...9)))万元以下罚款。"
    default: return "\(subject)的保护范围由\(scene.issuer)划定，并向社会公布。"
    }
  }

  /// The clause of an item, without its mark.
  package mutating func clause() -> String {
    random.pick(["制定", "组织实施", "监督落实", "定期公布", "按时报送"]) + scene.subject
      + random.pick(Words.objects) + random.pick(["计划", "制度", "方案", "情况"])
  }

  /// 蓄水能力达到12.5万立方米.
  package mutating func measure() -> String {
    let parts = random.pick(Words.measures).split(separator: "|")
    return "\(parts[0])达到\(random.number(2...900)).\(random.number(1...9))\(parts[1])"
  }

  /// The name of a paper about the scene's subject.
  package mutating func paper() -> String { scene.subject + random.pick(Words.papers) }

  private var unit: String { String(scene.place.last ?? "省") }
}
