/// The arguments of one command, sorted by what they are.
struct ParsedArguments: Hashable, Sendable {
  /// Whether help was asked for; the rest was then not looked at.
  var isHelpRequested = false
  /// The values by place, in order.
  var positionals: [String] = []
  /// The values of each option by long name, in order; a flag has empty ones.
  var options: [String: [String]] = [:]

  /// Whether a flag or an option was given.
  func has(_ option: String) -> Bool {
    options[option] != nil
  }

  /// The value of an option; `nil` when it was not given.
  func value(of option: String) -> String? {
    options[option]?.last
  }

  /// The values of an option that may be repeated, in order.
  func values(of option: String) -> [String] {
    options[option] ?? []
  }

  /// The value at a place, from 0; `nil` when it was left out.
  func positional(_ index: Int) -> String? {
    positionals.indices.contains(index) ? positionals[index] : nil
  }
}
