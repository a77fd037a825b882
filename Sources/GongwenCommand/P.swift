/// Runs.
public enum GongwenCommand { /// Runs.
public static func main() {} }
