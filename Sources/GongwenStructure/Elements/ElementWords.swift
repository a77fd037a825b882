import GongwenLanguage
import GongwenText

/// Words by which lines of a head or a closing are known. Each list is sorted by code point; those that a line begins
/// with are looked for in its characters without blanks.
enum ElementWords {
  /// Endings of 发文机关标志, and of headings of orders, announcements, minutes and bulletins (GB/T 9704-2012, 7.2.4
  /// and 10).
  static let marks: PhraseEndings = [
    "专报", "发电", "信息", "动态", "新聞公報", "新聞稿", "新闻公报", "新闻稿", "快报", "明电", "标准", "电报",
    "简报", "纪要", "传真", "工作动态", "要情",
  ]
  /// The same behind the name of a body: 某某市人民政府令, and not 某某抽查结果公告.
  static let bodyMarks: PhraseEndings = [
    "令", "公告", "公報", "公报", "命令", "布告", "佈告", "指令", "指示", "通知", "文件", "训令", "通告", "督办通知", "任免通知",
    "决定书", "决定", "规范性文件",
  ]
  /// Those of them that are a title themselves where no title follows their number.
  static let titledMarks: PhraseEndings = ["指示", "通知"]
  /// Persons who issue orders.
  static let heads: PhraseEndings = ["主席", "主任", "县长", "国", "市长", "总理", "省长", "部长", "院长", "公署"]
  /// A mark without its body.
  static let bareMarks: PhraseIndex = [
    "令", "公告", "公报", "发电", "命令", "布告", "新聞公報", "新聞稿", "新闻公报", "新闻稿", "文件", "传真电报", "内部明电", "明传电报",
    "政府公告", "督办通知", "训令", "通告",
  ]
  /// 事由, and what a title does with another's text.
  static let about: PhraseIndex = [
    "公布", "关于", "印发", "印發", "批转", "批轉", "發布", "讲话", "转发", "轉發", "答记者问", "關於",
  ]
  /// Words by which a notice names what it issues.
  static let issuing: PhraseIndex = [
    "下发", "下發", "公布", "印发", "印發", "发布", "发给", "發佈", "發布", "發給", "批准", "批转", "批轉", "转发", "轉發", "頒佈",
    "頒布", "頒發", "颁发", "颁布",
  ]
  /// Words of 附注 (GB/T 9704-2012, 7.3.6).
  static let notes: PhraseIndex = [
    "不发", "代章", "公章", "院印", "传达", "公开", "删减", "印章", "发至", "另发", "略", "登报", "盖章", "联系人", "解释",
  ]
  /// Beginnings of a 附注 on how the document may be made public (政府信息公开条例, 公开属性).
  static let publicity: PhraseIndex = [
    "不予公开", "主动公开", "依申请公开", "信息公开", "公开属性", "公开形式", "公开方式", "本件公开", "此件主动公开", "此件不予公开", "此件依申请公开",
    "此件公开", "此件删减后公开",
  ]
  /// Acts at the date of a 题注.
  static let acts: PhraseIndex = [
    "会议上", "修改", "修正", "修訂", "修订", "公布", "印发", "发布", "备案", "批准", "施行", "核准", "通过", "通過", "颁布",
  ]
  /// Endings of a 题注.
  static let finalActs: PhraseEndings = [
    "修改", "修正", "修正案", "修訂", "修订", "公布", "发布", "实施", "批准", "施行", "通过", "通過", "颁布", "核准", "制定", "生效",
  ]
  /// Words before a date in a 题注.
  static let bases: PhraseIndex = ["依据", "据", "根据"]
  /// Beginnings of lines that printers, registries and web pages add to a document.
  static let others: PhraseIndex = [
    "CCS", "ICS", "合同编号", "合同編號", "文件编号", "文件編號", "登记编号", "示范文本编号", "上一篇", "下一篇", "主题分类", "主題詞",
    "主题词", "代替", "作者", "信息来源", "共印", "关闭", "分享", "列印",
    "印数", "印制份数", "印发份数", "印製", "发布日期", "发布时间", "发往", "发报时间", "发电日期", "发电时间", "发文日期", "发文机关：", "备案",
    "字号", "审核", "审稿",
    "份数", "录入", "当前位置", "您当前", "扫", "打印", "打字", "承办", "文章来源", "校对", "核稿", "来源", "浏览", "点击", "版权",
    "相关", "索引号", "网站", "编辑", "编校", "缮校", "本文书", "本决定书一式", "本告知书一式", "本通知书一式", "本证一式", "此件一式", "一式",
    "核对",
    "本件与原本", "编发", "编印", "访问", "责任编辑", "责编", "阅读", "首页", "（共印", "（本",
    "【",
  ]
  /// Second lines of the name of a body.
  static let bodyTails: PhraseIndex = [
    "办公室", "委员会", "小组", "常务委员会", "常務委員會", "工作委员会", "工作领导小组", "指挥部", "有限公司", "有限责任公司", "管理委员会",
    "管理局", "联席会议",
    "辦公室", "委員會", "領導小組", "工作委員會", "管理委員會", "監督管理局", "人民政府辦公廳", "辦公廳", "聯席會議", "聯合會",
    "联合会", "股份有限公司", "领导小组", "协调小组", "监督管理局", "监督管理委员会", "人民政府", "办公厅",
  ]
  /// Formulas that close a document.
  static let formulas: PhraseIndex = [
    "专此", "以上", "切切", "妥否", "当否", "可否", "敬礼", "敬請", "是否妥当", "是否可行", "此令", "此函", "此复", "此布", "此致",
    "此覆",
    "特此", "现予", "祝", "请予", "请审", "请批", "谢谢",
  ]
  /// Words for what comes below: such a line opens a list.
  static let following: PhraseIndex = ["下列", "以下", "如下"]
  /// Additions in brackets that belong to a title: a stage of drafting, a kind.
  static let additions: PhraseIndex = [
    "代拟稿", "修订稿", "修订", "修正案草案", "审议稿", "征求意见稿", "参考文本", "示范文本", "范本", "报批稿", "暂行", "草案", "草稿",
    "试行", "送审稿", "讨论稿",
    "试行稿", "初稿", "摘要", "节录", "摘录", "节选", "供参考", "二次征求意见稿", "公开征求意见稿", "草案送审稿",
  ]
  /// Words that need another behind them, at the end of a line of a title.
  static let joints: PhraseEndings = [
    "与", "为", "以", "关于", "關於", "及", "及其", "和", "在", "对", "就", "将", "的", "部分", "、",
  ]
  /// Words that end as these do and need nothing behind them, sorted by code point: 公众参与, 科学知识普及, 关系缓和.
  static let wholeWords: PhraseEndings = [
    "一部分", "中和", "亲和", "人为", "人和", "作为", "共和", "内在", "危及", "参与", "參與", "反对", "名将", "埃及", "存在",
    "平和", "应对", "总和", "惠及", "成就", "授与", "提及", "普及", "有为", "柔和", "标的", "校对", "核对", "比对", "求和",
    "波及", "涉及", "温和", "溫和", "潜在", "现在", "目的", "相对", "祥和", "給與", "緩和", "總和", "组成部分", "结对", "给与",
    "缓和", "行为", "触及", "觸及", "調和", "调和", "谐和", "贈與", "赠与", "造就", "遍及", "配对", "附和", "顧及", "顾及",
    "飽和", "饱和",
  ]
  /// Whether the last word of a title needs another behind it.
  static func endsWithJoint(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    joints.end(text) && !wholeWords.end(text)
  }
  /// Continuations of a title below the bodies that issue it.
  static let deeds: PhraseIndex = ["关于", "印发", "印發", "批转", "批轉", "令", "转发", "轉發", "關於"]
  /// Beginnings of addresses of the web, which no title has.
  static let addresses: PhraseIndex = ["://", "www."]
  /// Words behind the name of a text in a sentence about it: 《…》已经…通过, 《…》业经…批准.
  static let predicates: PhraseIndex = ["业经", "于", "已", "是", "现", "由", "經", "经", "自"]
  /// Words by which a first unit begins a text that has no title.
  static let firstUnits: PhraseIndex = ["总则", "總則"]
  /// Endings of an edition in brackets.
  static let editions: PhraseEndings = [
    "年版", "年修订", "修订版", "修订本", "项", "个", "条", "类", "件", "款", "名",
  ]
}
