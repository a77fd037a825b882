import Testing

@testable import GongwenIngest

@Suite struct SandboxDecisionTests {
  private static let parts: [Set<SandboxPart>] = [
    [], [.landlock], [.seccomp], [.landlock, .seccomp],
  ]

  @Test(arguments: parts) func `Only a complete sandbox is one that may be required`(
    parts: Set<SandboxPart>
  ) throws {
    let sandbox = Sandbox(parts: parts)
    #expect(sandbox.isComplete == (parts.count == 2))
    try sandbox.require(.auto)
    try sandbox.require(.off)
    if sandbox.isComplete {
      try sandbox.require(.require)
    } else {
      #expect(throws: RunError.self) { try sandbox.require(.require) }
    }
  }

  @Test(arguments: parts) func `What is missing is said, and nothing else`(parts: Set<SandboxPart>)
  {
    let warning = Sandbox(parts: parts).warning ?? ""
    #expect(warning.contains("without Landlock") == (parts.contains(.landlock) == false))
    #expect(warning.contains("without seccomp") == (parts.contains(.seccomp) == false))
  }

  @Test(arguments: parts) func `A sandbox has the name that a greeting gives it`(
    parts: Set<SandboxPart>
  ) {
    let sandbox = Sandbox(parts: parts)
    #expect(Sandbox(name: sandbox.name) == sandbox)
    #expect(Sandbox(name: "off") == nil)
  }

  @Test func `The message of a sandbox that cannot be had names the parts and the way out`() {
    #expect(throws: RunError.sandbox("this kernel has no landlock and no seccomp")) {
      try Sandbox(parts: []).require(.require)
    }
    #expect(
      RunError.sandbox("this kernel has no landlock").message
        == "sandbox: this kernel has no landlock, and it is required; use another kernel, or --sandbox auto"
    )
  }
}
