import GongwenCommand

@main
enum Gongwen {
  static func main() async { await GongwenCommand.main() }
}
