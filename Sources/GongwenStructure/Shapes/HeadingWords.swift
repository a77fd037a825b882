import GongwenLanguage

/// Words by which a first sentence shows that it is prose or a heading. Costs: 1 is a weak sign, 3 what one clear
/// sign of prose adds. Set by hand with the texts of the annotated corpus; each list is sorted by code point.
enum HeadingWords {
  /// Predicates and conditions of prose.
  static let prose = CostedPhrases(
    [
      "一律": 3, "下列": 2, "不": 1, "不低于": 3, "不受": 2, "不应": 2, "不得": 3, "不超过": 3, "为了": 2, "予以": 2,
      "了": 2, "予以公布": 4, "享有": 2, "以上的": 2, "以下": 1, "任何": 2, "作为第": 4, "依法": 1, "修改为": 5, "元": 1,
      "其": 1, "准予": 2, "凡": 2, "删去": 5, "到20": 2, "包括": 2, "参照": 1, "可": 1, "可以": 2, "同意": 1,
      "均": 1, "增加一": 4, "如下": 2, "实行": 1, "对于": 1, "将": 1, "尚未": 2, "属于": 3, "已经": 2, "年底前": 3,
      "得": 2, "应": 2, "应当": 3, "归": 1, "必须": 2, "我省": 1, "抵触的": 3, "承担": 1, "按照": 2, "改为": 4,
      "施行": 3, "是": 1,
      "是指": 4, "有下列": 4, "有权": 3, "本公告": 3, "本办法": 3, "本意见": 3, "本条例": 3, "本法": 3, "本细则": 3,
      "本规定": 3, "本规程": 3,
      "本通知": 3, "同时废止": 4,
      "根据": 2, "由": 1,
      "的，": 2, "禁止": 2, "组成": 2, "给予": 2, "要": 1, "解释权": 6, "该": 1, "负责": 2, "达到": 2, "违反": 2,
      "需": 1, "，由": 2,
      "鼓励": 1, "不應": 2, "並得": 2, "依照": 2, "依規定": 3, "委托": 1, "委託": 2, "屬於": 3, "應": 2, "應予": 2,
      "應當": 3,
      "有權": 3, "準用": 3, "為了": 2, "給予": 2, "負責": 2, "達到": 2, "違反": 2, "須": 1, "鼓勵": 1,
    ],
    except: [
      "了": ["为了", "了解", "终了"],
      "不": ["不可", "不同", "不文明", "不断", "不良", "不足"],
      "元": ["元旦", "元素", "单元", "多元"],
      "其": ["其他"],
      "可": ["可持", "可行", "可靠", "许可", "认可", "可以"],
      "均": ["均等", "均衡", "平均"],
      "将": ["将来"],
      "应": ["供应", "响应", "反应", "应对", "应当", "应急", "应用", "效应", "相应", "适应"],
      "應": ["供應", "反應", "應予", "應對", "應急", "應用", "應當", "效應", "相應", "適應", "響應"],
      "須": ["須知", "必須"],
      "归": ["回归"],
      "得": [
        "不得", "值得", "取得", "得出", "得分", "得到", "得力", "心得", "懂得", "所得", "獲得", "获得", "觉得", "难得",
      ],
      "是": ["是指"],
      "由": ["自由"],
      "禁止": ["禁止事项", "禁止区", "禁止性", "禁止时", "禁止条", "禁止类", "禁止行为"],
      "要": [
        "主要", "必要", "摘要", "机要", "简要", "提要", "纪要", "要义", "要件", "要务", "要员", "要地", "要害", "要求",
        "要点", "要素", "要约", "要道", "要闻", "要领", "重要", "需要", "首要",
      ],
      "需": ["供需", "必需", "需求"],
    ])

  /// Words with which prose begins.
  static let openings = CostedPhrases(
    [
      "不": 1, "为": 2, "从": 1, "以": 1, "任何": 3, "会议": 2, "你": 3, "依照": 3, "其": 2, "凡": 3, "各": 1,
      "因": 2, "国家": 1, "在": 1, "如": 2, "对": 2, "将": 3, "当": 1, "有": 1, "本": 2, "由": 3, "经": 2,
      "自": 2, "若": 3, "请": 3, "该": 3, "违反": 4,
    ],
    except: [
      "不": ["不断", "不良"], "为": ["为企", "为农", "为民"], "从": ["从严", "从业"], "以": ["以人", "以案"],
      "各": ["各类", "各级"], "因": ["因地"], "国家": ["国家级"], "在": ["在线", "在职"],
      "对": ["对外", "对接", "对象", "对口"], "将": ["将来"], "当": ["当前", "当地"],
      "有": ["有关", "有序", "有效"], "本": ["本地", "本质"], "由": ["由来"], "经": ["经济", "经营", "经费"],
      "自": ["自主", "自然", "自由"],
    ])

  /// Whether words have one clear sign of prose, or several weak ones: 各单位应当…, …，请结合实际….
  static func isProse(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.split { $0 == "，" || $0 == "," }
      .reduce(prose.sum(in: text)) { $0 + (openings.cost(atStartOf: $1) ?? 0) } >= clear
  }

  /// The cost of one clear sign of prose.
  private static let clear = 3

  /// Verbs with which a call begins (加强组织领导).
  static let calls: PhraseIndex = [
    "严格", "优化", "保障", "做好", "全面", "创新", "切实", "加大", "加强", "加快", "压实", "发展", "坚持", "培育", "增强",
    "大力", "完善", "实施", "巩固", "建立", "建设", "开展", "引导", "强化", "打造", "抓好", "拓展", "探索", "推动", "推进",
    "提升", "提高", "支持", "改进", "改革", "明确", "构建", "深化", "着力", "积极", "稳步", "突出", "组织", "统筹", "聚焦",
    "落实", "规范", "进一步", "促进", "鼓励", "健全", "扩大",
  ]

  /// Nouns with which a name ends (工作机制).
  static let names: PhraseEndings = [
    "事项", "任务", "保障", "其他", "内容", "创新", "制度", "力度", "原则", "发展", "和目标", "地点", "基础", "培训", "安排",
    "宣传", "对象", "工作", "工程", "布局", "平台", "建设", "思想", "总则", "意义", "情况", "措施", "指导", "改革", "政策",
    "方式", "方法", "时间", "服务", "期限", "机制", "条件", "标准", "格局", "水平", "环境", "监督", "监管", "目标", "程序",
    "管理", "结构", "组织", "考核", "职责", "能力", "行动", "要求", "计划", "评估", "责任", "质量", "资金", "附则", "领导",
    "范围", "体系",
  ]

  /// Ends of the opening of a list or a sentence, which are no names.
  static let introductions: [Phrase] = verbs + nouns

  /// Those of them that no name has.
  static let verbs: [Phrase] = [
    "下", "下列", "下述", "为", "為", "之一", "之一的", "以下", "具备", "具備", "包括", "列入", "办理", "辦理", "处理", "處理",
    "如下",
    "履行", "应", "應", "应当", "應當", "承担", "承擔", "指", "提交", "提供", "是", "有", "的", "组成", "組成", "认定", "認定",
    "计算",
    "計算", "负责", "負責", "遵守", "发至", "发到", "發至", "發到", "寄至", "寄到", "报至", "送至", "送到", "提交至",
  ]
  /// Names that end as those do.
  static let aims: [Phrase] = [
    "供应", "供應", "反应", "反應", "响应", "地下", "所有", "效应", "效應", "标的", "目的", "線下", "线下", "行为", "行為", "標的",
    "響應",
  ]
  /// Those of the verbs with which a short name ends, too: 应急处理, 费用承担, 人员组成.
  static let doings: [Phrase] = [
    "办理", "处理", "履行", "承担", "承擔", "提交", "提供", "組成", "组成", "處理", "計算", "認定", "认定", "计算", "辦理", "遵守",
  ]
  /// The longest name of one compound, in characters. The opening of a list (申请人提交：) is longer, or has a word of prose.
  private static let longestCompound = 6

  /// Whether a text before a colon is a name of one compound, although it ends with a word that opens lists.
  static func isCompound(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard text.count <= longestCompound, (openings.cost(atStartOf: text) ?? 0) == 0 else {
      return false
    }
    let isDoing = text.ends(withAny: doings)
    let words = prose.sum(in: text) - (isDoing ? prose.sum(in: text.suffix(2)) : 0)
    return words == 0 && (isDoing || text.ends(withAny: aims) || !text.ends(withAny: verbs))
  }
  /// Those that a name may have too: 申请人的资格要求：, where the other units are names.
  static let nouns: [Phrase] = [
    "情况", "情形", "材料", "条件", "步骤", "程序", "要求", "规定", "情況", "條件", "步驟", "規定",
  ]

  /// Duties of a body, which a list under 一、 may enumerate.
  static let duties: PhraseIndex = ["享有", "受理", "承担", "接受", "负责", "领导"]

  /// Instructions of a decision that amends another text, at the start of a unit.
  static let amendments: PhraseIndex = ["删去", "删除", "增加", "对《", "将"]

  /// Formulas that close a document: text behind a unit that starts with one is not the unit's.
  static let closings: PhraseIndex = [
    "专此", "以上", "妥否", "当否", "抄送", "正本", "此复", "此函", "特此", "联系", "请予", "请审", "附件", "附：", "附:", "副本",
  ]
}
