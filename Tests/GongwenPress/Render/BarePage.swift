/// A page of a site that has no article: nothing of it is a document, and the program must refuse it.
package enum BarePage: String, CaseIterable, Sendable {
  /// A column: titles of releases with their days, and a pager.
  case list
  /// Hits of a search, with the beginnings of releases.
  case search
  /// 404, 403, 500.
  case error
  /// A form to log in.
  case login
  /// A frame whose article a script loads.
  case shell
  /// The front page of a site.
  case portal
  /// The 信息公开目录 of a body.
  case directory
  /// A letter box or an application form.
  case form
  /// 信件, videos or pictures by their names.
  case gallery
  /// A page that leads to another one.
  case redirect

  /// The page of a seed.
  package static func page(seed: UInt64) -> (kind: BarePage, bytes: [UInt8]) {
    var random = RandomSource(seed: seed).branch("page without an article")
    let kind = allCases[Int(seed % UInt64(allCases.count))]
    return (kind, kind.bytes(&random))
  }

  private func bytes(_ random: inout RandomSource) -> [UInt8] {
    let scene = PageScene(Release(seed: 0), &random)
    let before = random.some(random.number(0...3), of: [Chrome.menu, .trail, .tools, .share])
    let after = random.some(random.number(0...3), of: [Chrome.teasers, .related, .share, .foot])
    let head = before.map { $0.markup(&random, scene).html }.joined(separator: "\n")
    let foot = after.map { $0.markup(&random, scene).html }.joined(separator: "\n")
    let box = random.pick(["content", "main", "list", "con", "zoom", "article", "right", "wrap"])
    let html = """
      <!DOCTYPE html>
      <html><head><meta charset="utf-8"/><title>\(name)_\(scene.site)</title></head>
      <body>
      \(head)
      <div class="\(box)">
      \(inner(&random, scene))
      </div>
      \(foot)
      </body></html>

      """
    return random.chance(20)
      ? Chinese.bytes(of: html.replacing("utf-8", "gb2312")) : Array(html.utf8)
  }

  private var name: String {
    switch self {
    case .list: "通知公告"
    case .search: "全站搜索"
    case .error: "页面不存在"
    case .login: "用户登录"
    case .shell: "正文"
    case .portal: "首页"
    case .directory: "政府信息公开目录"
    case .form: "领导信箱"
    case .gallery: "图片新闻"
    case .redirect: "正在跳转"
    }
  }

  private func inner(_ random: inout RandomSource, _ scene: PageScene) -> String {
    switch self {
    case .list: return Self.list(&random, random.number(5...25)) + Self.pager(&random)
    case .search:
      let hits = Self.titles(&random, random.number(3...8)).map { title in
        "<div class=\"hit\"><a href=\"/a.html\">\(title)</a><p>…\(title.dropFirst(2))等工作…</p>"
          + "<span>\(Day.drawn(&random).iso)</span></div>"
      }
      return
        "<p>为您找到相关结果约\(random.number(3...900))个</p>\(hits.joined())" + Self.pager(&random)
    case .error:
      return random.pick([
        "<h1>404</h1><p>抱歉，您访问的页面不存在或已删除！</p><p><a href=\"/\">返回首页</a></p>",
        "<h2>403 Forbidden</h2><hr/><p>nginx</p>",
        "<h1>500</h1><p>服务器内部错误，请稍后再试。</p>", "<p>您访问的页面不存在</p><a href=\"/\">返回首页</a>",
        "<div>对不起，该信息已被删除或尚未发布。</div><a href=\"javascript:history.back()\">返回上一页</a>",
      ])
    case .login:
      return "<h3>用户登录</h3><form><label>用户名</label><input/><label>密码</label><input/>"
        + "<label>验证码</label><input/><button>登录</button></form><a>忘记密码</a><a>注册</a>"
    case .shell:
      return random.pick([
        "<div id=\"app\"></div><noscript>请启用JavaScript</noscript>",
        "<div class=\"loading\">加载中...</div>",
        "<div id=\"zoom\"></div>", "<h1></h1><div class=\"con\"><p>&nbsp;</p></div>",
      ])
    case .portal:
      return ["政务要闻", "通知公告", "政策文件", "公示公告"].map { name in
        "<div class=\"box\"><h2>\(name)<a>更多&gt;&gt;</a></h2>\(Self.list(&random, 6))</div>"
      }.joined(separator: "\n")
    case .directory:
      let names = ["机构职能", "规划计划", "财政信息", "统计数据", "人事信息", "应急管理", "行政许可", "公开年报", "公开指南", "建议提案"]
      let items = names.map { "<li><a href=\"/m/\($0.count)\">\($0)</a></li>" }.joined()
      return "<h3>信息公开目录</h3><ul>\(items)</ul>"
        + "<table><tr><th>索引号</th><th>信息名称</th><th>发布日期</th></tr>"
        + Self.titles(&random, 8).map { title in
          "<tr><td>0100/\(random.number(1000...9999))</td><td><a href=\"x.html\">\(title)</a></td>"
            + "<td>\(Day.drawn(&random).iso)</td></tr>"
        }.joined() + "</table>"
    case .form:
      return "<h3>我要写信</h3><form><p>姓名：<input/></p><p>电话：<input/></p><p>主题：<input/></p>"
        + "<p>内容：<textarea></textarea></p><button>提交</button><button>重置</button></form>"
    case .gallery:
      return Self.titles(&random, random.number(4...12)).map {
        "<div class=\"pic\"><a href=\"p.html\"><img src=\"1.jpg\" alt=\"\"/><span>\($0)</span></a></div>"
      }.joined()
    case .redirect:
      return
        "<p>页面正在跳转，请稍候……</p><p>如果没有自动跳转，请<a href=\"\(random.number(1...99)).html\">点击这里</a></p>"
    }
  }

  private static func titles(_ random: inout RandomSource, _ count: Int) -> [String] {
    (0..<count).map { _ in
      let place = random.pick(Words.places) + random.pick(["省", "市", "县"])
      let call = random.pick(Words.verbs) + random.pick(Words.objects)
      return random.pick([
        "\(place)\(random.pick(Words.municipal))关于\(call)的通知",
        "\(place)召开\(random.pick(Words.subjects))工作会议",
        "关于\(random.pick(Words.subjects))项目的公示",
        "\(place)\(random.pick(Words.subjects))\(random.pick(Words.papers))",
      ])
    }
  }

  private static func list(_ random: inout RandomSource, _ count: Int) -> String {
    let items = titles(&random, count).map { title in
      "<li><a href=\"/art/\(title.count).html\">\(title)</a><span>\(Day.drawn(&random).iso)</span></li>"
    }
    return "<ul>\(items.joined(separator: "\n"))</ul>"
  }

  private static func pager(_ random: inout RandomSource) -> String {
    let pages = random.number(2...90)
    return
      "<div class=\"page\">共\(pages)页　<a>首页</a> <a>上一页</a> <a>下一页</a> <a>尾页</a> 第1/\(pages)页</div>"
  }
}

extension String {
  /// The text with every occurrence of a word replaced; the standard library alone.
  fileprivate func replacing(_ word: String, _ other: String) -> String {
    var out = ""
    var rest = self[...]
    while let sign = rest.first {
      if rest.hasPrefix(word) {
        out += other
        rest = rest.dropFirst(word.count)
      } else {
        out.append(sign)
        rest = rest.dropFirst()
      }
    }
    return out
  }
}
