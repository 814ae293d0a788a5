import RiskCore

/// `risk check`.
struct CheckCommand: Command {
  /// The formats of the report.
  private enum Format: String, CaseIterable {
    case text, json, csv
  }

  static let description = CommandDescription(
    name: "check",
    summary: "find what is wrong in a register, its scores and the plan",
    options: [
      RegisterSource.option, ScoresSource.option,
      OptionDescription(
        "format", value: ValueDescription("FORMAT", oneOf: Format.allCases.map(\.rawValue)),
        meaning: "The format of the list; json is one array with a flat object for each finding.", defaultValue: "text"),
      OptionDescription("strict", meaning: "End with status 1 on warnings, too."),
    ] + OutputTarget.options,
    discussion: [
      """
      Reads the register, the scores and the genealogy and lists, in one go, everything that cannot be used (errors), \
      every erratum that was applied (notes), and what the published plan contradicts in itself, read as printed \
      before errata (warnings and notes).
      """,
      """
      Each finding has a stable code in brackets, the place, what was found and what was expected; where a code was \
      probably misread, the one that was meant.
      """,
    ],
    examples: [
      .init(line: "risk check", meaning: "Checks the built-in register."),
      .init(line: "risk check --register ente --strict", meaning: "Checks a register of one's own; warnings count."),
      .init(line: "risk check --format json", meaning: "Prints the findings for another program."),
    ],
    exits: [
      .init(code: .done, meaning: "there are no errors; with --strict, no warnings either"),
      .init(code: .findings, meaning: "there are"),
      .init(code: .usage, meaning: "the command line is wrong"),
      .init(code: .system, meaning: "a file is missing, cannot be read or written, or exists"),
    ])

  private let register: RegisterSource
  private let scores: ScoresSource
  private let format: Format
  private let isStrict: Bool
  private let target: OutputTarget

  init(_ arguments: ParsedArguments) throws(UsageError) {
    register = RegisterSource(arguments)
    scores = ScoresSource(arguments)
    format = arguments.value(of: "format").flatMap(Format.init) ?? .text
    isStrict = arguments.has("strict")
    target = OutputTarget(arguments)
  }

  func run(in terminal: Terminal) throws -> ExitCode {
    let files = try register.files()
    let reading = RegisterSource.reading(of: files)
    var findings = reading.diagnostics
    if let register = reading.register {
      findings = (findings + register.audit()).sortedByTable()
      findings += try scores.read(for: register).diagnostics
    }
    findings += files.genealogy.diagnostics
    try target.write(output(of: findings, register: reading.register), on: terminal)
    let worst = findings.map(\.severity).max() ?? .note
    return worst == .error || isStrict && worst == .warning ? .findings : .done
  }

  private func output(of findings: [Diagnostic], register: Register?) -> [UInt8] {
    let table = Table.findings(findings, of: register)
    switch format {
    case .json: return table.bytes(as: .jsonRows)
    case .csv: return table.bytes(as: .csv)
    case .text:
      let counts = Severity.allCases.reversed().map { severity in
        "\(severity.italianPlural): \(findings.count { $0.severity == severity })"
      }
      let provenance = table.head.provenance.map { "\($0.label): \($0.text)" }
      let lines =
        findings.map(\.description) + (findings.isEmpty ? [] : [""]) + [counts.joined(separator: ", ")] + provenance
      return Array((lines.joined(separator: "\n") + "\n").utf8)
    }
  }
}

extension Severity {
  fileprivate var italianPlural: String {
    switch self {
    case .note: "note"
    case .warning: "avvisi"
    case .error: "errori"
    }
  }
}
