import RiskCore

/// The commands of the program.
enum CommandList {
  /// In the order in which help lists them.
  static var all: [any Command.Type] {
    [
      AssessCommand.self,
      ExplainCommand.self,
      SensitivityCommand.self,
      BatchCommand.self,
      MethodsCommand.self,
      CheckCommand.self,
      FactorsCommand.self,
      GapsCommand.self,
      PriorityCommand.self,
      LevelsCommand.self,
      MonitorCommand.self,
      CycleCommand.self,
      ExportCommand.self,
      ImportCommand.self,
      DiffCommand.self,
      RemapCommand.self,
      LineageCommand.self,
      HistoryCommand.self,
      InitCommand.self,
      HelpCommand.self,
      CompletionsCommand.self,
    ]
  }
}

extension CommandLineDescription {
  /// The program `risk`.
  static let risk = CommandLineDescription(
    name: "risk", version: EngineVersion.current,
    overview: [
      """
      risk keeps the anticorruption process register of an Italian public body: it checks it, assesses its \
      processes, explains their levels and prints the tables of the plan.
      """
    ],
    commands: CommandList.all.map { $0.description })
}
