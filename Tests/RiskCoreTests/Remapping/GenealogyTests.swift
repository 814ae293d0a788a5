import RiskCore
import Testing

@Suite struct GenealogyTests {
  static let header =
    "rimappatura;anno;oggetto;operazione;codice_prima;codice_dopo;descrizione_prima;descrizione_dopo;livello_prima;"
    + "livello_dopo;dettaglio;motivo\n"

  static func read(_ rows: String) -> Diagnosed<Genealogy?> {
    Genealogy.read(Array((header + rows).utf8))
  }

  /// A merge and a split in 2027, then the parts recoded, merged with what was merged, and a code given again.
  private static let chain = """
    1;2027;processo;accorpa;P001;P001;Uno;Uno e due;alto;alto;punteggi: massimo;x
    1;2027;processo;accorpa;P002;P001;Due;Uno e due;basso;alto;punteggi: massimo;x
    1;2027;processo;scorpora;P003;P003;Tre;Tre a;medio;medio;;x
    1;2027;processo;scorpora;P003;P010;Tre;Tre b;medio;medio;;x
    1;2027;processo;cessa;P004;;Quattro;;non valutato;;;x
    1;2027;rischio;ricodifica;R01;R02;a;a;;;;x
    2;2028;processo;ricodifica;P010;P011;Tre b;Tre b;medio;medio;;x
    2;2028;processo;accorpa;P001;P001;Uno e due;Unico;alto;alto;;x
    2;2028;processo;accorpa;P003;P001;Tre a;Unico;medio;alto;;x
    2;2028;processo;istituisci;;P002;;Nuovo;;non valutato;;x

    """

  private static func codes(_ text: String) -> [ProcessCode] {
    text.split(separator: " ").compactMap { ProcessCode(String($0)) }
  }

  static let ancestors: [(code: String, from: Int?, to: Int, expected: String)] = [
    ("P001", nil, 0, "P001 P002 P003"), ("P001", nil, 1, "P001 P003"), ("P001", 1, 0, "P001 P002"),
    ("P011", nil, 0, "P003"), ("P002", nil, 0, ""), ("P002", nil, 1, ""), ("P005", nil, 0, "P005"),
    ("P010", nil, 0, ""), ("P010", 1, 0, "P003"),
  ]

  @Test(arguments: ancestors) func `a process goes back through merges, splits and other codes`(
    code: String, from: Int?, to: Int, expected: String
  ) throws {
    let genealogy = try Self.read(Self.chain).get() as Genealogy
    let process = try #require(ProcessCode(code))
    #expect(genealogy.ancestors(of: process, from: from, downTo: to) == Self.codes(expected))
  }

  static let descendants: [(code: String, from: Int, to: Int?, expected: String)] = [
    ("P001", 0, nil, "P001"), ("P002", 0, nil, "P001"), ("P002", 0, 1, "P001"), ("P003", 0, nil, "P001 P011"),
    ("P003", 0, 1, "P003 P010"), ("P003", 1, nil, "P001"), ("P004", 0, nil, ""), ("P005", 0, nil, "P005"),
  ]

  @Test(arguments: descendants) func `a process goes on through merges, splits and other codes`(
    code: String, from: Int, to: Int?, expected: String
  ) throws {
    let genealogy = try Self.read(Self.chain).get() as Genealogy
    let process = try #require(ProcessCode(code))
    #expect(genealogy.descendants(of: process, from: from, upTo: to) == Self.codes(expected))
  }

  @Test func `what was read is written again, whatever the order of the rows`() throws {
    let genealogy = try Self.read(Self.chain).get() as Genealogy
    #expect(String(decoding: genealogy.file.bytes, as: UTF8.self) == Self.header + Self.chain)
    let lines = Self.chain.split(separator: "\n").map { $0 + "\n" }
    for mixed in [Array(lines[6...] + lines[..<6]), lines.reversed(), lines.sorted()] {
      #expect(try Self.read(mixed.joined()).get() as Genealogy == genealogy)
    }
  }

  static let faults: [(row: String, diagnostics: [String])] = [
    (
      "0;presto;processo;cessa;P001;;;;;;;",
      [
        "genealogia.csv:2:1: error: '0' is not a whole number from 1 to 999999 [malformed-number]",
        "genealogia.csv:2:3: error: 'presto' is not a whole number from 1990 to 2999 [malformed-number]",
      ]
    ),
    (
      "1;2027;;;P001;;;;;;;",
      [
        "genealogia.csv:2:8: error: column 'oggetto' is empty; the row was not used [empty-cell]",
        "genealogia.csv:2:9: error: column 'operazione' is empty; the row was not used [empty-cell]",
      ]
    ),
    (
      "1;2027;processo;cessa;;;;;altissimo;;;",
      [
        "genealogia.csv:2:17: error: 'cessa' does not fit this row; an old code and no new one was expected "
          + "[contradictory-row]"
      ]
    ),
    (
      "9223372036854775807;2027;processo;istituisci;;P001;;;;;;",
      ["genealogia.csv:2:1: error: '9223372036854775807' is not a whole number from 1 to 999999 [malformed-number]"]
    ),
    (
      "1;2027;processo;istituisci;P001;P002;;;;;;",
      [
        "genealogia.csv:2:17: error: 'istituisci' does not fit this row; a new code and no old one was expected "
          + "[contradictory-row]"
      ]
    ),
    (
      "1;2027;settore;sposta;S01;S02;;;;;;",
      [
        "genealogia.csv:2:16: error: 'sposta' does not fit this row; an operation on a 'settore' was expected "
          + "[contradictory-row]"
      ]
    ),
    (
      "1;2027;rischio;cessa;P001;;;;;;;",
      [
        "genealogia.csv:2:22: error: 'P001' is not a risk code; expected 'R' and a number, such as 'R07' [malformed-code]"
      ]
    ),
  ]

  @Test(arguments: faults) func `a row that cannot be used is named`(row: String, diagnostics: [String]) {
    let read = Self.read(row + "\n")
    #expect(read.diagnostics.map(\.description) == diagnostics)
    #expect(read.value == Genealogy())
  }
}
