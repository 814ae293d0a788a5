/// The page of `risk --help`: what the program is and which commands it has.
struct OverviewHelp {
  let program: CommandLineDescription

  /// The lines of the page.
  /// - Parameter heading: Marks the title of a section.
  func lines(heading: (String) -> String) -> [String] {
    let longest = program.commands.map(\.name.count).max() ?? 0
    let commands = program.commands.flatMap { command in
      let lines = command.summary.wrapped(to: CommandHelp.width, indent: longest + 4)
      let name = "  " + command.name
      return lines.enumerated().map { $0 == 0 ? name + $1.dropFirst(name.count) : $1 }
    }
    let overview = CommandHelp.separated(program.overview.map { $0.wrapped(to: CommandHelp.width, indent: 0) })
    return CommandHelp.separated([
      overview,
      [heading("USAGE"), "  \(program.name) COMMAND [OPTIONS]", "  \(program.name) --help | --version"],
      [heading("COMMANDS")] + commands,
      ["'\(program.name) help COMMAND' describes a command."],
    ])
  }
}
