import GongwenLanguage
import GongwenModel
import GongwenText

/// The name of a law or of regulations without 《》 before an article: 民法典第一千一百七十六条, 依照道路运输条例第六条.
enum LawName {
  /// The longest name, in characters; that of 地方各级人民代表大会和地方各级人民政府组织法 has 24, and 中华人民共和国 7.
  private static let longest = 32
  /// The shortest name that is not a listed one, in characters: 渔业法.
  private static let shortest = 3

  /// The citation of the act whose article begins at a place; nil where no name is clear.
  ///
  /// - Parameter titles: The titles in 《》, by place: an article in one is part of the title.
  static func annotation(
    before article: Int, in text: [Unicode.Scalar], _ titles: [Annotation]
  ) -> Annotation? {
    let behind = titles.partitioningIndex { $0.start >= article }
    if behind > 0, titles[behind - 1].end > article { return nil }
    guard let start = start(of: text[..<article]) else { return nil }
    return Annotation(
      kind: .title, start: start, end: article,
      value: TracedText(scalars: Array(text[start..<article])).string)
  }

  /// Where the name that some words end with begins.
  private static func start(of words: ArraySlice<Unicode.Scalar>) -> Int? {
    guard kinds.end(words) else { return nil }
    let listed = laws.length(atEndOf: words)
    let whole = boundary(of: words)
    if listed > 0 {
      let start = words.endIndex - listed
      // 依自來水法: 水法 is the end of the name; 依照我国刑法, 适用于刑法: words before it.
      if let whole, start - whole > longestPrefix,
        prefixes.firstPrefix(of: words[whole...]) == nil
      {
        return whole
      }
      return start - (words[..<start].ends(with: country) ? country.scalars.count : 0)
    }
    guard !verbs.end(words), var start = whole else { return nil }
    while let state = states.longestPrefix(of: words[start...]) { start += state.scalars.count }
    let name = words[start...]
    let stem = name.dropLast(kinds.length(atEndOf: name))
    let isGeneric = references.firstPrefix(of: name) != nil || demonstratives.end(stem)
    return name.count >= shortest && !isGeneric ? start : nil
  }

  /// Where the name begins behind a word that has an act as its object, or with the name of the state; nil where words come
  /// before it that may be part of it: 某公司主张渔业条例第三条, 违反某市市容和卫生条例第三条.
  private static func boundary(of words: ArraySlice<Unicode.Scalar>) -> Int? {
    var place = words.endIndex
    // Whether no conjunction is in the name.
    var isWhole = true
    while place > words.startIndex, words.endIndex - place < longest,
      UnicodeClass.isHan(words[place - 1])
    {
      place -= 1
      if words[place...].starts(with: country) { return place }
      let before = words[..<place]
      guard let last = before.last else { return nil }
      // 中华人民共和国 has 和.
      if last == "和", words[place] == "国" { continue }
      let conjunction = conjunctions.length(atEndOf: before)
      if conjunction > 0 {
        // 违反消防法和建筑条例: another act. 违反某市市容和卫生条例: a part of the name, as it seems.
        if isAct(before.dropLast(conjunction)) {
          return isWhole || isLocal(words[place...]) ? place : nil
        }
        isWhole = false
        continue
      }
      if last == "的" || CitationWords.lengthOfGovernor(atEndOf: before) > 1 || others.end(before) {
        guard isWhole || isLocal(words[place...]) else { return nil }
        // 违反了某条例.
        return words[place] == "了" ? place + 1 : place
      }
    }
    return nil
  }

  /// Whether a name with a conjunction is that of a local act, which begins with its place: 某某市物业管理和业主自治条例. A body
  /// before the conjunction is another subject: 某某市公安局和某某条例.
  private static func isLocal(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let rank = name.prefix(longestPlace).lastIndex(where: { ranks.contains($0) }),
      rank > name.startIndex + 1
    else { return false }
    return !name.indices.dropFirst().contains { place in
      conjunctions.length(atEndOf: name[...place]) > 0
        && (place - 1 <= rank || OfficialWords.bodies.end(name[..<place]))
    }
  }

  /// The longest name of a place before the subject of its act, in characters: 积石山保安族东乡族撒拉族自治县.
  private static let longestPlace = 16
  private static let ranks: ScalarTable = "省市县縣区區州旗盟"

  /// Whether words end with an act, or with an article of one.
  private static func isAct(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    words.last.map { parts.contains($0) } == true || kinds.end(words) || genres.end(words)
  }

  /// The longest words between a preposition and a listed name that are no part of the name, in characters: 于.
  private static let longestPrefix = 1
  /// Words before the name of a law that are no part of it.
  private static let prefixes: PhraseIndex = [
    "上述", "中华人民共和国", "前述", "我国", "我國", "新修改", "新修正", "新修訂", "新修订", "最新", "有关", "有關", "本国", "本國",
    "现行", "現行", "相关", "相關",
  ]
  /// Those of them that are left out of a name that is not listed, too; the others refer to an act that was named before.
  private static let states: PhraseIndex = [
    "我国", "我國", "新修改", "新修正", "新修訂", "新修订", "最新", "最新修改", "最新修正", "最新修訂", "最新修订", "本国", "本國",
  ]
  private static let country: Phrase = "中华人民共和国"
  private static let kinds: PhraseEndings = ["法典", "条例", "條例", "法"]
  /// Words that end like the name of a law.
  private static let verbs: PhraseEndings = [
    "依法", "做法", "办法", "合法", "司法", "执法", "守法", "手法", "方法", "普法", "书法", "用法", "看法", "立法", "說法", "说法",
    "辦法",
    "违法", "違法", "非法",
  ]
  /// The beginnings of words that refer to an act that was named before.
  private static let references: PhraseIndex = [
    "上述", "其", "前述", "原", "各", "同", "新", "旧", "有关", "有關", "本", "此", "现行", "現行",
    "相关", "相關", "該", "该", "这", "這",
  ]
  /// Words right before the kind of an act that was named before: 发布有本法第九条所列广告.
  private static let demonstratives: PhraseEndings = ["本", "此", "該", "该"]
  /// ``CitationWords/connections`` without 及其: 药品管理法及其实施条例 has no second name.
  private static let conjunctions: PhraseEndings = ["、", "与", "以及", "及", "和", "或", "或者", "與"]
  /// The last characters of titles in 《》, of their numbers, and of articles and their parts.
  private static let parts: ScalarTable = "》）条條款项項目"
  /// Kinds of acts before a conjunction, in addition to those of laws.
  private static let genres: PhraseEndings = [
    "决定", "決定", "細則", "细则", "規則", "規定", "规则", "规定", "辦法", "办法",
  ]
  /// Words before an act, in addition to those that relate a text to it.
  private static let others: PhraseEndings = [
    "依", "关于", "参考", "引用", "援引", "符合", "結合", "结合", "触犯", "觸犯", "適用", "關於",
  ]
  /// Laws by their names without 中华人民共和国: 现行有效法律目录, as the legislature publishes it, those that 民法典 replaced, and
  /// basic laws of Taiwan.
  private static let laws: PhraseEndings = [
    "不动产登记法", "专利法", "个人信息保护法", "个人所得税法", "个人独资企业法", "中医药法", "中国人民银行法", "中小企业促进法", "义务教育法",
    "乡村振兴促进法", "乡镇企业法", "产品质量法", "人口与计划生育法", "人民检察院组织法", "人民武装警察法", "人民法院组织法", "人民警察法", "人民调解法",
    "人民陪审员法", "仲裁法", "价格法", "企业国有资产法", "企业所得税法", "企业破产法", "会计法", "传染病防治法", "体育法", "侵权责任法",
    "促进科技成果转化法", "保守国家秘密法", "保险法", "信托法", "全国人民代表大会和地方各级人民代表大会代表法", "全国人民代表大会和地方各级人民代表大会选举法",
    "全国人民代表大会组织法", "全民所有制工业企业法", "公共图书馆法", "公共文化服务保障法", "公务员法", "公司法", "公益事业捐赠法", "公职人员政务处分法",
    "公证法", "公路法", "关税法", "兵役法", "农业技术推广法", "农业机械化促进法", "农业法", "农产品质量安全法", "农村土地承包法",
    "农村土地承包经营纠纷调解仲裁法", "农村集体经济组织法", "农民专业合作社法", "出口管制法", "出境入境管理法", "刑事訴訟法", "刑事诉讼法", "刑法", "动物防疫法",
    "劳动争议调解仲裁法", "劳动合同法", "劳动法", "勞動基準法", "医师法", "印花税法", "反不正当竞争法", "反垄断法", "反外国制裁法", "反家庭暴力法",
    "反恐怖主义法", "反有组织犯罪法", "反洗钱法", "反电信网络诈骗法", "反间谍法", "可再生能源法", "台湾同胞投资保护法", "合伙企业法", "合同法", "商业银行法",
    "商标法", "噪声污染防治法", "固体废物污染环境防治法", "国务院组织法", "国境卫生检疫法", "国家安全法", "国家情报法", "国家赔偿法", "国家通用语言文字法",
    "国徽法", "国旗法", "国歌法", "国籍法", "国防动员法", "国防法", "土地管理法", "土壤污染防治法", "地方各级人民代表大会和地方各级人民政府组织法",
    "城乡规划法", "城市居民委员会组织法", "城市房地产管理法", "城市维护建设税法", "基本医疗卫生与健康促进法", "增值税法", "外商投资法", "大气污染防治法",
    "契税法", "妇女权益保障法", "婚姻法", "学位法", "学前教育法", "安全生产法", "审计法", "宪法", "家庭教育促进法", "密码法", "对外关系法",
    "对外贸易法", "就业促进法", "居民身份证法", "工会法", "广告法", "建筑法", "引渡法", "強制執行法", "强制执行法", "归侨侨眷权益保护法", "律师法",
    "循环经济促进法", "慈善法", "憲法", "戒严法", "护照法", "担保法", "拍卖法", "招标投标法", "收养法", "放射性污染防治法", "政府采购法", "教师法",
    "教育法", "数据安全法", "文物保护法", "旅游法", "无障碍环境建设法", "期货和衍生品法", "未成年人保护法", "村民委员会组织法", "枪支管理法", "标准化法",
    "核安全法", "档案法", "检察官法", "森林法", "残疾人保障法", "母婴保健法", "民事訴訟法", "民事诉讼法", "民办教育促进法", "民族区域自治法", "民法",
    "民法典", "民法总则", "民法總則", "民法通则", "民用航空法", "民营经济促进法", "气象法", "水土保持法", "水污染防治法", "水法", "治安管理处罚法",
    "法官法", "法律援助法", "测绘法", "海上交通安全法", "海关法", "海商法", "海域使用管理法", "海岛保护法", "海洋环境保护法", "消费税法",
    "消费者权益保护法", "消防法", "涉外民事关系法律适用法", "清洁生产促进法", "渔业法", "港口法", "湿地保护法", "烟叶税法", "烟草专卖法", "煤炭法",
    "爱国主义教育法", "物权法", "特种设备安全法", "献血法", "环境保护法", "环境保护税法", "环境影响评价法", "生物安全法", "电力法", "电子商务法",
    "电子签名法", "电影产业促进法", "畜牧法", "疫苗管理法", "监察法", "监狱法", "监督法", "石油天然气管道保护法", "矿产资源法", "社会保险法",
    "社区矫正法", "票据法", "禁毒法", "种子法", "科学技术普及法", "科学技术进步法", "税收征收管理法", "突发事件应对法", "立法法", "粮食安全保障法",
    "红十字会法", "统计法", "继承法", "网络安全法", "老年人权益保障法", "耕地占用税法", "职业教育法", "职业病防治法", "能源法", "航道法", "船舶吨税法",
    "节约能源法", "英雄烈士保护法", "草原法", "药品管理法", "著作权法", "行政執行法", "行政处罚法", "行政复议法", "行政强制法", "行政执行法",
    "行政程序法", "行政许可法", "行政诉讼法", "计量法", "证券投资基金法", "证券法", "资产评估法", "资源税法", "车船税法", "车辆购置税法",
    "进出口商品检验法", "进出境动植物检疫法", "退役军人保障法", "道路交通安全法", "邮政法", "野生动物保护法", "铁路法", "银行业监督管理法", "长江保护法",
    "防沙治沙法", "防洪法", "防震减灾法", "集会游行示威法", "青藏高原生态保护法", "非物质文化遗产法", "预算法", "预防未成年人犯罪法", "食品安全法",
    "高等教育法", "黄河保护法", "黑土地保护法",
  ]
}
