@testable import RiskCLI

extension CommandLineDescription {
  /// A program with each kind of option and place.
  static let sample = CommandLineDescription(
    name: "risk", version: "9.8.7", overview: ["A program for tests."],
    commands: [
      CommandDescription(
        name: "report", summary: "print a report: [all] of it",
        positionals: [
          PositionalDescription(ValueDescription("PART", oneOf: ["1", "1.1", "summary"]), meaning: "The part."),
          PositionalDescription(
            ValueDescription("SOURCE", completion: .file), meaning: "Where it comes from.", isOptional: true),
        ],
        options: [
          OptionDescription(
            "format", letter: "f", value: ValueDescription("FORMAT", oneOf: ["text", "csv", "json"]),
            meaning: "The output's format; don't [mix]: one of these.", defaultValue: "text"),
          OptionDescription(
            "register", value: ValueDescription("DIR", completion: .directory), meaning: "The register's folder."),
          OptionDescription(
            "output", letter: "o", value: ValueDescription("FILE", completion: .file),
            meaning: "The file to write, whole or not at all, instead of standard output."),
          OptionDescription(
            "sector", letter: "s", value: ValueDescription("CODE"), isRepeatable: true, meaning: "Only this sector."),
          OptionDescription("strict", letter: "t", meaning: "Take warnings for errors."),
          OptionDescription("verbose", letter: "v", isRepeatable: true, meaning: "Say more."),
        ],
        discussion: [
          "Prints one part of the report, from a register that is given or from the built-in one.", "  a   table\n  b",
        ],
        examples: [.init(line: "risk report 1.1", meaning: "Prints part 1.1.")],
        exits: [
          .init(code: .done, meaning: "the report was printed, whatever the register holds and however long it is"),
          .init(code: .usage, meaning: "wrong usage"),
        ]),
      CommandDescription(
        name: "describe", summary: "describe a command",
        positionals: [
          PositionalDescription(ValueDescription("COMMAND", completion: .command), meaning: "The command.")
        ],
        discussion: ["Describes."], examples: [], exits: [.init(code: .done, meaning: "always")]),
    ])
}
