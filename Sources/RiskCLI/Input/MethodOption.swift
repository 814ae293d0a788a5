import RiskCore

/// `--method NAME`: a built-in method.
enum MethodOption {
  /// The name of a method.
  static let name = ValueDescription("NAME", completion: .words(Methodology.builtin.map(\.name)))

  static let option = OptionDescription(
    "method", value: name,
    meaning: "The method by which levels come of scores; 'risk methods' lists them.",
    defaultValue: Methodology.cremona2026.name)

  /// The method that was asked for, the plan's where none was or the command takes none, with the cut-offs that were.
  static func methodology(_ arguments: ParsedArguments) throws(UsageError) -> Methodology {
    let method = try arguments.value(of: option.name).map { name throws(UsageError) in
      try named(name, subject: "--\(option.name)")
    }
    return try CutoffsOption.applied(arguments, to: method ?? .cremona2026)
  }

  /// The built-in method of some name.
  /// - Parameters:
  ///   - name: the name.
  ///   - subject: what gave it, for the message.
  static func named(_ name: String, subject: String) throws(UsageError) -> Methodology {
    if let method = Methodology.builtin(named: name) { return method }
    let names = Methodology.builtin.map(\.name)
    throw .valueNotListed(subject: subject, value: name, listed: names, nearest: .nearest(to: name, in: names))
  }
}
