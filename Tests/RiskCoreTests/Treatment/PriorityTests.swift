import RiskCore
import Testing

@Suite struct PriorityTests {
  private static func lines(_ table: Table) -> [String] {
    table.rows.map { row in
      zip(table.head.columns, row).map { $1.text(in: $0, decimalSeparator: ",") }.enumerated()
        .filter { [1, 5, 6, 7].contains($0.offset) }.map(\.element).joined(separator: " | ")
    }
  }

  private static let tiny = TreatedRegister.tiny.with(
    "processi",
    "codice;descrizione;trasversale;area;pnrr\nP001;A;no;;\nP002;B;no;;\nP003;C;no;;\nP004;D;no;;\nP005;E;no;;\n"
      + "P006;F;no;;\nP007;G;no;;\n"
  ).with("mappatura", "settore;processo\nS01;P001\nS01;P002\nS01;P003\nS01;P004\nS01;P005\nS01;P006\nS01;P007\n")
    .with(
      "trattamento",
      TreatedRegister.header + "S01;P002;R01;M02;a;b;c;d;\nS01;P003;R01;M01;a;b;c;d;\nS01;P003;R02;;;;;;\n"
        + "S01;P005;R01;M01;a;b;c;d;\nS01;P006;R01;;;;;;\n")

  /// A process without any risk is printed as it is ordered: as one with a single risk that is not covered.
  @Test func `level, value, open risks and published order decide in turn, and the reason says so`() throws {
    let scores =
      "P001;;2;2;2;2;2;2\nP002;;2;2;2;2;2;2\nP003;;2;2;2;2;2;2\nP004;;2;2;2;2;2;3\nP005;;2;2;2;2;2;2\nP006;;3;3;3;3;3;3\n"
    let evaluation = try TreatedRegister.evaluation(Self.tiny, scores: scores)
    #expect(
      Self.lines(evaluation.priorityTable()) == [
        "P006 | 1 | 1 | livello alto; media 3,00; 1 rischio senza misura specifica",
        "P004 | 0 | 1 | livello medio; media 2,17; nessun rischio individuato",
        "P003 | 2 | 2 | livello medio; media 2,00; 2 rischi senza misura specifica",
        "P001 | 0 | 1 | livello medio; media 2,00; nessun rischio individuato",
        "P005 | 1 | 1 | livello medio; media 2,00; 1 rischio senza misura specifica",
        "P002 | 1 | 0 | livello medio; media 2,00; ogni rischio ha una misura specifica",
        "P007 | 0 | 1 | non valutato; nessun rischio individuato",
      ])
  }

  @Test func `a method without a value orders by level and open risks, and says that it has none`() throws {
    let register = try #require(Self.tiny.read().value).register
    let rows = ["P001", "P002", "P003", "P004"].map {
      "\($0);1;1;1;1;1;1;;\($0 == "P004" ? "Alto" : "Basso");perché;;\n"
    }
    let sheet = AssessmentSheet.read(
      Array((AssessmentSheetTests.full + rows.joined()).utf8), file: "v.csv", processes: register.processes,
      methodology: .pna2019)
    let evaluation = Evaluation(of: register, assessments: try #require(sheet.value).assessments, by: .pna2019)
    let table = evaluation.priorityTable(limit: 5)
    #expect(
      table.head.columns.map(\.title) == [
        "posizione", "processo", "descrizione", "livello", "rischi", "rischi_scoperti", "motivo",
      ])
    #expect(
      table.rows.map { [$0[1], $0[6]] }
        == [
          ("P004", "livello alto; nessun valore calcolato; nessun rischio individuato"),
          ("P003", "livello basso; nessun valore calcolato; 2 rischi senza misura specifica"),
          ("P001", "livello basso; nessun valore calcolato; nessun rischio individuato"),
          ("P002", "livello basso; nessun valore calcolato; ogni rischio ha una misura specifica"),
          ("P005", "non valutato; 1 rischio senza misura specifica"),
        ].map { [.text($0), .text($1)] })
    #expect(
      table.head.notes[0].hasPrefix(
        "Ordine: livello, rischi senza misura specifica (il metodo non calcola un valore); "))
  }

  @Test func `a level counts before the value, and a table can be cut`() throws {
    let register = try #require(Self.tiny.read().value).register
    let rows = "P001;2;2;2;2;2;2;;Basso;perché;;\nP002;1;1;1;1;1;1;;;;;\nP003;1;1;1;1;1;1;;Alto;sì;;\n"
    let sheet = AssessmentSheet.read(
      Array((AssessmentSheetTests.full + rows).utf8), file: "v.csv", processes: register.processes)
    let evaluation = Evaluation(of: register, assessments: try #require(sheet.value).assessments, by: .cremona2026)
    let table = evaluation.priorityTable(limit: 3)
    #expect(table.rows.map { $0[1] } == ["P003", "P001", "P002"].map(Cell.text))
    #expect(table.head.notes.contains("Altri processi: 4."))
    #expect(evaluation.priorityTable(limit: -1).rows.isEmpty)
  }
}
