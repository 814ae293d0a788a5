/// A request that the operating system refused.
struct SystemError: Error, Hashable {
  /// What was asked, as it follows "cannot" (`read`, `create the directory`).
  let operation: String
  /// What it was asked of, as the caller named it.
  let path: String
  /// The reason in the system's words, or in ours where the refusal is ours.
  let reason: String
  /// Whether the target is there already and may be replaced on request.
  var isTargetExisting = false
  /// Whether the reader of a pipe went away.
  var isClosedPipe = false
}

extension SystemError: CustomStringConvertible {
  /// `cannot write 'out.csv': File exists`.
  var description: String {
    "cannot \(operation) '\(path)': \(reason)"
  }
}
