/// The words of a release: a head, sections as deep as releases go, a closing. Made up, but of the
/// make of real ones: some full-width digits and half-width commas, citations, document numbers.
public struct PolicyText {
  /// A paragraph of it.
  public struct Paragraph {
    /// Its words, in one line.
    public var text: String
    /// How many units it is inside of; 0 stands for head and closing.
    public var depth: Int
  }

  /// Its title.
  public let title: String
  /// All of it, the title first.
  public let paragraphs: [Paragraph]

  private static let bodies = ["东江省", "南山市", "云岭县", "北原自治州", "西湖区"]
  private static let actors = [
    "各级人民政府", "省级有关部门", "主管部门", "各高等学校", "行业协会", "重点企业", "金融机构",
    "市场监督管理部门", "县级以上地方人民政府财政部门",
  ]
  private static let deeds = [
    "建立健全", "统筹推进", "加快完善", "严格落实", "优化调整", "依法规范", "鼓励支持", "定期评估",
  ]
  private static let things = [
    "数据资源目录", "工作协调机制", "信用监管体系", "公共服务平台", "安全生产责任制", "人才培养方案",
    "重点项目清单", "绩效考核办法", "应急预案", "“一网通办”服务", "标准体系",
  ]
  private static let ends = [
    "确保任务按期完成", "到２０２５年,覆盖率达到９５％以上", "并于每年12月31日前报省人民政府备案",
    "具体办法由主管部门会同有关部门制定", "按照《中华人民共和国数据安全法》第二十一条的规定执行",
    "参照东政发〔2021〕15号文件办理", "形成可复制、可推广的经验", "不得擅自改变用途",
  ]
  private static let headings = [
    "总体要求", "重点任务", "保障措施", "组织领导", "完善制度", "加强监督检查", "强化资金支持",
  ]
  private static let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]

  /// Makes a text of at least so many bytes of UTF-8.
  public init(seed: Int, bytes: Int) {
    var dice = Dice(seed: seed)
    let body = dice.pick(Self.bodies)
    title = "\(body)人民政府办公厅关于\(dice.pick(Self.deeds))\(dice.pick(Self.things))的通知"
    var made = [
      Paragraph(text: title, depth: 0),
      Paragraph(text: "东政办发〔2023〕\(dice.roll(200) + 1)号", depth: 0),
      Paragraph(text: "各市、县人民政府，省政府各部门：", depth: 0),
    ]
    var size = made.reduce(300) { $0 + $1.text.utf8.count }
    var section = 0
    while size < bytes {
      for paragraph in Self.section(section, &dice) where size < bytes {
        made.append(paragraph)
        size += paragraph.text.utf8.count + 7
      }
      section += 1
    }
    made.append(Paragraph(text: "\(body)人民政府办公厅", depth: 0))
    made.append(Paragraph(text: "2023年\(dice.roll(12) + 1)月\(dice.roll(28) + 1)日", depth: 0))
    paragraphs = made
  }

  /// One 一、 with what is below it.
  private static func section(_ number: Int, _ dice: inout Dice) -> [Paragraph] {
    var made = [
      Paragraph(text: "\(numeral(number + 1))、\(dice.pick(headings))", depth: 1),
      Paragraph(text: sentences(&dice), depth: 1),
    ]
    for part in 0..<dice.roll(4) + 2 {
      made.append(
        Paragraph(
          text: "（\(numeral(part + 1))）\(dice.pick(deeds))\(dice.pick(things))。\(sentences(&dice))",
          depth: 2))
      for item in 0..<dice.roll(5) {
        made.append(Paragraph(text: "\(item + 1)．\(sentences(&dice))", depth: 3))
      }
    }
    return made
  }

  /// A few sentences.
  static func sentences(_ dice: inout Dice) -> String {
    var text = ""
    for _ in 0..<dice.roll(3) + 1 {
      text += "\(dice.pick(actors))要\(dice.pick(deeds))\(dice.pick(things))，"
      text += "\(dice.pick(deeds))\(dice.pick(things))，\(dice.pick(ends))。"
    }
    return text
  }

  /// A number from 1 in Chinese, up to 99; larger ones begin again, as sections of a second part do.
  static func numeral(_ number: Int) -> String {
    let rest = (number - 1) % 99 + 1
    if rest <= 10 { return numerals[rest - 1] }
    let tens = rest / 10 == 1 ? "" : numerals[rest / 10 - 1]
    return tens + "十" + (rest % 10 == 0 ? "" : numerals[rest % 10 - 1])
  }

  /// It as plain text.
  public var plain: [UInt8] {
    Array(paragraphs.map { ($0.depth == 0 ? "" : "　　") + $0.text + "\n" }.joined().utf8)
  }
}
