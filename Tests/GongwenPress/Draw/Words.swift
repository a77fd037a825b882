/// The words of which texts are made. Every list is sorted by code point.
package enum Words {
  /// First parts of invented places; no place of that name has a government of its own.
  package static let places = [
    "东江", "云岭", "北屏", "南浦", "松原岭", "柳塘", "河口湾", "清源", "玉泉洲", "白沙渡", "石桥", "竹溪", "西岭",
    "金坪", "长汀口", "青峰",
  ]
  /// Bodies of a province, behind its name (国务院机构设置 and its provincial counterparts).
  package static let provincial = [
    "交通运输厅", "人民政府办公厅", "住房和城乡建设厅", "农业农村厅", "卫生健康委员会", "发展和改革委员会", "商务厅", "市场监督管理局",
    "应急管理厅", "教育厅", "文化和旅游厅", "民政厅", "水利厅", "生态环境厅", "自然资源厅", "财政厅",
  ]
  /// Bodies of a city or county, behind its name.
  package static let municipal = [
    "交通运输局", "人民政府办公室", "住房和城乡建设局", "农业农村局", "卫生健康局", "发展和改革局", "商务局", "应急管理局", "教育局",
    "文化和旅游局", "民政局", "水利局", "自然资源局", "财政局",
  ]
  /// Things that are governed: nouns of policy titles.
  package static let subjects = [
    "公共图书馆", "养老机构", "农业保险", "农村公路", "历史街区", "古树名木", "城市供水", "小型水电站", "山塘", "校园食品",
    "水库", "河道采砂", "渔业船舶", "渡口", "特色茶叶", "粮食储备", "职业培训", "饮用水水源",
  ]
  /// Objects of calls; each goes with every verb of `verbs`.
  package static let objects = [
    "人才培养", "信息公开", "基础设施建设", "安全管理", "宣传教育", "应急处置", "技术创新", "日常巡查", "服务体系建设", "档案管理",
    "监督检查", "质量管理", "资金管理", "部门协作", "隐患排查", "风险防控",
  ]
  /// Verbs of calls (GB/T 9704 texts: 加强…, 强化…).
  package static let verbs = [
    "做好", "加强", "强化", "抓好", "推进", "改进", "落实", "规范",
  ]
  /// Headings that are names.
  package static let names = [
    "主要任务", "保障措施", "办理程序", "基本原则", "实施步骤", "工作目标", "总体要求", "时间安排", "有关要求", "检查内容",
    "申报条件", "组织领导", "职责分工", "资金安排", "适用范围", "重点工作",
  ]
  /// Adverbs before a verb in a sentence.
  package static let adverbs = [
    "依法", "全面", "切实", "扎实", "持续", "深入", "统筹", "认真",
  ]
  /// Subjects of sentences.
  package static let actors = [
    "县级以上人民政府", "各地区", "各有关单位", "各有关部门", "各级人民政府", "管理单位", "行业主管部门", "项目法人",
  ]
  /// What is to be reached, at the end of a sentence.
  package static let results = [
    "不断提高管理水平", "切实保障群众利益", "努力取得实效", "建立长效工作机制", "形成工作合力", "确保各项工作落到实处", "确保按时完成任务",
    "防止发生重大事故",
  ]
  /// Figures: a noun that has a size, and its unit.
  package static let measures = [
    "公路里程|公里", "培训人数|万人次", "投资规模|亿元", "抽检批次|批次", "服务网点|个", "灌溉面积|万亩", "粮食产量|万吨",
    "蓄水能力|万立方米",
  ]
  /// Names of papers that are attached or issued, behind a subject.
  package static let papers = [
    "实施方案", "实施细则", "工作方案", "工作规则", "情况汇总表", "检查表", "管理办法", "管理规定", "联系人名单", "评价标准",
  ]
  /// Surnames and given names of invented persons.
  package static let surnames = [
    "刘溪", "吴江", "周原", "孙泉", "张竹", "徐源", "李松", "杨帆", "王禾", "赵川", "陈岭", "黄坪",
  ]
}
