import RiskCore

/// `risk batch`.
struct BatchCommand: Command {
  static let description = CommandDescription(
    name: "batch",
    summary: "rate the assessments of many bodies, row by row",
    positionals: [
      PositionalDescription(
        ValueDescription("FILE", completion: .file),
        meaning: "The rows: 'ente', 'processo' and the indicators of the method, in any order; '-', the default, is "
          + "standard input.", isOptional: true)
    ],
    options: OutputTarget.options + [
      MethodOption.withoutRegister,
      OptionDescription(
        "cutoffs", value: CutoffsOption.option.value, isRepeatable: true,
        meaning: "Add a column of levels under other cut-offs, such as '8,14': the lowest sum that is medio and the "
          + "lowest that is alto."),
      OptionDescription(
        "scenario", value: ValueDescription("STEPS"), isRepeatable: true,
        meaning: "Add a column of levels with some scores a value higher or lower, such as 'discrezionalita+1'."),
      OptionDescription(
        "keep", value: ValueDescription("COLUMN"), isRepeatable: true,
        meaning: "Carry a column of the input through, behind the others."),
      OptionDescription("decimal-comma", meaning: "Write the mean with a comma in place of a point."),
      OptionDescription(
        "summary", value: ValueDescription("FILE", completion: .file),
        meaning: "Write how many rows of each body have which level; the format is that of the extension, else csv."),
      OptionDescription(
        "transitions", value: ValueDescription("FILE", completion: .file),
        meaning: "Write how many rows go from which level to which under each scenario and other cut-offs."),
      OptionDescription(
        "errors", value: ValueDescription("FILE", completion: .file),
        meaning: "Write the rows that could not be used, with line, codes, messages and text."),
      OptionDescription(
        "max-errors", value: ValueDescription("N"),
        meaning: "Stop when more rows than this could not be used; the one too many is listed, too.",
        defaultValue: "every row is read"),
      OptionDescription(
        "jobs", letter: "j", value: ValueDescription("N"),
        meaning:
          "How many pieces are worked on at the same time, at most \(BatchPipeline.mostJobs); the output is the same "
          + "for any number.",
        defaultValue: "as many as there are processors"),
    ],
    discussion: [
      """
      Reads no register: 'ente' is any text, 'processo' any code. Writes 'ente', 'processo', 'somma', 'media' and \
      'livello' for each row, in the order of the input, as 'risk assess' rates it. Rows are read and written as a \
      stream: memory stays the same whatever their number.
      """,
      """
      A row that cannot be used is counted, listed in the file of errors, or else on standard error as far as the first \
      ones, and the exit status is 1. Rows in are rows out and error rows, always; the balance is printed at the end. A \
      row of empty cells is no row and counts nowhere.
      """,
      """
      Standard output, '-', has the rated rows, or with '-o FILE' one of the summary, the transitions and the errors. \
      Nothing is written to the file of the rows, nor two things to one file.
      """,
      """
      Where there is a column 'livello_motivato', a level that stands there prevails, with its reason, as in the scores \
      of a body. The balance says how many were so set, and how many of them are lower than computed.
      """,
      """
      Most rows take a fraction of a microsecond. Those in another encoding than UTF-8, with CR alone as line end, with \
      a separator or quote inside quotes, words for scores, with a level set by a person, and those that cannot be used take some ten: five \
      million of them take tens of seconds.
      """,
      """
      CSV holds texts as they came, also those that a spreadsheet takes for a formula; a summary to be opened in one is \
      better written as .xlsx.
      """,
    ],
    examples: [
      .init(line: "risk batch valutazioni.csv -o livelli.csv", meaning: "Rates the rows of a file."),
      .init(
        line: "risk batch in.csv -o out.csv --scenario opacita+1 --cutoffs 8,14",
        meaning: "Adds two columns of what would be, and says how many rows change level."),
      .init(
        line: "gzip -dc tutti.csv.gz | risk batch --summary enti.csv > livelli.csv",
        meaning: "Rates a stream, and counts levels by body."),
    ],
    exits: [
      .init(code: .done, meaning: "every row was rated"),
      .init(code: .findings, meaning: "some rows, or the header, could not be used"),
      .init(code: .usage, meaning: "the command line is wrong"),
      .init(code: .system, meaning: "a file is missing, cannot be read or written, or exists"),
    ])

  private let input: String
  private let method: MethodOption
  private let cutoffs: [CutoffsOption]
  private let steps: [String]
  private let kept: [String]
  private let decimalSeparator: BatchRating.DecimalSeparator
  private let files: BatchFiles
  private let mostErrors: Int
  private let jobs: Int

  init(_ arguments: ParsedArguments) throws(UsageError) {
    input = arguments.positional(0) ?? Files.standardInput
    method = try MethodOption(arguments, besides: [input], hasCutoffs: false)
    var cutoffs: [CutoffsOption] = []
    for text in arguments.values(of: CutoffsOption.option.name) { cutoffs.append(try CutoffsOption(text)) }
    self.cutoffs = cutoffs
    steps = arguments.values(of: "scenario")
    kept = arguments.values(of: "keep")
    decimalSeparator = arguments.has("decimal-comma") ? .comma : .point
    files = try BatchFiles(arguments, input: input)
    mostErrors = try arguments.count("max-errors", from: 0) ?? .max
    jobs =
      try arguments.count("jobs", from: 1, to: BatchPipeline.mostJobs) ?? min(System.processors, BatchPipeline.mostJobs)
  }

  func run(in terminal: Terminal) throws -> ExitCode {
    let methodology = try method.methodology(for: nil, on: terminal)
    let scenarios = try scenarios(of: methodology)
    try checkKept(besides: scenarios)
    let source = try BatchSource(input)
    defer { source.close() }
    let found = try BatchHeader.read(
      file: source.name, methodology: methodology, keeping: kept, pieceBytes: BatchPipeline.pieceBytes,
      read: source.read)
    terminal.report(found.diagnostics)
    guard let (header, rows) = found.value else { return .findings }
    let rating = BatchRating(header, by: methodology, scenarios: scenarios, decimalSeparator: decimalSeparator)
    let pipeline = BatchPipeline(
      rating, source: source, input: rows, mostErrors: mostErrors, jobs: jobs, countsBodies: files.hasSummary,
      progress: BatchProgress(on: terminal, besideRows: files.streamsToStandardOutput, bytes: source.size))
    return try files.write(pipeline, rating, on: terminal)
  }

  /// Refuses columns that the output would have twice.
  private func checkKept(besides scenarios: [BatchScenario]) throws(UsageError) {
    var titles = Set(BatchRating.outputTitles(scenarioNames: scenarios.map(\.name)).map { $0.lowercased() })
    for title in kept where !titles.insert(title.lowercased()).inserted {
      throw .unusableValue(subject: "--keep", value: title, expected: "a column that the output does not have already")
    }
  }

  private func scenarios(of methodology: Methodology) throws(UsageError) -> [BatchScenario] {
    var scenarios: [BatchScenario] = []
    for text in steps {
      do throws(BatchScenarioError) {
        scenarios.append(try BatchScenario(text, of: methodology))
      } catch {
        throw .unusableValue(subject: "--scenario", value: text, expected: "steps of indicators: \(error)")
      }
    }
    for option in cutoffs {
      scenarios.append(BatchScenario(name: "soglie \(option.text)", methodology: try option.applied(to: methodology)))
    }
    for (index, scenario) in scenarios.enumerated()
    where scenarios[..<index].contains(where: { $0.name == scenario.name }) {
      throw .unusableValue(subject: "--scenario", value: scenario.name, expected: "each scenario once")
    }
    return scenarios
  }
}
