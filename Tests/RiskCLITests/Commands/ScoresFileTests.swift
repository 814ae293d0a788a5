import Foundation
import Testing

/// What `assess` makes of a scores file in every form, as whole runs.
@Suite struct ScoresFileTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try SmallRegister.write(to: folder)
  }

  private static let plain = ScoreRows.file("P002;1;2;1;1;1;1", "P003;3;3;3;3;3;3")

  // MARK: Forms that are read

  @Test(arguments: [
    plain, plain.replacingOccurrences(of: ";", with: ","), plain.replacingOccurrences(of: ";", with: "\t"),
    "\u{FEFF}" + plain, plain.replacingOccurrences(of: "\n", with: "\r\n"),
    plain.replacingOccurrences(of: "\n", with: "\r"), String(plain.dropLast()), "\n" + plain + "\n\r\n",
    "\u{FEFF}\"processo\"" + plain.dropFirst("processo".count), plain.replacingOccurrences(of: "P00", with: "p"),
    plain.replacingOccurrences(of: "\nP003", with: "\r\nP003"), plain.uppercased(),
    plain.replacingOccurrences(of: ";1", with: "; 1 "), plain + ";;;;;;\n  ;;;;;; \n",
  ])
  func `separators, marks, line ends and blanks do not change what is read`(text: String) throws {
    let expected = try assess(Self.plain)
    #expect(expected.status == 0 && expected.errors == "")
    #expect(ScoreRows.row(of: "P002", in: expected.output)?.hasSuffix(";1;2;1;1;1;1;7;1,17;basso;basso;;;") == true)
    #expect(try assess(text) == expected)
  }

  @Test func `the order of the columns is free`() throws {
    let text =
      "attuazione_misure;fonte;complessita;opacita;eventi_passati;discrezionalita;rilevanza_esterna;processo\n"
      + "1;ufficio;2;3;2;1;3;P002\n"
    let run = try assess(text)
    #expect(run.status == 0 && run.errors == "")
    #expect(
      ScoreRows.row(of: "P002", in: run.output)
        == "P002;Rete Bibliotecaria Cremonese;;3;1;2;3;2;1;12;2,00;medio;medio;;ufficio;")
  }

  @Test func `Windows-1252 is read and said`() throws {
    let text =
      "processo;rilevanza_esterna;discrezionalita;eventi_passati;opacita;complessita;attuazione_misure;fonte\n"
      + "P002;1;1;1;1;1;1;attivit\u{E0} \u{2013} \u{20AC}\n"
    try #require(text.data(using: .windowsCP1252)).write(to: folder.url("scores.csv"))
    let run = try assessFile("scores.csv")
    #expect(run.status == 0)
    #expect(
      run.errors == "scores.csv: warning: the text is not UTF-8 and was read as Windows-1252; save it as CSV UTF-8 to "
        + "be sure [windows-1252]\n")
    #expect(ScoreRows.row(of: "P002", in: run.output)?.hasSuffix(";basso;basso;;attività – €;") == true)
  }

  @Test func `an unknown column is named in a warning`() throws {
    let text = ScoreRows.file(
      "P002;1;1;1;1;1;1;x;y", header: ScoreRows.header + ";motivazoine;responsabile")
    let run = try assess(text)
    #expect(run.status == 0)
    #expect(
      run.errors == """
        standard input:1:97: warning: column 'motivazoine' is not known and was not read; did you mean 'motivazione'? \
        [unknown-column]
        standard input:1:109: warning: column 'responsabile' is not known and was not read [unknown-column]

        """)
  }

  // MARK: Rows that cannot be used

  @Test(arguments: [
    ("P001;1;1;1;1;1;1", "1: error: process 'P001' is not in the register; did you mean 'P002'? [unknown-code]"),
    (
      "P0;1;1;1;1;1;1",
      "1: error: 'P0' is not a process code; expected 'P' and a number, such as 'P264' [malformed-code]"
    ),
    (
      "P9999999999;1;1;1;1;1;1",
      "1: error: 'P9999999999' is not a process code; expected 'P' and a number, such as 'P264' [malformed-code]"
    ),
    (";1;1;1;1;1;1", "1: error: column 'processo' is empty; the row was not used [empty-cell]"),
    (
      "P002;4;1;1;1;1;1",
      "6: error: '4' is not a score for 'rilevanza_esterna'; expected 1, 2 or 3 [score-out-of-range]"
    ),
    ("P002;1;0;1;1;1;1", "8: error: '0' is not a score for 'discrezionalita'; expected 1, 2 or 3 [score-out-of-range]"),
    (
      "P002;1;1;-1;1;1;1",
      "10: error: '-1' is not a score for 'eventi_passati'; expected 1, 2 or 3 [score-out-of-range]"
    ),
    ("P002;1;1;1;1,5;1;1", "12: error: '1,5' is not a score for 'opacita'; expected 1, 2 or 3 [score-out-of-range]"),
    (
      "P002;1;1;1;1;99999999999999999999;1",
      "14: error: '99999999999999999999' is not a score for 'complessita'; expected 1, 2 or 3 [score-out-of-range]"
    ),
    (
      "P002;1;1;1;1;1;１",
      "16: error: '１' is not a score for 'attuazione_misure'; expected 1, 2 or 3 [score-out-of-range]"
    ),
  ])
  func `a row with a fault is listed and counted, the rest is used`(row: String, fault: String) throws {
    let run = try assess(ScoreRows.file(row, "P003;3;3;3;3;3;3"))
    #expect(run.status == 1)
    #expect(run.errors == "standard input:2:\(fault)\n1 of 2 rows of scores were not used\n")
    #expect(run.output == (try assess(ScoreRows.file("P003;3;3;3;3;3;3"))).output)
  }

  @Test(arguments: [
    ("P002;1;1", "the row has 3 fields, the header 7; it was not used [too-few-fields]"),
    (
      "P002;1;1;1;1;1;1;1",
      "the row has 8 fields, the header 7; it was not used (a separator inside a field must be quoted) "
        + "[too-many-fields]"
    ),
  ])
  func `a row with too few or too many fields is never padded or cut`(row: String, fault: String) throws {
    let run = try assess(ScoreRows.file(row, "P003;3;3;3;3;3;3"))
    #expect(run.status == 1)
    #expect(run.errors == "standard input:2: error: \(fault)\n1 of 2 rows of scores were not used\n")
    #expect(run.output == (try assess(ScoreRows.file("P003;3;3;3;3;3;3"))).output)
  }

  @Test func `a process given twice is refused altogether, both rows listed`() throws {
    let run = try assess(ScoreRows.file("P002;1;1;1;1;1;1", "P003;3;3;3;3;3;3", "p2;1;1;1;1;1;1"))
    #expect(run.status == 1)
    #expect(
      run.errors == """
        standard input:2:1: error: process 'P002' is given in 2 rows; none of them was used [assessed-twice]
        standard input:4:1: note: also given here
        standard input:4:1: error: process 'P002' is given in 2 rows; none of them was used [assessed-twice]
        standard input:2:1: note: also given here
        2 of 3 rows of scores were not used

        """)
    #expect(run.output == (try assess(ScoreRows.file("P003;3;3;3;3;3;3"))).output)
  }

  @Test func `a process given many times costs two lines a row`() throws {
    let text = ScoreRows.file("P003;3;3;3;3;3;3") + String(repeating: "P002;1;1;1;1;1;1\n", count: 200)
    let run = try assess(text)
    #expect(run.status == 1 && run.errors.split(separator: "\n").count == 401)
    #expect(run.errors.hasSuffix("200 of 201 rows of scores were not used\n"))
  }

  @Test func `an unclosed quote is reported at the line where it opens, and the next lines are read`() throws {
    let text = ScoreRows.file(
      "P002;1;1;1;1;1;1;\"aperta", "P003;1;1;1;1;1;1;x", "P005;1;1;1;1;1;1;y",
      header: ScoreRows.header + ";motivazione")
    let run = try assess(text)
    #expect(run.status == 1)
    #expect(
      run.errors == """
        standard input:2:18: error: the quote that opens here is not closed; the row was not used, a closing '"' was \
        expected [unclosed-quote]
        1 of 3 rows of scores were not used

        """)
    #expect(run.output == (try assess(ScoreRows.file("P003;1;1;1;1;1;1", "P005;1;1;1;1;1;1"))).output)
  }

  // MARK: Files of which nothing can be used

  @Test(arguments: [
    "", "\n\r\n", "\u{FEFF}", ScoreRows.header, ScoreRows.header + "\n", "\"" + plain, "x",
    ScoreRows.file("P001;1;1;1;1;1;1"), ScoreRows.file("P002;1;1"),
    ScoreRows.file("P002;1;1;1;1;1;1", "P002;1;1;1;1;1;1"),
    plain.replacingOccurrences(of: "opacita", with: "opacità"), "processo;opacita\nP002;1\n",
    ScoreRows.file("P002;1;1;1;1;1;1;1", header: ScoreRows.header + ";opacita"), plain + "\0",
    String(repeating: "a", count: 100_000), "{\"a\": 1}", "<html></html>",
  ])
  func `a file with nothing usable prints no table and has status 1`(text: String) throws {
    let run = try assess(text)
    #expect(run.status == 1 && run.output == "")
    #expect(run.errors.hasPrefix("standard input") && run.errors.contains(": error: "))
  }

  @Test func `a header of far too many columns is one fault`() throws {
    let run = try assess(String(repeating: ";", count: 20_000))
    #expect(
      run
        == ProgramRun(
          status: 1,
          errors: "standard input:1:1: error: the header has 20001 columns, at most 1000 were expected "
            + "[too-many-columns]\n"))
  }

  @Test(arguments: [
    ("PK\u{3}\u{4}xlsx", "a ZIP archive (an Excel or OpenDocument file?)"), ("%PDF-1.7\n", "a PDF"),
    ("\u{7F}ELF\0\0", "binary data"),
  ])
  func `what is no text is recognised by content, whatever it is called`(content: String, name: String) throws {
    try folder.write(content, to: "valutazioni.csv")
    #expect(
      try assessFile("valutazioni.csv")
        == ProgramRun(
          status: 1,
          errors: "valutazioni.csv: error: found \(name), expected text; save the table as CSV (UTF-8) [not-text]\n"))
  }

  @Test(
    arguments: [
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "an old Office file (xls or doc?)"), ([0xFF, 0xFE, 0x70, 0], "UTF-16 text"),
      ([0xFE, 0xFF, 0, 0x70], "UTF-16 text"), ([0x25, 0x50, 0x44, 0x46], "a PDF"),
    ] as [([UInt8], String)])
  func `bytes that are no text are named`(bytes: [UInt8], name: String) throws {
    try Data(bytes).write(to: folder.url("a.txt"))
    #expect(
      try assessFile("a.txt")
        == ProgramRun(
          status: 1, errors: "a.txt: error: found \(name), expected text; save the table as CSV (UTF-8) [not-text]\n"))
  }

  // MARK: What the system refuses

  @Test func `a missing file and a directory have status 3`() throws {
    try FileManager.default.createDirectory(at: folder.url("d"), withIntermediateDirectories: false)
    #expect(
      try assessFile("a.csv")
        == ProgramRun(status: 3, errors: "risk assess: error: cannot read 'a.csv': No such file or directory\n"))
    #expect(
      try assessFile("d") == ProgramRun(status: 3, errors: "risk assess: error: cannot read 'd': Is a directory\n"))
  }

  @Test(.enabled(if: getuid() != 0, "root reads everything"))
  func `a file that may not be read has status 3`() throws {
    try folder.write(Self.plain, to: "a.csv", permissions: 0)
    #expect(
      try assessFile("a.csv")
        == ProgramRun(status: 3, errors: "risk assess: error: cannot read 'a.csv': Permission denied\n"))
  }

  // MARK: Text from strangers

  @Test func `control characters reach neither stream`() throws {
    let text = ScoreRows.file(
      "\u{1B}[31mP002;1;1;1;1;1;1;;;;;x", "P003;\u{1B}[2J;1;1;1;1;1;;;;;x",
      "P005;3;3;3;3;3;3;\u{1B}m;basso;\u{1B}]0;\u{7};;\u{202E}x".replacingOccurrences(of: "]0;", with: "]0,"),
      header: ScoreRows.fullHeader + "\u{1B}[0m")
    for format in ["text", "md"] {
      let run = try RiskBinary.run(
        "assess", "--register", "ente", "--scores", "-", "--format", format, input: text, in: folder.url)
      #expect(run.status == 1)
      #expect(!run.errors.unicodeScalars.contains("\u{1B}") && run.errors.contains("\u{FFFD}[31mP002"))
      if format == "text" { #expect(!run.output.unicodeScalars.contains("\u{1B}")) }
    }
  }

  private func assess(_ scores: String) throws -> ProgramRun {
    try RiskBinary.run(
      "assess", "--register", "ente", "--scores", "-", "--format", "csv", input: scores, in: folder.url)
  }

  private func assessFile(_ name: String) throws -> ProgramRun {
    try RiskBinary.run("assess", "--register", "ente", "--scores", name, "--format", "csv", in: folder.url)
  }
}
