/// A release while it is drawn.
package struct Draft: Sendable {
  /// What is there so far.
  package var release: Release
  /// What it is about.
  package let scene: Scene
  /// What it calls itself: 通知, 意见.
  package var type = "通知"
  /// Its texts.
  package var author: Author
  /// Chances of phenomena.
  package var random: RandomSource

  /// Makes a draft without pieces.
  package init(release: Release, scene: Scene, random: RandomSource) {
    self.release = release
    self.scene = scene
    self.random = random.branch("phenomena")
    author = Author(scene: scene, random: random.branch("author"))
  }
}
