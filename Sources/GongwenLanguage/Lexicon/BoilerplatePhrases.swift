import GongwenText

/// Words of page furniture, sorted by code point. Collected from Chinese government, university and press
/// sites and from 《政府网站发展指引》 (国办发〔2017〕47号), annex 网站页面标签规范.
public enum BoilerplatePhrases {
  /// Words that open a breadcrumb.
  public static let breadcrumbs: PhraseIndex = [
    "你的位置", "当前位置", "您当前所在的位置", "您当前的位置", "您所在的位置", "您现在的位置", "您的位置", "您的当前位置", "所在位置", "现在位置",
  ]

  /// Words of tool bars: a line made of nothing else is one.
  public static let tools: PhraseIndex = [
    "qq", "qq空间", "下载", "中", "保护视力色", "关闭", "关闭本页", "关闭窗口", "关闭页面", "分享", "分享到", "分享至", "列印本頁",
    "列印此頁", "加入收藏", "友善列印", "回上一頁", "复制链接", "大", "字体", "字体大小", "字号", "小", "微信", "微博", "我要打印",
    "我要收藏", "我要纠错", "手机扫一扫", "手机版",
    "打印", "打印文章", "打印本文", "打印本页", "打印此页", "打印页面", "扫一扫", "扫一扫在手机打开当前页", "推荐朋友", "推荐给朋友", "收藏",
    "收藏本文", "收藏本页", "新浪微博", "无障碍", "无障碍浏览", "无障碍阅读", "朋友圈", "朗读", "正文", "特大", "繁体", "纠错", "腾讯微博",
    "语音播报",
    "超大", "跳至主要內容", "跳至内容", "返回", "返回上一页", "返回列表", "返回顶部", "返回首页", "长者模式", "默认",
  ]

  /// Calls of an account of WeChat above and below its articles.
  public static let calls: PhraseIndex = [
    "在看", "点击上方蓝字关注", "点击上方蓝字关注我们", "点击蓝字关注我们", "点击蓝色字关注我们", "点赞", "分享收藏点赞在看", "长按二维码关注我们",
    "扫码关注我们", "扫描二维码关注我们", "长按识别二维码", "预览时标签不可点", "微信扫一扫关注该公众号", "阅读原文", "喜欢此内容的人还喜欢", "轻触阅读原文",
    "上滑查看更多", "向上滑动阅览",
  ]

  /// Words of a footer that nothing else has.
  public static let footers: PhraseIndex = [
    "allrightreserved", "allrightsreserved", "copyright", "icp备", "icp证", "©", "公网安备", "版权所有",
    "网站标识码",
  ]

  /// Words of the other lines of a footer.
  public static let footerCompanions: PhraseIndex = [
    "主办", "主办单位", "主管", "传真", "关于我们", "办公时间", "地址", "建议使用", "开发单位", "承办", "承办单位", "技术支持",
    "投诉电话", "最佳浏览", "浏览器", "电话", "站点地图", "维护单位", "网址", "网站地图", "网站声明", "联系我们", "联系方式", "联系电话",
    "访问量", "运行管理", "邮政编码", "邮箱", "邮编", "隐私",
  ]

  /// Words that open links to other pages.
  public static let related: PhraseIndex = [
    "上一条", "上一篇", "下一条", "下一篇", "延伸阅读", "推荐阅读", "热点推荐", "相关信息", "相关报道", "相关推荐", "相关文档", "相关文章",
    "相关新闻", "相关稿件", "相关解读", "相关资讯", "相关链接", "相关阅读", "相关附件", "相关附件下载", "附件下载",
  ]

  /// Column names of menus: a line of several of them is one.
  public static let columns: PhraseIndex = [
    "下载中心", "专题专栏", "主页", "互动", "互动交流", "人事信息", "信息公开", "公众参与", "公告公示", "公示公告", "办事大厅", "办事指南",
    "办事服务", "动态", "国务院", "在线服务", "工作动态", "政务公开", "政务动态", "政务服务", "政府信息公开", "政府公报", "政民互动", "政策",
    "政策文件", "政策法规", "政策解读", "数据", "数据发布", "数据开放", "文件", "新闻", "新闻中心", "新闻动态", "服务", "机构",
    "机构概况", "机构设置", "法律法规", "法规", "法规文件", "私隱政策", "组织机构", "网上办事", "网站首页", "要闻", "规章制度", "规范性文件",
    "走进", "返回頁首", "通知", "通知公告", "部门动态", "重要告示", "领导之窗", "首页",
  ]
}
