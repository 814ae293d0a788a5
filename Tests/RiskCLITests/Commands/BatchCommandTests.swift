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
    #expect(
      run.errors == """
        3 rows: 1 rated, 2 not used
        stopped: more than 1 rows could not be used (--max-errors); the output was not written

        """)
    #expect(try folder.names() == ["errors.csv", "in.csv"])
    #expect(folder.text("errors.csv")?.split(separator: "\n").count == 3)
    #expect(try batch("in.csv", "--max-errors", "2").errors.contains("4 rows: 2 rated, 2 not used"))
  }

  @Test func `the row that stops the run is named`() throws {
    let run = try batch("--max-errors", "0", input: Self.faulty)
    #expect(run.status == 1)
    #expect(run.output == "ente;processo;somma;media;livello\nA;P001;6;1.00;basso\n")
    #expect(run.errors.hasPrefix("standard input:3:3: error: 'P00x' is not a process code"))
    #expect(
      run.errors.hasSuffix(
        "\n2 rows: 1 rated, 1 not used\nstopped: more than 0 rows could not be used (--max-errors)\n"))
  }

  @Test func `levels that a person set are counted, and those lowered among them`() throws {
    let header = Self.header.dropLast() + ";livello_motivato;motivo_livello\n"
    let rows = "A;P001;1;1;1;1;1;1;alto;x\nA;P002;3;3;3;3;3;3;basso;x\nA;P003;1;1;1;1;1;1;;\n"
    let run = try batch(input: header + rows)
    #expect(
      run.errors.hasSuffix("\nalto 1, medio 0, basso 2\nlevels set by judgement: 2, 1 of them lower than computed\n"))
  }

  // MARK: Files

  @Test func `nothing is replaced unless asked, and nothing read for a file that cannot be written`() throws {
    try folder.write(Self.three, to: "in.csv")
    try folder.write("", to: "out.csv")
    for option in ["-o", "--errors", "--summary", "--transitions"] {
      #expect(try batch("in.csv", option, "out.csv").status == 3)
      let run = try batch("in.csv", option, "nowhere/out.csv")
      #expect(run.status == 3)
      #expect(run.output.isEmpty)
      #expect(run.errors.hasPrefix("risk batch: error: cannot write 'nowhere/out.csv'"))
    }
    #expect(try batch("in.csv", "-o", "new.csv", "--summary", "nowhere/out.csv").status == 3)
    #expect(try folder.names() == ["in.csv", "out.csv"])
    #expect(folder.text("out.csv") == "")
    #expect(try batch("in.csv", "-o", "out.csv", "--force").status == 0)
    #expect(folder.text("out.csv") == Self.levels)
    #expect(try batch("missing.csv").status == 3)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no device that is full"))
  func `where a table cannot be written in the end, the files that stand are named`() throws {
    let run = try batch("-o", "out.csv", "--errors", "bad.csv", "--summary", "/dev/full", input: Self.three)
    #expect(run.status == 3)
    #expect(
      run.errors.hasSuffix(
        "\nwritten before that: 'out.csv', 'bad.csv'\nrisk batch: error: cannot write '/dev/full': No space left on device\n"
      ))
    #expect(folder.text("out.csv") == Self.levels)
  }

  @Test(arguments: [
    (["in.csv", "-o", "./in.csv"], "option '-o ./in.csv' does not go with the input 'in.csv': they are one file"),
    (["in.csv", "--errors", "link.csv"], "option '--errors link.csv' does not go with the input 'in.csv'"),
    (["in.csv", "--summary", "hard.csv"], "option '--summary hard.csv' does not go with the input 'in.csv'"),
    (["-o", "out.csv", "--summary", "../\(folderName)/out.csv"], "does not go with '-o out.csv': they are one file"),
    (["--errors", "here/new.csv", "--transitions", "new.csv"], "does not go with '--errors here/new.csv'"),
  ]) func `two paths of one file are one file`(arguments: [String], message: String) throws {
    try folder.write(Self.three, to: "in.csv")
    try FileManager.default.createSymbolicLink(atPath: folder.path("link.csv"), withDestinationPath: "in.csv")
    try FileManager.default.linkItem(atPath: folder.path("in.csv"), toPath: folder.path("hard.csv"))
    try FileManager.default.createSymbolicLink(atPath: folder.path("here"), withDestinationPath: ".")
    try folder.write("", to: "out.csv")
    let arguments = arguments.map { $0.replacing(Self.folderName, with: folder.url.lastPathComponent) }
    let run = try ProgramRun(
      of: RiskBinary.url, ["batch", "--force"] + arguments, input: Self.three, in: folder.url)
    #expect(run.status == 2)
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(folder.text("in.csv") == Self.three)
    #expect(folder.text("out.csv") == "")
  }

  private static let folderName = "FOLDER"

  @Test(arguments: [
    ("--summary out.csv --force > out.csv", "does not go with rated rows on standard output: they are one file"),
    ("--errors in.csv --force < in.csv", "does not go with the input 'standard input': they are one file"),
    ("in.csv >> in.csv", "standard output cannot be 'in.csv', expected another file than the input"),
  ]) func `a file that a stream leads to is known, too`(line: String, message: String) throws {
    try folder.write(Self.three, to: "in.csv")
    let run = try shell("\"$0\" batch \(line)")
    #expect(run.status == 2)
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(folder.text("in.csv") == Self.three)
  }

  @Test func `a device is no file that two things would be in`() throws {
    let run = try shell("\"$0\" batch --errors /dev/null --summary /dev/null < /dev/null > /dev/null")
    #expect(run.status == 1)
    #expect(run.errors.contains("[empty-input]"), "\(run.errors)")
  }

  @Test(arguments: [
    ("", 0, "", ["in.csv"]), ("--errors /dev/null", 0, "", ["in.csv"]),
    (
      "--errors bad.csv --summary enti.csv", 3,
      "risk batch: error: cannot write 'standard output': it was closed; not written: 'bad.csv', 'enti.csv'\n",
      ["in.csv"]
    ),
  ]) func `a reader that goes away is told of where files were asked for`(
    options: String, status: Int32, message: String, names: [String]
  ) throws {
    try folder.write(Self.header + String(repeating: "A;P001;1;1;1;1;1;1\n", count: 60_000), to: "in.csv")
    let run = try shell("{ \"$0\" batch in.csv \(options); echo \"status $?\" >&2; } | head -1")
    #expect(run.output == "ente;processo;somma;media;livello\n")
    #expect(run.errors == "\(message)status \(status)\n")
    #expect(try folder.names() == names)
  }

  private func shell(_ line: String) throws -> ProgramRun {
    try ProgramRun(of: URL(filePath: "/bin/sh"), ["-c", line, RiskBinary.url.path], in: folder.url)
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
      ["--summary", "out.csv", "-o", "out.csv"],
      "option '--summary out.csv' does not go with '-o out.csv': they are one file"
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
    #expect(told.errors.contains("discrezionalita+1: righe che cambiano livello: 0 su 3."))
  }

  @Test(arguments: [
    ["--scenario", "boh+1"], ["--scenario", "opacita"], ["--scenario", "opacita+1", "--scenario", "opacita+1"],
    ["--cutoffs", "1,2"], ["--jobs", "0"], ["--jobs", "x"], ["--jobs", "65"], ["--max-errors", "-1"],
    ["--errors", "a", "--summary", "a"], ["--keep", "opacita", "--keep", "Opacita"], ["--keep", "livello"],
    ["--scenario", "opacita+1", "--keep", "livello (opacita+1)"],
    ["--method", "-"],
  ]) func `what cannot be asked for is wrong usage`(arguments: [String]) throws {
    let run = try ProgramRun(of: RiskBinary.url, ["batch"] + arguments, input: Self.three, in: folder.url)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(try folder.names().isEmpty)
  }

  // MARK: Progress

  @Test(arguments: [(true, true, false), (false, true, true), (true, false, true)])
  func `progress is not shown on a screen that shows the rows`(
    isBesideRows: Bool, isOutputOnScreen: Bool, isShown: Bool
  ) throws {
    let screen = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY)
    try #require(screen >= 0)
    defer { close(screen) }
    let terminal = Terminal(output: isOutputOnScreen ? screen : -1, errors: screen) { _ in nil }
    #expect(BatchProgress(on: terminal, besideRows: isBesideRows, bytes: nil).isShown == isShown)
    #expect(!BatchProgress(on: Terminal(output: screen, errors: -1), besideRows: false, bytes: nil).isShown)
  }

  @Test func `how much there is to read is known of a file, also of one that standard input is`() throws {
    try folder.write(Self.three, to: "in.csv")
    let source = try BatchSource(folder.path("in.csv"))
    defer { source.close() }
    #expect(source.size == Int64(Self.three.utf8.count))
    let file = try FileHandle(forReadingFrom: folder.url("in.csv"))
    #expect(System.status(of: file.fileDescriptor)?.size == Int64(Self.three.utf8.count))
  }

  @Test(arguments: [
    (Int64?.none, "1000 rows, 5 MB/s"), (100_000_000, "1000 rows, 5 MB/s, 18 s left"),
    (10_000_000_000, "1000 rows, 5 MB/s, 33 min 18 s left"),
  ]) func `progress says rows, speed and the time left where the end is known`(total: Int64?, line: String) {
    #expect(BatchProgress.line(rows: 1_000, bytes: 10_000_000, of: total, seconds: 2) == line)
  }
}
