import Foundation
import Testing

@Suite struct FactorsCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    #expect(try RiskBinary.run("init", folder.path("ente")).status == 0)
  }

  @Test func `the factors of a register are listed and limited`() throws {
    try folder.write(
      "processo;rischio;fattore;note\nP2;R26;controlli;n\nP3;;legalità;\n", to: "ente/fattori.csv")
    func rows(_ arguments: String...) throws -> [String] {
      let run = try ProgramRun(
        of: RiskBinary.url, ["factors", "--register", folder.path("ente"), "--format", "csv"] + arguments)
      #expect(run.status == 0)
      return run.output.split(separator: "\n").dropFirst().map { String($0.prefix(5)) }
    }
    #expect(try rows() == ["P002;", "P003;"])
    #expect(try rows("--factor", "legalita") == ["P003;"])
    #expect(try rows("--factor", "Legalità") == ["P003;"])
    #expect(try rows("--process", "P2", "--factor", "legalita") == [])
    #expect(try rows("--process", "P2") == ["P002;"])
  }

  @Test func `the built-in register states none, and risks that are worded as factors are shown beside`() throws {
    let run = try RiskBinary.run("factors")
    #expect(run.status == 0)
    #expect(run.output.contains("Fattori abilitanti: 0") && run.output.contains("Rischi formulati come fattore: 20"))
  }

  @Test func `what is no factor or process is refused`() throws {
    let factor = try RiskBinary.run("factors", "--factor", "legalite")
    #expect(factor.status == 2 && factor.errors.contains("did you mean 'legalita'?"))
    #expect(try RiskBinary.run("factors", "--process", "Uno").status == 2)
    let process = try RiskBinary.run("factors", "--process", "P9999")
    #expect(process.status == 1 && process.errors.contains("process 'P9999' is not in the register"))
  }

  @Test func `a row that cannot be used has status 1, and the others are printed`() throws {
    try folder.write("processo;fattore\nP2;controlli\nP3;caso\n", to: "ente/fattori.csv")
    let run = try RiskBinary.run("factors", "--register", folder.path("ente"), "--format", "csv")
    #expect(run.status == 1 && run.output.split(separator: "\n").count == 2)
    #expect(run.errors.contains("fattori.csv:3:4: error: 'caso' is not an enabling factor"))
  }
}
