import Testing

@testable import RiskCLI

@Suite struct HelpTests {
  @Test func `a command has a page with the sections of a man page`() {
    let page = CommandHelp(program: "risk", command: CommandLineDescription.sample.commands[0])
    #expect(
      page.lines(heading: { $0 }).joined(separator: "\n") == """
        NAME
          risk report - print a report: [all] of it

        USAGE
          risk report [--format text|csv|json] [--register DIR] [--output FILE]
                      [--sector CODE]... [--strict] [--verbose]... 1|1.1|summary
                      [SOURCE]

        DESCRIPTION
          Prints one part of the report, from a register that is given or from the
          built-in one.

            a   table
            b

        ARGUMENTS
          1|1.1|summary
              The part.

          SOURCE
              Where it comes from.

        OPTIONS
          -f, --format text|csv|json
              The output's format; don't [mix]: one of these. Default: text.

          --register DIR
              The register's folder.

          -o, --output FILE
              The file to write, whole or not at all, instead of standard output.

          -s, --sector CODE
              Only this sector. May be repeated.

          -t, --strict
              Take warnings for errors.

          -v, --verbose
              Say more. May be repeated.

          -h, --help
              Print this help.

        EXAMPLES
          $ risk report 1.1
              Prints part 1.1.

        EXIT STATUS
          0  the report was printed, whatever the register holds and however long it is
          2  wrong usage
        """)
  }

  @Test func `the overview lists the commands with their summaries`() {
    #expect(
      OverviewHelp(program: .sample).lines(heading: { "*\($0)*" }).joined(separator: "\n") == """
        A program for tests.

        *USAGE*
          risk COMMAND [OPTIONS]
          risk --help | --version

        *COMMANDS*
          report    print a report: [all] of it
          describe  describe a command

        'risk help COMMAND' describes a command.
        """)
  }

  @Test(arguments: CommandLineDescription.risk.commands.map(\.name))
  func `every command of risk is described in full, within 80 columns`(name: String) throws {
    let command = try #require(CommandLineDescription.risk.command(named: name))
    let lines = CommandHelp(program: "risk", command: command).lines(heading: { $0 })
    #expect(lines.filter { $0.count > 80 } == [])
    #expect(!command.discussion.isEmpty && !command.examples.isEmpty)
    #expect(command.exits.map(\.code.rawValue) == command.exits.map(\.code.rawValue).sorted())
    #expect(command.exits.first?.code == .done)
    let names = command.allOptions.map(\.name)
    #expect(Set(names).count == names.count)
    let letters = command.allOptions.compactMap(\.letter)
    #expect(Set(letters).count == letters.count)
  }

  @Test(
    arguments: [
      ("", 10, []), ("one two three", 9, [" one two", " three"]), ("  as  it\nstands", 5, ["   as  it", " stands"]),
      ("incomprehensible word", 9, [" incompre", " hensible", " word"]), ("a\nb", 80, [" a b"]),
    ] as [(String, Int, [String])])
  func `text is wrapped at words`(text: String, width: Int, lines: [String]) {
    #expect(text.wrapped(to: width, indent: 1) == lines)
  }
}
