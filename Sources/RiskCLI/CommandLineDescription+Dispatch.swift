import RiskCore

extension CommandLineDescription {
  /// Chooses the command that the arguments name, runs it and tells how it ended.
  ///
  /// - Parameters:
  ///   - arguments: What was typed after the program's name.
  ///   - commands: The commands of this description.
  func run(_ arguments: [String], commands: [any Command.Type], in terminal: Terminal) -> ExitCode {
    do {
      let code = try dispatch(arguments, commands: commands, in: terminal)
      try terminal.flush()
      return code
    } catch {
      // What was printed before stays; when it is the output that failed, nothing is left to hand on.
      try? terminal.flush()
      return report(error, of: command(named: arguments.first ?? "")?.name, in: terminal)
    }
  }

  private func dispatch(
    _ arguments: [String], commands: [any Command.Type], in terminal: Terminal
  ) throws -> ExitCode {
    switch arguments.first {
    case nil, "--help", "-h":
      try printHelp(for: nil, in: terminal)
      return .done
    case "--version":
      try terminal.print("\(name) \(version)")
      return .done
    case let option? where option.hasPrefix("-"):
      throw UsageError.unknownOption(option, nearest: .nearest(to: option, in: ["--help", "--version"]))
    case let word?:
      guard let command = commands.first(where: { $0.description.name == word }) else { throw unknownCommand(word) }
      let parsed = try ArgumentParser.parse(Array(arguments.dropFirst()), for: command.description)
      guard !parsed.isHelpRequested else {
        try printHelp(for: command.description, in: terminal)
        return .done
      }
      return try command.init(parsed).run(in: terminal)
    }
  }

  /// Prints the page of a command, or the overview.
  func printHelp(for command: CommandDescription?, in terminal: Terminal) throws(SystemError) {
    let heading = { terminal.styled($0, .bold) }
    let page =
      command.map { CommandHelp(program: name, command: $0).lines(heading: heading) }
      ?? OverviewHelp(program: self).lines(heading: heading)
    for line in page { try terminal.print(line) }
  }

  /// Says what went wrong on standard error and gives the code for it.
  private func report(_ error: any Error, of command: String?, in terminal: Terminal) -> ExitCode {
    let speaker = ([name] + (command.map { [$0] } ?? [])).joined(separator: " ")
    let mark = terminal.styledError("error:", .red)
    switch error {
    case let error as SystemError where error.isClosedPipe:
      // Whoever read the output has seen enough.
      return .done
    case let error as UsageError:
      terminal.report("\(speaker): \(mark) \(error)")
      terminal.report("see '\(name) \(helpArguments(for: error, of: command))'")
      return .usage
    case let error as DiagnosticsError:
      terminal.report(error.description)
      return .findings
    case let error as SystemError:
      terminal.report("\(speaker): \(mark) \(error)" + (error.isTargetExisting ? "; --force replaces it" : ""))
      return .system
    default:
      terminal.report("\(speaker): \(mark) \(error)")
      return .system
    }
  }

  private func helpArguments(for error: UsageError, of command: String?) -> String {
    if case .unknownCommand = error { return "--help" }
    return command.map { "help \($0)" } ?? "--help"
  }
}
