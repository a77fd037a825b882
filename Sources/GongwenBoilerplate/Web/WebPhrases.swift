import GongwenLanguage
import GongwenText

/// Words by which the furniture of web pages is known, folded as ``FurnitureLine`` folds a line, sorted by code point.
///
/// Collected from templates of government sites, newspapers and 微信公众平台; those in traditional script are the names
/// that several bodies of Taiwan (行政院, 主計總處, 國家發展委員會, 臺北市, 桃園市, 臺中市) and Hong Kong (政制及內地事務局, 衞生署)
/// give to the same columns and declarations of their sites. They are evidence and no verdict: each is looked for only in
/// short units, and its points are in ``WebPoints``.
enum WebPhrases {
  /// Words that open a path through the site, in the first characters of a unit.
  static let breadcrumbs: PhraseIndex = [
    "你现在的位置", "你的位置", "当前位置", "当前所在位置", "当前栏目", "您当前位置", "您当前的位置", "您所在位置", "您所在的位置", "您现在所在的位置",
    "您现在所处的位置", "您现在的位置", "您的位置", "您的位置是", "您的当前位置", "所在位置", "所在栏目", "现在位置", "現在位置", "當前位置", "目前位置",
    "目前所在位置",
  ]

  /// Words of tool bars: a unit of nothing else is one.
  static let tools: PhraseIndex = [
    "T+", "a", "a+", "a-", "english", "qq", "qq好友", "qq空间", "t", "t+", "t-", "下載", "下载",
    "下载pdf", "下载word", "中", "中字号", "举报", "二维码", "人人网", "保存", "保护视力色", "关怀版", "关闭", "关闭本页", "关闭窗口",
    "关闭页面", "分享", "分享到", "分享到:", "分享到微信", "分享给朋友", "分享至", "分享至臉書", "列印", "列印本頁", "加入收藏", "加入收藏夹",
    "加入書籤", "友善列印", "反馈", "发表评论", "发送邮件", "听全文", "听文章", "听新闻", "听本文", "告诉好友", "回上一頁", "回上一页", "回上頁",
    "回到顶部", "回頁首", "在看", "在线客服", "复制网址", "复制链接", "夜间", "大", "大字号", "字体", "字体大小", "字号", "字号调整",
    "字型大小", "字級", "字色", "字號", "字體", "导出", "小", "小字号", "展开全文", "微信", "微博", "我要打印", "我要收藏",
    "我要纠错", "我要评论", "手机扫一扫", "手机版", "手机看新闻", "打印", "打印文章", "打印本文", "打印本頁", "打印本页", "打印此页", "打印页面",
    "扫一扫", "扫一扫在手机打开当前页", "投稿", "护眼", "挑错", "推荐朋友", "推荐给好友", "推荐给朋友", "播报", "支付宝", "收藏",
    "收藏本文", "收藏本页", "收藏此文", "收藏此页", "放大", "新浪微博", "无障碍", "无障碍浏览", "无障碍阅读", "智能客服", "智能机器人",
    "智能问答", "更多", "朋友圈", "朗读", "查看评论", "标准", "正文", "海报", "点击播放", "点赞", "無障礙",
    "無障礙閱讀", "特大", "生成海报", "电脑版", "留言", "白天", "百度", "简体", "繁体", "繁體", "繁體中文", "纠错", "缩小", "网友评论",
    "网站纠错", "老年模式", "背景色", "腾讯微博", "触屏版", "觸屏版", "評論", "设为首页", "评论", "语音播报", "语音朗读", "语音读屏", "调整字体",
    "豆瓣", "超大", "跳至主要內容", "跳至内容", "踩一下", "轉寄", "轉寄好友", "轉發", "转发", "转发到微信", "转寄好友", "返回", "返回上一页",
    "返回列表", "返回頁首", "返回頂部", "返回页首", "返回顶部", "返回首页", "适老化", "适老版", "邮件", "长者模式", "长辈版", "關閉", "關閉窗口",
    "阅读全文", "電腦版", "页面纠错", "顶一下", "顶部", "默认",
  ]

  /// Words of tools that texts have, too, as answers of a questionnaire: tools where they are links, or above or below the text.
  static let toolsOutside: PhraseIndex = ["top", "收听", "无帮助", "有帮助", "没有帮助"]

  /// The verbs of tools, what calls to them, and what they are done to: 我要 + 打印 + 此 + 文.
  static let toolVerbs: PhraseIndex = [
    "下载", "保存", "关闭", "分享", "列印", "发送", "复制", "打印", "播报", "收藏", "朗读", "纠错", "转发", "返回", "轉寄", "關閉",
  ]
  static let toolCalls: PhraseIndex = ["一键", "开始", "我要", "点击", "立即"]
  static let toolPointers: PhraseIndex = ["当前", "本", "此", "該", "该"]
  static let toolObjects: PhraseIndex = [
    "pdf", "pdf版", "word", "word版", "上一级", "上级", "信息", "全文", "列表页", "扫描版", "文", "文字版", "文本", "文章",
    "窗口", "網頁", "網页", "网页", "页", "页面", "頁", "頁面",
  ]

  /// Names of the page's own text, and what is done to it.
  static let toolTexts: PhraseIndex = [
    "pdf", "word", "全文", "公文", "原文", "政策文本", "文件", "文本", "本文", "法規文本", "法规文本", "规章文本",
  ]
  static let toolUses: PhraseIndex = ["下載", "下载", "分享", "列印", "打印", "收藏", "朗读"]

  /// Words of a line that offers a tool.
  static let toolLines: PhraseIndex = [
    "acrobatreader", "adobereader", "pdf阅读器", "打印时间:", "列印時間:", "下载安装阅读器", "下载阅读器", "分享到:", "分享至:",
    "在手机打开",
    "安装阅读器", "手机查看", "扫一扫", "扫描上方二维码", "扫描下方二维码",
    "扫描二维码", "扫码", "把本页", "浏览次数", "点击右上角", "用手机扫", "访问量", "识别二维码", "语音读屏", "请先下载", "长按二维码", "阅读器软件",
  ]

  /// Offers of another channel of the publisher, at the start of a unit or anywhere in a short one.
  static let promotions: PhraseIndex = [
    "app下载", "ai摘要", "ai智能摘要", "ai生成", "”公众号", "”微信公众号", "一键三连", "下载app", "下载客户端", "关注公众号", "关注微信",
    "关注我们", "关注本", "商务合作",
    "官方微信", "官方微博", "客户端下载", "小时为您服务", "广告", "微信公众号", "打开app", "扫描下载", "扫码关注", "更多内容请", "更多精彩",
    "更多资讯请", "欢迎关注", "点个", "点个在看", "点击上方", "点击下方", "点击蓝字", "竭诚为您服务", "第一时间获取", "获取更多资讯", "获取权威信息",
    "订阅号", "赞助内容", "转发分享", "长按扫", "长按识别", "阅读原文",
  ]

  /// Words of a footer that nothing else has.
  static let footers: PhraseIndex = [
    "allrightreserved", "allrights", "copyright", "icp备", "icp证", "powerby",
    "poweredby", "©", "不得转载", "互联网新闻信息服务许可证", "位访客", "侵权必究", "免责声明", "公网安备", "制作维护",
    "如有侵权", "工信部备案", "建議使用", "建议使用", "建设维护", "承办单位", "技术支持", "技術支持", "技術支援",
    "webmaster@", "政府網站資料開放", "最佳浏览", "最佳瀏覽", "法律声明", "浏览器分辨率", "浏览器访问", "版权归原作者", "版权所有", "版权聲明",
    "版權宣告", "版權所有", "私隱政策", "站点地图", "網站安全及隱私權", "網站安全政策", "网站地图", "网站声明", "网站备案",
    "网站支持ipv6", "网站标识码", "联系删除", "自豪地采用", "著作權聲明", "运维单位", "重要告示", "隐私声明", "隐私政策",
    "隱私權保護政策", "隱私權及安全政策", "隱私權及網站安全", "隱私權及資訊安全",
    "隱私權政策", "瀏覽器解析度",
  ]

  /// Ends of a line that names who runs a site.
  static let owners: [Phrase] = ["主办", "主辦", "制作", "承办", "维护"]

  /// Words of the other lines of a footer.
  static let companions: PhraseIndex = [
    "主办", "主管", "传真", "信箱", "傳真", "关于我们", "关于本站", "地址", "备案", "帮助中心", "承办", "技术支持", "投诉电话", "浏览器",
    "热线", "版权声明", "电话", "總機", "维护", "网站介绍", "网站地图", "网站声明", "联系我们", "聯絡我們", "访客", "访问量", "邮政编码",
    "邮箱", "邮编", "郵遞區號", "關於我們", "隐私", "電話",
  ]

  /// Words that begin a list of other pages.
  static let related: PhraseIndex = [
    "一周排行", "一周热门", "上一份", "上一則", "上一条", "上一條", "上一篇", "下一份", "下一則", "下一条", "下一條", "下一篇", "下載附件",
    "下载附件", "专题推荐",
    "为你推荐", "为您推荐", "为您推送", "你可能感兴趣", "你可能还喜欢", "关联文件", "关联阅读", "前一条", "前一篇", "原文链接", "原标题链接",
    "友情链接", "可能感兴趣", "可能还喜欢", "同类", "后一条", "后一篇", "图文推荐", "图片新闻", "图解", "大家都在看", "延伸", "延伸阅读", "往期",
    "您可能感兴趣", "您可能还喜欢", "扩展阅读", "拓展阅读", "排行", "推荐", "推荐阅读", "推薦", "推薦閱讀", "政策解读", "新闻排行", "更多",
    "最新", "最新信息", "最新发布", "最新消息", "本月热门", "栏目推荐", "檔案下載", "深度阅读", "点击排行", "热搜", "热文", "热点", "热点信息",
    "热点推荐", "热词", "热门", "热门信息", "热门推荐", "熱門", "猜你", "猜您", "相关", "相关专题", "相关信息", "相关公告", "相关公文",
    "相关内容", "相关报道", "相关推荐", "相关政策", "相关文件", "相关文档", "相关文章", "相关新闻", "相关法规", "相关稿件", "相关解读", "相关资料",
    "相关资讯", "相关链接", "相关阅读", "相关附件", "相关附件下载", "文档附件", "相關", "相關公文", "相關文章", "相關新聞", "相關檔案", "相關法規",
    "相關連結", "相關閱讀",
    "相關附件", "精彩", "编辑推荐", "视频推荐", "阅读排行", "附件下載", "附件下载", "附件列表", "附件清单",
  ]

  /// Those of them that lead to the text before or behind, as sites name it in a link.
  static let neighbours: PhraseIndex = [
    "上一份", "上一則", "上一条", "上一條", "上一篇", "下一份", "下一則", "下一条", "下一條", "下一篇", "前一条", "前一篇", "后一条",
    "后一篇",
  ]

  /// Names of tabs whose texts are others than the one of the page.
  static let tabs: PhraseIndex = [
    "关联文件", "图解", "政策图解", "政策解读", "政策解讀", "政策问答", "文字解读", "相关政策", "相关文件", "相关解读", "相关链接", "解读",
    "视频解读",
  ]

  /// Heads of the records that an office system prints below a document: who read it, and when.
  static let records: PhraseIndex = [
    "办理记录", "已阅人员", "操作日志", "操作记录", "未阅人员", "流转记录", "阅读记录",
  ]

  /// Heads of opinions that it prints there, each with its time. Texts have parts of these names, too.
  static let opinions: PhraseIndex = [
    "会签意见", "传阅意见", "办理意见", "处理意见", "审批意见", "审核意见", "审阅意见", "批示意见", "拟办意见", "流转意见", "领导批示",
  ]

  /// Ends of the names of such lists.
  static let relatedEnds: [Phrase] = [
    "专题", "排行", "排行榜", "推荐", "热文", "热点", "热门", "链接", "阅读",
  ]

  /// Those of heads whose boxes have nothing else, sentences of teasers too.
  static let boxEnds: [Phrase] = [
    "排行", "排行榜", "推荐", "热文", "热点", "热门", "猜你喜欢", "相关文章", "相关新闻", "阅读",
  ]

  /// Words of a box for comments, and disclaimers.
  static let comments: PhraseIndex = [
    "不代表本站", "不代表本网", "人参与", "仅代表个人", "仅代表作者", "仅供参考", "以官方发布为准", "全部评论", "本页内容有误", "写留言", "匿名",
    "参与讨论", "发表您的看法", "发表评论", "后发表", "对本页面", "尚无评论", "您的意见将帮助",
    "感谢您的参与", "我要评论", "文明上网", "是否满意", "暂无留言", "暂无评论", "最新评论", "本页面的内容",
    "条评论", "没有评论", "满意度评价", "热门评论", "理性发言", "登录后再评论", "登录后可发表", "登录后可评论", "登录并", "精选留言", "网上评论仅供",
    "网友留言", "网友评论",
    "观点不代表", "跟帖", "还可以输入", "页面内容有误",
  ]

  /// Questions of a site about its page, which questionnaires ask, too: those above or below the text are the site's.
  static let ratings: PhraseIndex = [
    "对您有帮助", "您对本文", "您觉得本文", "您觉得这篇", "是否有帮助", "有帮助吗", "这篇文章对您",
  ]

  /// Heads of a box of comments.
  static let commentHeads: PhraseIndex = [
    "全部评论", "全部跟帖", "最新评论", "热门评论", "精选留言", "网友留言", "网友评论", "网友跟帖", "网民留言", "评论", "评论区", "读者评论",
    "讀者留言",
  ]

  /// Heads of a box of questions to the site, which it has next to any article.
  static let helps: PhraseIndex = [
    "常見問題", "常见问题", "常见问题解答", "智能问答", "热点问答", "热点问题", "热门问答", "热门问题", "相关问题",
  ]

  /// The names by which a site refers to itself where it asks for consent to cookies.
  static let hosts: PhraseIndex = ["我们", "我們", "本站", "本网", "本網"]

  /// Heads of a declaration of a site, and the names by which it refers to itself.
  static let declarations: PhraseIndex = [
    "公告", "免责声明", "免责说明", "声明", "版权声明", "版权说明", "特别声明", "特别提示", "网站声明", "转载声明", "重要声明", "重要提示",
  ]
  static let ownNames: PhraseIndex = [
    "本公众号", "本客户端", "本平台", "本库", "本数据库", "本站", "本网", "本裁判文书库",
  ]
  /// Those of the heads that no notice has, the names of databases, and words with which a site disclaims something.
  static let declarationsAlone: PhraseIndex = [
    "免责声明", "免责说明", "声明", "版权声明", "版权说明", "特别声明", "特别提示", "网站声明", "转载声明", "重要声明", "重要提示",
  ]
  static let databases: PhraseIndex = ["本库", "本数据库", "本裁判文书库"]
  static let disclaiming: PhraseIndex = [
    "不代表", "不意味", "不承担", "为准", "仅供参考", "传递更多", "无关", "版权", "转载",
  ]
  /// Those of the heads that notices of bodies have, too; words that forbid a use; and verbs for what a site prints of others.
  static let hints: PhraseIndex = ["特别提示", "重要提示"]
  static let forbidding: PhraseIndex = ["法律责任", "牟利"]
  static let prints: PhraseIndex = [
    "全部内容", "刊登", "刊载", "所刊", "所发布", "所提供", "所有信息", "所有内容", "所登", "所载", "收录", "登载", "转载", "部分信息",
    "部分内容",
  ]
  /// Words that no body writes of its own site in a hint.
  static let disowning: PhraseIndex = [
    "不承担", "客服", "收取任何费用", "本站无关", "本网无关", "版权归", "立场无关",
  ]
  /// Words of a body that has one site among others.
  static let otherSites: PhraseIndex = ["其他", "其它", "唯一"]
  /// The visitor, and what is asked of the visitor, where a site asks for consent.
  static let consents: PhraseIndex = ["你", "同意", "您", "接受", "知悉", "知道了", "繼續瀏覽", "继续浏览", "閣下"]

  /// Names of the places of posts in a forum (Discuz!, PHPWind), that of the first one, and words before their time.
  static let floors: PhraseIndex = ["地下室", "地板", "板凳", "楼主", "沙发"]
  static let endsOfFloors: PhraseEndings = ["地下室", "地板", "板凳", "楼主", "沙发"]
  static let firstFloor: Phrase = "楼主"
  static let posted: PhraseIndex = ["发布于", "发表于", "回复于", "發表於"]

  /// Names of columns.
  static let columns: PhraseIndex = [
    "下载中心", "专题专栏", "主页", "互动", "互动交流", "互動交流", "人事信息", "依申请公开", "便民服務", "信息公开",
    "信息公开目录", "信息公開", "公众参与", "公告", "公告公示", "公告栏", "公开制度", "公开年报", "公开指南", "公开目录",
    "公示公告", "公示公告栏", "关于我们", "办事大厅", "办事指南", "办事服务", "动态", "国务院", "图片新闻", "在线服务",
    "基层动态", "媒体聚焦", "工作动态", "常見問答", "应急管理", "意見信箱", "政务公开", "政务动态", "政务服务", "政务要闻",
    "政務公開", "政務服務", "政府信息公开", "政府信息公开目录", "政府信息公開", "政府公报", "政府資訊公開", "政民互动", "政策",
    "政策文件", "政策法規", "政策法规", "政策解讀", "政策解读", "数据", "数据发布", "数据开放", "文件", "文件通知",
    "新聞中心", "新闻", "新闻中心", "新闻动态", "更多", "最新公告", "最新公文", "最新动态", "最新消息", "服务",
    "服務導覽", "机构", "机构概况", "机构职能", "机构设置", "权责清单", "機構設置", "機關簡介", "法定主动公开内容",
    "法律法规", "法规", "法规文件", "目录导航", "相關連結", "私隱政策", "網站導覽", "網站首頁", "组织机构", "网上办事",
    "网站地图", "网站首页", "联系我们", "要闻", "规划计划", "规章制度", "规范性文件", "财政预决算", "走进", "辦事服務",
    "返回頁首", "通知", "通知公告", "通知公示", "部门动态", "重点领域", "重要告示", "雙語詞彙", "领导之窗", "领导信息",
    "首頁", "首页",
  ]

  /// Greetings of a site.
  static let greetings: PhraseIndex = [
    "今天是", "你好,欢迎", "公众信息网", "天气", "客户端下载", "您好,", "您是第", "我的门户", "服务热线", "欢迎光临", "欢迎您",
    "欢迎访问", "温馨提示", "现在是", "繁體中文", "网站无障碍", "设为首页", "请登录",
  ]

  /// Messages of servers, of shells of scripts and of empty searches.
  static let errors: PhraseIndex = [
    "badgateway", "enablejavascript", "forbidden", "notfound", "事件编号", "会话已过期", "信息不存在", "信息已删除",
    "内容不存在", "内容已删除", "加载中", "升级维护", "启用javascript", "启用js", "地址输入", "已下架", "已下线", "已失效", "已经删除",
    "已被删除", "已被拦截", "已被管理员删除", "开启javascript", "恢复访问", "您的浏览器", "您请求的", "打开javascript", "找不到了",
    "找不到您", "找不到網頁",
    "找不到该", "找不到页", "操作过于频繁", "支持javascript", "数据不存在", "文章不存在", "文章已删除", "无权访问", "无法访问", "暂无数据",
    "暂无相关", "暂时无法", "更换检索词", "服务器内部", "服务器繁忙", "服务器错误", "未找到相关", "未搜索到", "未查询到", "未检索到", "查無資料",
    "检查网址", "正在加载", "正在维护中", "正在跳转", "此内容因违规", "没有找到", "没有搜索到", "没有权限", "没有查到", "没有查询到", "没有检索到",
    "浏览器不支持",
    "浏览器版本太", "浏览器版本过", "登录超时", "秒后自动", "秒后跳转", "秒后返回", "稿件已删除", "站点已暂停", "系統維護", "系统维护", "缩短检索词",
    "网站暂停",
    "网页不存在", "自动跳转", "自动返回首页", "該網頁不存在", "访问受限", "访问的页面", "访问被拒绝", "访问频繁", "该内容已被发布者删除", "请使用更高版本",
    "请求受限", "请求存在异常", "请求被拒绝", "请求频繁", "请稍候", "请输入密码", "输入有误", "链接已过期", "页面不存在", "页面丢失", "页面已删除",
    "页面找不到", "页面走丢", "验证码",
  ]

  /// Words of sentences that explain how to log in: evidence only on a page that asks for a password.
  static let logins: PhraseIndex = [
    "初始密码", "密码", "帐号", "帳號", "数字证书", "本系统", "注册", "浏览器", "用户名", "登入", "登录", "登錄", "登陆", "账号", "账户",
    "验证码",
  ]

  /// Words in the title of a page that is an error, a search or a form.
  static let errorTitles: PhraseIndex = [
    "403", "404", "502", "app下载", "不存在", "出错", "受限", "客户端下载", "我要写信", "找不到", "搜索结果", "检索", "注册",
    "登录", "站内搜索",
    "跳转", "身份认证", "错误", "验证",
  ]

  /// Words without which a line closed by a colon is no addressee.
  static let addressed: PhraseIndex = [
    "中心", "乡", "代表", "会", "你", "先生", "公司", "办", "區", "单位", "厅", "县", "司", "各", "同志", "处", "女士",
    "委", "委员", "局", "局長", "市", "府", "所", "會", "校", "社", "站", "處", "部", "镇", "院",
  ]

  /// Phrases that begin the closing of a release.
  static let closings: PhraseIndex = [
    "(本文有删减", "(此件", "专此", "以上", "敬礼", "此件", "此复", "此致", "特此", "现予公布",
  ]

  /// Acts of a release.
  static let acts: PhraseIndex = [
    "任免", "任命", "免去", "公示如下", "兹", "决定", "印发", "同意", "命名", "批准", "收悉", "现予", "现将", "聘任",
  ]

  /// Links to more, at the end of a unit.
  static let mores: [Phrase] = [
    "[更多]", "[详细]", "more", "全文", "更多", "更多>", "更多>>", "更多»", "查看", "详情", "详细",
  ]

  /// Marks of the end of a text.
  static let ends: PhraseIndex = [
    "end", "theend", "分割线", "分隔线", "到底了", "完", "已经到底了", "正文结束",
  ]

  /// Ends of the names of sites.
  static let sites: [Phrase] = [
    "人民政府", "信息网", "公众网", "厅", "委员会", "局", "政府网", "政府门户网站", "网", "网站", "门户网",
  ]

  /// Counters of a list of files that a system prints below an article: 附件【名单.doc】已下载3次.
  static let fileCounters: PhraseIndex = ["下载次数", "下載次數", "已下载", "已下載"]

  /// Counters without a label's colon.
  static let counters: PhraseIndex = [
    "浏览", "点击", "访问", "阅读",
  ]
}
