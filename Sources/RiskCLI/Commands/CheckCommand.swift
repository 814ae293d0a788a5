import RiskCore

/// `risk check`.
struct CheckCommand: Command {
  static let description = CommandDescription(
    name: "check",
    summary: "find what is wrong in a register, its scores and the plan",
    options: [
      RegisterSource.option, ScoresSource.option,
      OptionDescription("strict", meaning: "End with status 1 on warnings, too."),
    ] + TableOutput.options(default: .text),
    discussion: [
      """
      Reads the register, the scores and the genealogy and lists, in one go, everything that cannot be used (errors), \
      every erratum that was applied (notes), and what the published plan contradicts in itself, read as printed \
      before errata (warnings and notes).
      """,
      """
      Each finding has a stable code in brackets, the place, what was found and what was expected; where a code was \
      probably misread, the one that was meant. In json, the list is one array with a flat object for each finding.
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
  private let isStrict: Bool
  private let output: TableOutput

  init(_ arguments: ParsedArguments) throws(UsageError) {
    register = RegisterSource(arguments)
    scores = ScoresSource(arguments)
    isStrict = arguments.has("strict")
    output = try TableOutput(arguments, default: .text)
  }

  func run(in terminal: Terminal) throws -> ExitCode {
    let files = try register.files()
    let reading = RegisterSource.reading(of: files)
    var findings = reading.diagnostics
    if let register = reading.register {
      findings = (findings + register.audit()).sortedByTable()
      findings += try scores.read(for: register, by: register.ratingMethodology).diagnostics
    }
    findings += files.genealogy.diagnostics
    try print(findings, of: reading.register, on: terminal)
    let worst = findings.map(\.severity).max() ?? .note
    return worst == .error || isStrict && worst == .warning ? .findings : .done
  }

  private func print(_ findings: [Diagnostic], of register: Register?, on terminal: Terminal) throws {
    let table = Table.findings(findings, of: register)
    switch output.format {
    case .json: try output.write(table.bytes(as: .jsonRows), on: terminal)
    case .text:
      let counts = Severity.allCases.reversed().map { severity in
        "\(severity.italianPlural): \(findings.count { $0.severity == severity })"
      }
      let provenance = table.head.provenance.map { "\($0.label): \($0.text)" }
      let lines =
        findings.map(\.description) + (findings.isEmpty ? [] : [""]) + [counts.joined(separator: ", ")] + provenance
      try output.write(Array((lines.joined(separator: "\n") + "\n").utf8), on: terminal)
    default: try output.write(table, on: terminal)
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
