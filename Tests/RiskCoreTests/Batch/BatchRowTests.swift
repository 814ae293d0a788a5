import Testing

@testable import RiskCore

/// What becomes of single rows.
@Suite struct BatchRowTests {
  private static let header =
    "ente;processo;rilevanza_esterna;discrezionalita;eventi_passati;opacita;complessita;attuazione_misure"

  @Test(arguments: [
    ("Cremona;P001;1;2;3;1;2;3", "Cremona;P001;12;2.00;medio"), ("x;p1;3;3;3;3;3;3", "x;P001;18;3.00;alto"),
    (";P0012; 1;1;1;1;1;1", ";P012;6;1.00;basso"),
    ("\"a\"\"b;c\";P12345;1;1;1;1;1;1", "\"a\"\"b;c\";P12345;6;1.00;basso"),
    ("\"due\nrighe\";P001;2;2;2;2;2;2", "\"due\nrighe\";P001;12;2.00;medio"),
    ("x;P001;2;2;2;2;2;\"2\"", "x;P001;12;2.00;medio"), ("Forlì;P001;2;2;2;2;2;2", "Forlì;P001;12;2.00;medio"),
  ]) func `a row is written as its codes and values are read`(row: String, line: String) {
    let run = BatchRun(Self.header + "\n" + row)
    #expect(run.text.split(separator: "\n", maxSplits: 1).last == "\(line)\n")
    #expect(run.errors.isEmpty)
  }

  @Test(arguments: [
    ("x;P001;1;1;1;1;1;4", "2;score-out-of-range;"), ("x;;1;1;1;1;1;", "2;empty-cell;"),
    ("x;P000;1;1;9;1;1;1", "2;malformed-code | score-out-of-range;"), ("x;P001;1;1;1;1;1;", "2;missing-score;"),
    ("x;P001;1;1;1;1;1", "2;too-few-fields;"), ("x;P001;1;1;1;1;1;1;", "2;too-many-fields;"),
    ("\"x;P001;1;1;1;1;1;1", "2;unclosed-quote;"), ("\"x\"y;P001;1;1;1;1;1;1", "2;text-after-quote;"),
    ("x\u{0};P001;1;1;1;1;1;1", "2;not-text;"),
  ]) func `a row that cannot be used is listed with its line, codes and text`(row: String, beginning: String) {
    let run = BatchRun(Self.header + "\n" + row + "\n")
    #expect(run.errorText.hasPrefix(beginning))
    #expect((run.rows, run.refused) == (1, 1))
    #expect(run.diagnostics.contains { $0.place?.line == 2 && $0.severity == .error })
    let text = CSVParser.parse(run.errors, file: "errors", separator: .semicolon).value?.records.first?.last?.text
    #expect(text == row.replacing("\u{0}", with: "\u{2400}"))
  }

  @Test func `rows of blanks and blank lines are no rows`() {
    let run = BatchRun(Self.header + "\n\n;;;;;;;\n   ;;;;;;;\n\nx;P001;1;1;1;1;1;1\n\n")
    #expect((run.rows, run.refused) == (1, 0))
  }

  @Test func `a text that is not UTF-8 is read as Windows-1252 and written as UTF-8`() {
    let run = BatchRun(Array((Self.header + "\nForl").utf8) + [0xEC] + Array(";P001;1;1;1;1;1;1\n".utf8))
    #expect(run.text.hasSuffix("\nForlì;P001;6;1.00;basso\n"))
  }

  @Test func `columns that are asked for go through, those with a guard without it`() {
    let header = "\u{FEFF}nota;ente;" + Self.header.split(separator: ";").dropFirst().joined(separator: ";") + ";fase"
    let run = BatchRun(
      Array((header + "\r\n'=1+1;x;P001;1;1;1;1;1;1;\"a;b\"\r\n").utf8), keeping: ["fase", "Nota", "opacita"])
    #expect(run.text == "ente;processo;somma;media;livello;fase;nota;opacita\nx;P001;6;1.00;basso;\"a;b\";=1+1;1\n")
  }

  @Test func `a level that somebody set prevails, and needs a reason`() {
    let run = BatchRun(
      Self.header
        + ";livello_motivato;motivo_livello\nx;P001;1;1;1;1;1;1;alto;perché\nx;P002;1;1;1;1;1;1;;\nx;P003;1;1;1;1;1;1;alto;\n"
    )
    #expect(run.text.hasSuffix("\nx;P001;6;1.00;alto\nx;P002;6;1.00;basso\n"))
    #expect(run.errorText.hasPrefix("4;judgement-without-reason;"))
  }

  @Test func `a method without a computed level takes the judgement, and a row without one has none`() throws {
    let method = Methodology.pna2019
    let titles = method.indicators.map(\.id.name).joined(separator: ";")
    let scores = method.indicators.map { "\($0.values[0].number)" }.joined(separator: ";")
    let run = BatchRun(
      "ente;processo;\(titles);livello_motivato;motivo_livello\nx;P001;\(scores);alto;perché\nx;P002;\(scores);;\n",
      by: method)
    #expect(run.text == "ente;processo;somma;media;livello\nx;P001;;;alto\n")
    #expect(run.errorText.hasPrefix("3;empty-cell;"))
    #expect(!BatchRun("ente;processo;\(titles)\nx;P001;\(scores)\n", by: method).isUsable)
  }

  @Test(arguments: ["", "\n\n", "ente;processo", "processo;rilevanza_esterna", "PK\u{3}\u{4}"])
  func `a header that lacks what is needed is refused`(text: String) {
    let run = BatchRun(text)
    #expect(!run.isUsable)
    #expect(run.diagnostics.hasErrors)
  }

  @Test(arguments: [
    ("ente", "ente;", "error: column 'ente' is given twice [duplicate-column]"),
    ("nota", "nota;Nota;", "error: column 'nota' is given twice [duplicate-column]"),
    ("opacita", "opacita;", "error: column 'opacita' is given twice [duplicate-column]"),
  ]) func `a column that stands twice is refused, once`(kept: String, more: String, message: String) {
    let run = BatchRun(
      Array((more + Self.header + "\n").utf8), keeping: kept == "ente" ? [] : [kept])
    #expect(!run.isUsable)
    #expect(run.diagnostics.map { $0.description.split(separator: "\n")[0].contains(message) } == [true])
  }

  @Test func `a value of pna-2013 is the product of its exact means, and has no sum`() throws {
    let method = Methodology.pna2013
    let scores = [1, 2, 1, 1, 1, 5, 2, 1, 3, 3].map(String.init).joined(separator: ";")
    let titles = method.indicators.map(\.id.name).joined(separator: ";")
    let run = BatchRun("ente;processo;\(titles)\nx;P001;\(scores)\n", by: method)
    let rating = try #require(method.scores([1, 2, 1, 1, 1, 5, 2, 1, 3, 3]).flatMap { method.rate($0) })
    #expect(rating.value == Fraction(33, 8))
    #expect(run.text.hasSuffix("\nx;P001;;4.13;\(rating.level)\n"))
  }

  /// A row of a method all of whose indicators may be left out, and are.
  static var withoutAnyScore: BatchRun {
    var definition = Methodology.cremona2026.definition
    definition.name = "facoltativo"
    let dimension = definition.dimensions[0]
    definition.dimensions = [
      Dimension(
        dimension.name, title: dimension.title,
        indicators: dimension.indicators.map {
          Indicator($0.id, title: $0.title, definition: $0.definition, values: $0.values, isOptional: true)
        }, rule: dimension.rule)
    ]
    guard let method = try? Methodology(definition) else { return BatchRun("") }
    return BatchRun("ente;processo;opacita\nx;P001;\nx;P002;3\n", by: method)
  }

  @Test func `indicators that may be left out need no column, but a row needs some score`() {
    let run = Self.withoutAnyScore
    #expect(run.errorText.hasPrefix("2;row-without-level;"))
    #expect(run.text.hasSuffix("\nx;P002;;3.00;alto\n"))
  }
}
