import GongwenLanguage
import GongwenText
import Testing

@testable import GongwenStructure

@Suite struct CaptionShapeTests {
  @Test(arguments: [
    ("单位：万元", true), ("（计量单位：吨）", true), ("填报单位：市农机局", false), ("单位：万元。", false),
    ("单位：" + repeated("甲", 21), true), ("单位：" + repeated("甲", 22), false),
  ])
  func `The unit of the figures of a table is named by its label`(text: String, isMeasure: Bool) {
    #expect(MeasureLine.isMeasure(Array(text.unicodeScalars)) == isMeasure)
  }

  @Test(arguments: [
    ("图为会议现场", true), ("检查组走进展厅（王磊 摄）", true), ("检查组走进展厅 王磊摄", true), ("展厅内严禁擅自拍摄", false),
    ("展厅内严禁擅自拍摄。", false), ("图为" + repeated("甲", 118), true), ("图为" + repeated("甲", 119), false),
  ])
  func `A photo has a caption that names it, or who took it`(text: String, isCaption: Bool) {
    #expect(CaptionShape.isPhotoCaption(Array(text.unicodeScalars)[...]) == isCaption)
  }
}
