import Testing

@testable import GongwenBoilerplate

@Suite struct WebFormTests {
  private func key(_ text: String) -> [Unicode.Scalar] {
    WebKey.folded(text, upTo: WebUnit.reach)
  }

  @Test(arguments: [
    "柳政发〔2033〕7号", "第12号", "2033年第3号", "（柳政办函〔2033〕5号）", "公告〔2033〕第5号", "柳塘县人民政府令第12号",
    "柳政发[2033]7号",
  ])
  func `A document number`(text: String) { #expect(WebForm.isNumber(key(text))) }

  @Test func `The calendar of a site`() {
    #expect(WebForm.isCalendar(key("今天是2033年4月9日 星期六")))
    #expect(WebForm.isCalendar(key("今天是2033年4月9日星期六 农历癸丑年三月初十 08:30")))
    #expect(!WebForm.isCalendar(key("今天是2033年4月9日，农历三月初十，是个好日子。")))
    #expect(!WebForm.isCalendar(key("今天是2033年4月9日，星期六，我们在这里集会。")))
    #expect(!WebForm.isCalendar(key("今天是2033年4月9日，星期六。全县进入汛期。")))
    #expect(!WebForm.isCalendar(key("今天是2033年4月9日检查的第一天")))
  }

  @Test(arguments: ["共补助500元", "7号", "柳政发〔2033〕7号文件", "东坝路7号", "通知〔新〕号"])
  func `No document number`(text: String) { #expect(!WebForm.isNumber(key(text))) }

  @Test(arguments: ["一、检修时间", "（一）检修时间", "1.检修时间", "①检修时间", "——检修时间", "12．检修时间"])
  func `A marker`(text: String) { #expect(WebForm.isMarked(key(text))) }

  @Test(arguments: ["一、二", "1.5米以上", "一二三四", "（王禾）同志", "123.", "１２３．", "12", "、"])
  func `No marker`(text: String) { #expect(!WebForm.isMarked(key(text))) }

  @Test func `A date with a clock or without`() {
    #expect(WebForm.isDate(key("2033年4月9日")) == (true, false))
    #expect(WebForm.isDate(key("【2033-04-09 08:30】")) == (true, true))
    #expect(WebForm.isDate(key("2033-04-09T08:30:00")) == (true, true))
    #expect(WebForm.isDate(key("2033年4月9日起")) == (false, false))
  }

  @Test(arguments: ["各乡镇人民政府：", "王禾先生：", "县粮食局:"])
  func `An addressee`(text: String) { #expect(WebForm.isAddressee(key(text))) }

  @Test(arguments: ["一、各局：", "名单如下：", "时间：各局："])
  func `No addressee`(text: String) { #expect(!WebForm.isAddressee(key(text))) }

  @Test func `Tool bars are words of tools only`() {
    #expect(WebWords.isToolbar(key("【字体：大 中 小】【打印】【关闭】")))
    #expect(WebWords.isToolbar(key("【2033年4月9日】【大 中 小】")))
    #expect(!WebWords.isToolbar(key("打印机采购公告")))
    #expect(!WebWords.isToolbar(key("2033-04-09")))
  }
}
