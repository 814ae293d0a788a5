System.ignoreClosedPipes()
System.removeUnfinishedFilesOnInterruption()
let code = CommandLineDescription.risk.run(
  Array(CommandLine.arguments.dropFirst()), commands: CommandList.all, in: Terminal())
System.exit(code)
