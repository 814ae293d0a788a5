#if !os(Windows)
  import Foundation
  import Testing

  /// The worked example of a whole year: its README is run command by command and must print what it says.
  @Suite struct SmallMunicipalityExampleTests {
    /// A command of the page, and what it is said to print.
    private struct Step {
      var command: String
      var lines: [String] = []
      var status: Int32 = 0

      /// Whether an output is the one that is stated, where `…` stands for any lines, or the end of a line.
      func isMatched(by output: [String]) -> Bool {
        Step.matches(lines[...], output[...])
      }

      private static func matches(_ expected: ArraySlice<String>, _ output: ArraySlice<String>) -> Bool {
        guard let line = expected.first else { return output.isEmpty }
        let rest = expected.dropFirst()
        if line == "…" {
          return (output.startIndex...output.endIndex).contains { matches(rest, output[$0...]) }
        }
        guard let found = output.first else { return false }
        let isSame = line.hasSuffix("…") ? found.hasPrefix(line.dropLast()) : found == line
        return isSame && matches(rest, output.dropFirst())
      }
    }

    private static let example = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Examples/comune-piccolo").standardizedFileURL

    /// The commands of the blocks that show a terminal, in order.
    private static func steps() throws -> [Step] {
      let text = try String(contentsOf: example.appending(path: "README.md"), encoding: .utf8)
      var steps: [Step] = []
      var isTerminal = false
      for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
        if line.hasPrefix("```") {
          isTerminal = line == "```console"
        } else if isTerminal, line.hasPrefix("$ ") {
          steps.append(Step(command: String(line.dropFirst(2))))
        } else if isTerminal, let last = steps.indices.last {
          if line.hasPrefix("(exit status "), let status = Int32(line.dropFirst(13).dropLast()) {
            steps[last].status = status
          } else {
            steps[last].lines.append(line)
          }
        }
      }
      return steps
    }

    @Test func `the year runs as the page says, and prints what it says`() throws {
      let steps = try Self.steps()
      #expect(steps.count > 20)
      let folder = try TemporaryFolder()
      try FileManager.default.copyItem(
        at: Self.example.appending(path: "ente"), to: folder.url.appending(path: "ente"))
      let path = RiskBinary.url.deletingLastPathComponent().path
      var assignments = ""
      for step in steps {
        let run = try ProgramRun(
          of: URL(filePath: "/bin/sh"), ["-c", "PATH='\(path)':$PATH; \(assignments)\(step.command)"],
          environment: ["COLUMNS": "100"], in: folder.url)
        if step.command.prefix(while: { $0 != " " }).contains("=") { assignments += step.command + "; " }
        let output = (run.output + run.errors).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        #expect(run.status == step.status, "\(step.command)\n\(run.errors)")
        #expect(step.isMatched(by: output.map(String.init)), "\(step.command)\n\(run.output)\(run.errors)")
      }
      for (file, magic) in [("piano.xlsx", "PK"), ("S04.docx", "PK")] {
        #expect(try Data(contentsOf: folder.url.appending(path: file)).prefix(2) == Data(magic.utf8))
      }
    }

    @Test func `documents print the texts of its codes, and what is imported keeps the codes, events and method`()
      throws
    {
      let folder = try TemporaryFolder()
      let register = Self.example.appending(path: "ente").path
      let page = try RiskBinary.run("export", "all", "--register", register, "--format", "html").output
      #expect(page.contains("<td>Criteri approvati e pubblicati prima della domanda</td>"))
      for file in ["registro", "registro.xlsx"] {
        let format = file == "registro" ? "csv" : "xlsx"
        let export = try RiskBinary.run(
          "export", "all", "--register", register, "--format", format, "-o", file, in: folder.url)
        #expect(export.status == 0, "\(export.errors)")
        let read = try RiskBinary.run("import", file, "--into", "di-\(format)", in: folder.url)
        #expect(read.status == 0, "\(read.errors)")
        for table in ["valutazioni", "trattamento", "monitoraggio", "fattori", "programmazione"] {
          let original = try String(contentsOfFile: "\(register)/\(table).csv", encoding: .utf8)
          #expect(
            folder.text("di-\(format)/\(table).csv")?.split(separator: "\n").count
              == original.split(separator: "\n").count, "\(table)")
        }
        let levels = try RiskBinary.run(
          "assess", "--register", "di-\(format)", "--by", "level", "--format", "csv", in: folder.url)
        #expect(levels.output.contains("\nalto;9;15,0;") && levels.output.contains("\nbasso;24;40,0;"))
      }
      #expect(folder.text("registro/metodo.json")?.contains("\"pna-2019\"") == true)
    }

    @Test func `the register has 60 processes and says that it is invented`() throws {
      let read = { (name: String) in
        try String(contentsOf: Self.example.appending(path: "ente/\(name).csv"), encoding: .utf8)
          .split(separator: "\n").dropFirst()
      }
      #expect(try read("processi").count == 60)
      #expect(try read("ente").contains { $0.hasPrefix("avvertenza;ente inventato") })
      #expect(try read("valutazioni").allSatisfy { $0.hasSuffix(";illustrativa") })
    }
  }
#endif
