import RiskCore

extension BatchFiles {
  /// Refuses two outputs in one place, and one in the place of the input.
  static func check(_ arguments: ParsedArguments, input: String) throws(UsageError) {
    let source = input == Files.standardInput ? FilePlace(of: System.standardInput) : FilePlace(input)
    var taken: [Output] = []
    for option in [OutputTarget.optionName, "errors", "summary", "transitions"] {
      guard let output = Output(option, arguments) else { continue }
      if let other = taken.first(where: { $0.isStandardOutput && output.isStandardOutput }) {
        throw .conflictingOptions(
          output.name, other.isRows ? "\(other.name); name a file for them with '-o FILE'" : other.name)
      }
      if let place = output.place {
        if let other = taken.first(where: { $0.place == place }) {
          throw .conflictingOptions(output.name, "\(other.quotedName): they are one file")
        }
        if place == source { throw output.refusal(asInput: input) }
      }
      taken.append(output)
    }
  }

  /// One output as it was asked for.
  private struct Output {
    let isRows: Bool
    let isStandardOutput: Bool
    /// The option with its value, or what the rows are where none was given.
    let name: String
    /// Where it goes; `nil` where that is no file.
    let place: FilePlace?

    /// - Returns: `nil` where it was not asked for.
    init?(_ option: String, _ arguments: ParsedArguments) {
      isRows = option == OutputTarget.optionName
      guard let path = arguments.value(of: option) ?? (isRows ? OutputTarget.standardOutputName : nil) else {
        return nil
      }
      isStandardOutput = path == OutputTarget.standardOutputName
      name = !isRows ? "--\(option) \(path)" : isStandardOutput ? "rated rows on standard output" : "-o \(path)"
      place = isStandardOutput ? FilePlace(of: System.standardOutput) : FilePlace(path)
    }

    var quotedName: String { name.hasPrefix("-") ? "'\(name)'" : name }

    func refusal(asInput input: String) -> UsageError {
      let input = Files.name(of: input)
      return name.hasPrefix("-")
        ? .conflictingOptions(name, "the input '\(input)': they are one file")
        : .unusableValue(subject: "standard output", value: input, expected: "another file than the input")
    }
  }
}
