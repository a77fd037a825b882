import GongwenModel

extension Phenomenon {
  /// Addressees of several kinds, with commas between the kinds.
  static let addresseeMany = Phenomenon(
    "addressees-many", source: "GB/T 9704-2012, 7.3.2", weight: 10, slot: .addressee
  ) { draft in
    let place = draft.scene.isProvince ? "省" : "县"
    let names =
      draft.scene.isProvince
      ? ["各市、县人民政府", "\(place)政府各部门", "\(place)属各高等学校", "有关企业"]
      : ["各乡镇人民政府", "\(place)政府各部门", "\(place)属各企业事业单位"]
    draft.release.replace(
      .addressee,
      with: [.element(Element(.addressee, [names.joined(separator: "，") + "："]))])
  }
}
