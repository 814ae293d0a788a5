import RiskCore

/// `--method` and `--cutoffs`: the method by which a command rates.
struct MethodOption {
  static let option = OptionDescription(
    "method", value: MethodSource.value,
    meaning: "The method by which levels come of scores: a name that 'risk methods' lists, or a file such as "
      + "metodo.json; '-' reads standard input.",
    defaultValue: "the register's own, else \(Methodology.cremona2026.name)")

  static let options = [option, CutoffsOption.option]

  /// The option of a command that rates without a register.
  static let withoutRegister = OptionDescription(
    option.name, value: option.value, meaning: option.meaning, defaultValue: Methodology.cremona2026.name)

  /// The method that was asked for; `nil` where none was.
  private let source: MethodSource?
  private let cutoffs: CutoffsOption?

  /// No method was asked for: each register has its own.
  static let none = MethodOption(source: nil, cutoffs: nil)

  private init(source: MethodSource?, cutoffs: CutoffsOption?) {
    self.source = source
    self.cutoffs = cutoffs
  }

  /// - Parameters:
  ///   - inputs: what a command reads without its being on the command line.
  ///   - hasCutoffs: whether `--cutoffs` changes the method; otherwise it is left to the command.
  init(_ arguments: ParsedArguments, besides inputs: [String] = [], hasCutoffs: Bool = true) throws(UsageError) {
    let others = inputs + arguments.positionals + arguments.values(of: ScoresSource.option.name)
    if arguments.value(of: MethodOption.option.name) == Files.standardInput, others.contains(Files.standardInput) {
      throw .unusableValue(
        subject: "--\(MethodOption.option.name)", value: Files.standardInput,
        expected: "a name or a file, where standard input is something else")
    }
    source = try arguments.value(of: MethodOption.option.name).map { text throws(UsageError) in
      try MethodSource(text, subject: "--\(MethodOption.option.name)")
    }
    cutoffs = hasCutoffs ? try CutoffsOption(arguments) : nil
  }

  /// The method that was asked for, the register's own where none was, with the cut-offs that were. Throws what is wrong
  /// with a file, and with cut-offs that do not suit the method; says what else there is to say of a file.
  func methodology(for register: Register?, on terminal: Terminal) throws -> Methodology {
    let method = try given(on: terminal) ?? register?.ratingMethodology ?? .cremona2026
    return try cutoffs?.applied(to: method) ?? method
  }

  /// Whether a method was asked for.
  var isGiven: Bool { source != nil }

  /// The method that was asked for, as it stands; `nil` where none was. Throws what is wrong with a file, and says what else
  /// there is to say of it.
  func given(on terminal: Terminal) throws -> Methodology? {
    try source?.read(on: terminal)
  }

  /// Says which other registers have a method of their own that is not the one that rates them all here, also where both
  /// have the same name.
  static func report(
    _ registers: [(name: String, register: Register)], ratedBy methodology: Methodology, on terminal: Terminal
  ) {
    for (name, register) in registers {
      guard let own = register.methodology, own != methodology else { continue }
      terminal.report(
        own.name == methodology.name
          ? "\(name): its own method '\(own.name)' is not the method of this name by which its levels here are"
          : "\(name): its own method is '\(own.name)'; its levels here are by '\(methodology.name)'")
    }
  }
}
