import Foundation
import Testing

@Suite struct InitCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private static let files = [
    "aree.csv", "ente.csv", "errata.csv", "mappatura.csv", "misure.csv", "processi.csv", "programmazione.csv",
    "rapporto_monitoraggio.csv", "rischi.csv", "settori.csv", "trattamento.csv", "valutazioni.csv",
  ]

  private static let written = ProgramRun(
    status: 0, output: "ente: 12 files; next, 'risk check --register ente'\n")

  @Test func `a folder of the register and the example scores is written`() throws {
    #expect(try initialize("ente") == Self.written)
    #expect(try names() == Self.files)
    #expect(try folder.names() == ["ente"])
  }

  @Test func `an empty folder is filled`() throws {
    try FileManager.default.createDirectory(at: folder.url("ente"), withIntermediateDirectories: false)
    #expect(try initialize("ente") == Self.written)
    #expect(try names() == Self.files)
  }

  @Test(arguments: [
    ["assess"], ["assess", "--format", "csv"], ["assess", "--format", "json"], ["check"],
    ["check", "--format", "json"],
    ["explain", "P605"], ["export", "1"], ["export", "1.1", "--format", "json"], ["export", "2"], ["export", "3"],
    ["export", "4"], ["export", "5"],
  ])
  func `what was written gives the output of the built-in register`(arguments: [String]) throws {
    #expect(try initialize("ente") == Self.written)
    let own = try ProgramRun(of: RiskBinary.url, arguments + ["--register", "ente"], in: folder.url)
    #expect(own.output != "")
    #expect(own == (try SharedRuns.all.run(arguments)))
  }

  @Test func `a folder that holds something is refused and stays`() throws {
    #expect(try initialize("ente") == Self.written)
    try folder.write("mio\n", to: "ente/valutazioni.csv")
    #expect(
      try initialize("ente")
        == ProgramRun(status: 3, errors: "risk init: error: cannot write 'ente': File exists; --force replaces it\n"))
    #expect(folder.text("ente/valutazioni.csv") == "mio\n")
    #expect(try initialize("ente", "--force") == Self.written)
    #expect(folder.text("ente/valutazioni.csv")?.hasPrefix("processo;rilevanza_esterna;") == true)
    #expect(try names() == Self.files)
    #expect(try folder.names() == ["ente"])
  }

  @Test(arguments: ["appunti.txt", "livelli.csv", ".nascosto"])
  func `a folder with anything foreign is not replaced even with force`(name: String) throws {
    #expect(try initialize("ente") == Self.written)
    try folder.write("mio\n", to: "ente/" + name)
    #expect(
      try initialize("ente", "--force")
        == ProgramRun(status: 3, errors: "risk init: error: cannot replace 'ente': it also holds '\(name)'\n"))
    #expect(folder.text("ente/" + name) == "mio\n")
    #expect(try names() == (Self.files + [name]).sorted())
  }

  @Test func `a file in the way is never replaced`() throws {
    try folder.write("mio\n", to: "ente")
    #expect(try initialize("ente").status == 3)
    #expect(
      try initialize("ente", "--force")
        == ProgramRun(status: 3, errors: "risk init: error: cannot replace 'ente': Not a directory\n"))
    #expect(folder.text("ente") == "mio\n")
  }

  @Test func `a folder in a missing one has status 3 and leaves nothing`() throws {
    #expect(
      try initialize("manca/ente")
        == ProgramRun(
          status: 3, errors: "risk init: error: cannot create the directory 'manca/ente': No such file or directory\n"))
    #expect(try folder.names() == [])
  }

  @Test(arguments: [["init"], ["init", "a", "b"], ["init", "a", "-o", "b"]])
  func `no folder, two, or an output file are wrong usage`(arguments: [String]) throws {
    let run = try ProgramRun(of: RiskBinary.url, arguments, in: folder.url)
    #expect(run.status == 2 && run.output == "" && run.errors.hasSuffix("\nsee 'risk help init'\n"))
    #expect(try folder.names() == [])
  }

  private func initialize(_ arguments: String...) throws -> ProgramRun {
    try ProgramRun(of: RiskBinary.url, ["init"] + arguments, in: folder.url)
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path("ente")).sorted()
  }
}
