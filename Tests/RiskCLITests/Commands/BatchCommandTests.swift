import Foundation
import RiskCore
import Testing

@testable import RiskCLI

@Suite struct BatchCommandTests {
  private static let header =
    "ente;processo;rilevanza_esterna;discrezionalita;eventi_passati;opacita;complessita;attuazione_misure\n"
  private static let three = header + "A;P001;1;1;1;1;1;1\nB;P002;2;2;2;2;2;2\nA;P003;3;3;3;3;3;3\n"
  private static let levels =
    "ente;processo;somma;media;livello\nA;P001;6;1.00;basso\nB;P002;12;2.00;medio\nA;P003;18;3.00;alto\n"
  private static let faulty =
    header + "A;P001;1;1;1;1;1;1\nB;P00x;2;2;2;2;2;2\nA;P003;3;3;3;3;3;9\nC;P004;1;1;1;1;1;1\n"

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func batch(_ arguments: String..., input: String = "") throws -> ProgramRun {
    try ProgramRun(of: RiskBinary.url, ["batch"] + arguments, input: input, in: folder.url)
  }

  // MARK: Rows in, rows out

  @Test(arguments: [["-"], []]) func `standard input is rated and the balance said`(arguments: [String]) throws {
    let run = try ProgramRun(of: RiskBinary.url, ["batch"] + arguments, input: Self.three)
    #expect(
      run
        == ProgramRun(status: 0, output: Self.levels, errors: "3 rows: 3 rated, 0 not used\nalto 1, medio 1, basso 1\n")
    )
  }

  @Test func `a file of rows becomes a file of levels`() throws {
    try folder.write(Self.three, to: "in.csv")
    #expect(try batch("in.csv", "-o", "out.csv").status == 0)
    #expect(folder.text("out.csv") == Self.levels)
    #expect(try folder.names() == ["in.csv", "out.csv"])
  }

  @Test(arguments: [1, 2, 3, 8]) func `the output is the same for any number of jobs`(jobs: Int) throws {
    let rows = (0..<30_000).map { number in
      let score = { (place: Int) in "\(number / place % 3 + 1)" }
      let fields = [1, 3, 9, 27, 81, 243].map(score).joined(separator: ";")
      return number % 5_000 == 7 ? "E\(number);boh;\(fields)\n" : "E\(number / 610);P\(100 + number % 610);\(fields)\n"
    }
    try folder.write(Self.header + rows.joined(), to: "in.csv")
    func files(_ name: String, jobs: Int) throws -> [String?] {
      let run = try batch(
        "in.csv", "-o", "\(name).csv", "--errors", "\(name)-errors.csv", "--summary", "\(name)-summary.csv", "-j",
        "\(jobs)")
      #expect(run.status == 1)
      #expect(run.errors.hasPrefix("30000 rows: 29994 rated, 6 not used\n"))
      return ["", "-errors", "-summary"].map { folder.text("\(name)\($0).csv") }
    }
    let expected = try files("one", jobs: 1)
    #expect(try files("many", jobs: jobs) == expected)
    #expect(expected[0]?.split(separator: "\n").count == 29_995)
  }

  @Test func `the mean has a comma where that is asked for, and columns go through`() throws {
    let run = try batch("--decimal-comma", "--keep", "opacita", input: Self.three)
    #expect(run.output.hasPrefix("ente;processo;somma;media;livello;opacita\nA;P001;6;1,00;basso;1\n"))
  }

  @Test func `another method has its own columns`() throws {
    let run = try batch("--method", "terzi-166-233", input: Self.header + "A;P001;2;2;2;1;1;2\n")
    #expect(run.output.hasSuffix("\nA;P001;10;1.67;medio\n"))
    let other = try batch("--method", "pna-2013", input: Self.three)
    #expect(other.status == 1)
    #expect(other.errors.contains("[missing-column]"))
  }

  // MARK: Rows that cannot be used

  @Test func `rows that cannot be used are said, counted and listed`() throws {
    let run = try batch("--errors", "errors.csv", input: Self.faulty)
    #expect(run.status == 1)
    #expect(run.output == "ente;processo;somma;media;livello\nA;P001;6;1.00;basso\nC;P004;6;1.00;basso\n")
    #expect(run.errors == "4 rows: 2 rated, 2 not used\nalto 0, medio 0, basso 2\n")
    let listed = try #require(folder.text("errors.csv")).split(separator: "\n")
    #expect(listed.first == "riga;codice;messaggio;testo")
    #expect(
      listed.dropFirst().map { $0.split(separator: ";").prefix(2).joined(separator: " ") }
        == ["3 malformed-code", "4 score-out-of-range"])
    let told = try batch(input: Self.faulty)
    #expect(told.errors.contains("standard input:3:3: error: 'P00x' is not a process code"))
  }

  @Test func `too many errors stop the run, and leave what explains it`() throws {
    try folder.write(Self.faulty, to: "in.csv")
    let run = try batch(
      "in.csv", "-o", "out.csv", "--errors", "errors.csv", "--summary", "enti.csv", "--max-errors", "1")
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("2 rows: 1 rated, 1 not used\nstopped:"))
    #expect(try folder.names() == ["errors.csv", "in.csv"])
    #expect(folder.text("errors.csv")?.split(separator: "\n").count == 2)
    #expect(try batch("in.csv", "--max-errors", "2").errors.contains("4 rows: 2 rated, 2 not used"))
  }

  @Test func `nothing is replaced unless asked, and nothing read for a file that cannot be written`() throws {
    try folder.write(Self.three, to: "in.csv")
    for option in ["-o", "--errors", "--summary", "--transitions"] {
      #expect(try batch("in.csv", option, "in.csv").status == 3)
    }
    #expect(folder.text("in.csv") == Self.three)
    #expect(try batch("in.csv", "-o", "in.csv", "--force").status == 0)
    #expect(folder.text("in.csv") == Self.levels)
    #expect(try batch("missing.csv").status == 3)
  }

  @Test(arguments: [
    ("--summary", "ente;alto;medio;basso;totale\nA;0;0;1;1\nC;0;0;1;1\ntotale;0;0;2;2\n"),
    ("--transitions", "scenario;da;a;righe\n"), ("--errors", "riga;codice;messaggio;testo\n3;malformed-code;"),
  ]) func `anything else can go to standard output where the rows go to a file`(option: String, beginning: String)
    throws
  {
    let run = try batch(option, "-", "-o", "out.csv", input: Self.faulty)
    #expect(run.output.hasPrefix(beginning))
    #expect(run.status == 1)
    #expect(try folder.names() == ["out.csv"])
  }

  @Test(arguments: [
    (["--summary", "-"], "option '--summary -' does not go with rated rows on standard output; name a file"),
    (["--errors", "-", "-o", "-"], "option '--errors -' does not go with rated rows on standard output; name a file"),
    (["--errors", "-", "--summary", "-", "-o", "out.csv"], "option '--summary -' does not go with '--errors -'"),
    (
      ["--summary", "out.csv", "-o", "out.csv"], "option '--summary' cannot be 'out.csv', expected a file that nothing"
    ),
  ]) func `two outputs in one place are refused`(arguments: [String], message: String) throws {
    let run = try ProgramRun(of: RiskBinary.url, ["batch"] + arguments, input: Self.three, in: folder.url)
    #expect(run.status == 2)
    #expect(run.errors.contains(message))
    #expect(run.output.isEmpty)
    #expect(try folder.names().isEmpty)
  }

  @Test func `an interruption leaves no file`() throws {
    let process = Process()
    process.executableURL = RiskBinary.url
    process.arguments = ["batch", "-o", "out.csv"]
    process.currentDirectoryURL = folder.url
    let pipe = Pipe()
    process.standardInput = pipe
    process.standardError = FileHandle.nullDevice
    defer { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }
    try process.run()
    try pipe.fileHandleForWriting.write(contentsOf: Data(Self.three.utf8))
    var waits = 0
    while try folder.names().isEmpty, waits < 1_000 {
      usleep(10_000)
      waits += 1
    }
    #expect(try folder.names().count == 1)
    process.interrupt()
    while process.isRunning, waits < 2_000 {
      usleep(10_000)
      waits += 1
    }
    try #require(!process.isRunning)
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(try folder.names().isEmpty)
  }

  // MARK: Summaries and scenarios

  @Test func `levels are counted by body and in all, in the format of the file`() throws {
    _ = try batch("--summary", "enti.csv", input: Self.three)
    #expect(folder.text("enti.csv") == "ente;alto;medio;basso;totale\nA;1;0;1;2\nB;0;1;0;1\ntotale;1;1;1;3\n")
    _ = try batch("--summary", "enti.json", input: Self.three)
    #expect(folder.text("enti.json")?.contains("\"ente\": \"A\"") == true)
  }

  @Test func `scenarios have a column each, and a table of what they change`() throws {
    let run = try batch(
      "--scenario", "discrezionalita+1", "--cutoffs", "8,12", "--transitions", "passaggi.csv", input: Self.three)
    #expect(
      run.output.hasPrefix("ente;processo;somma;media;livello;livello (discrezionalita+1);\"livello (soglie 8,12)\"\n"))
    #expect(run.output.hasSuffix("\nB;P002;12;2.00;medio;medio;alto\nA;P003;18;3.00;alto;alto;alto\n"))
    #expect(folder.text("passaggi.csv")?.contains("\nsoglie 8,12;medio;alto;1\n") == true)
    let told = try batch("--scenario", "discrezionalita+1", input: Self.three)
    #expect(told.errors.contains("Passaggi di livello per scenario"))
  }

  @Test(arguments: [
    ["--scenario", "boh+1"], ["--scenario", "opacita"], ["--scenario", "opacita+1", "--scenario", "opacita+1"],
    ["--cutoffs", "1,2"], ["--jobs", "0"], ["--jobs", "x"], ["--max-errors", "-1"],
    ["--errors", "a", "--summary", "a"],
    ["--method", "-"],
  ]) func `what cannot be asked for is wrong usage`(arguments: [String]) throws {
    let run = try ProgramRun(of: RiskBinary.url, ["batch"] + arguments, input: Self.three, in: folder.url)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(try folder.names().isEmpty)
  }

  // MARK: Progress

  @Test(arguments: [
    (Int64?.none, "1000 rows, 5 MB/s"), (100_000_000, "1000 rows, 5 MB/s, 18 s left"),
    (10_000_000_000, "1000 rows, 5 MB/s, 33 min 18 s left"),
  ]) func `progress says rows, speed and the time left where the end is known`(total: Int64?, line: String) {
    #expect(BatchProgress.line(rows: 1_000, bytes: 10_000_000, of: total, seconds: 2) == line)
  }
}
