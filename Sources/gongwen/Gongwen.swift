import GongwenCommand

@main
enum Gongwen {
  static func main() { GongwenCommand.main() }
}
