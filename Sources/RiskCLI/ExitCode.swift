/// What the program tells the caller when it ends.
enum ExitCode: Int32, CaseIterable {
  /// Everything was done.
  case done = 0
  /// There are findings, or content that cannot be used.
  case findings = 1
  /// The command line is wrong.
  case usage = 2
  /// The system refuses: a file missing, no permission, disk full, a target that exists.
  case system = 3
}
