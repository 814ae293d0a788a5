import RiskCore
import Testing

@Suite struct HistoryTests {
  /// Three years of the tiny register: a merge and a split, then an end and a beginning.
  private static func editions() throws -> [History.Edition] {
    let register = try #require(TinyRegister().read().value).register
    let text = AssessmentSheetTests.full + "P001;1;1;1;1;1;1;;;;;\nP002;3;3;3;3;3;3;;;;;\nP003;2;2;2;2;2;2;;;;;\n"
    let sheet: AssessmentSheet = try AssessmentSheet.read(
      Array(text.utf8), file: "v.csv", processes: register.processes
    ).get()
    let first = try remap(
      register, sheet.assessments,
      "accorpa;P001 P002;P009;Unico;D;x\nscorpora;P003;P003 P004;TRASV - A | TRASV - B;;x\n")
    let second = try remap(
      first.register, first.assessments, "cessa;P004;;;;x\nistituisci;;P010;Nuovo;;x\nricodifica;P003;P011;;;x\n")
    let one = first.genealogy(after: Genealogy())
    return [
      History.Edition(first.before, genealogy: Genealogy(), name: "a"),
      History.Edition(first.after, genealogy: one, name: "b"),
      History.Edition(second.after, genealogy: second.genealogy(after: one), name: "c"),
    ]
  }

  private static func remap(
    _ register: Register, _ assessments: Catalog<Assessment>, _ rows: String
  ) throws -> Remapped {
    let text = "operazione;da;a;descrizione;area;motivo\n" + rows
    let plan: Remapping = try Remapping.read(Array(text.utf8), file: "p.csv").get()
    let transition: Transition = try plan.checked(against: register).get()
    return transition.applied(to: assessments, by: .cremona2026)
  }

  private static let table = """
    processo;descrizione;2026;2027;2028;andamento
    P009;Unico;basso (P001), alto (P002);alto;alto;stabile
    P010;Nuovo;–;–;non valutato;
    P011;TRASV - A;medio (P003);medio (P003);medio;stabile
    P004;TRASV - B;medio (P003);medio;cessato;

    """

  @Test func `levels are followed through merges, splits, other codes, ends and beginnings`() throws {
    let history = History(try Self.editions())
    #expect(history.diagnostics == [])
    #expect(String(decoding: history.table().bytes(as: .csv), as: UTF8.self) == Self.table)
    let totals = history.totalsTable.rows.map { row in row.dropFirst().map { $0 } }
    #expect(
      totals == [
        [.integer(1), .integer(1), .integer(1)], [.integer(1), .integer(2), .integer(1)],
        [.integer(1), .integer(0), .integer(0)], [.integer(0), .integer(0), .integer(1)],
        [.integer(3), .integer(3), .integer(3)],
      ])
  }

  @Test func `editions are put in order by year, and one may be left out`() throws {
    let editions = try Self.editions()
    #expect(History(editions.reversed()).table().rows == History(editions).table().rows)
    let rows = History([editions[0], editions[2]]).table().bytes(as: .csv)
    #expect(
      String(decoding: rows, as: UTF8.self) == """
        processo;descrizione;2026;2028;andamento
        P009;Unico;basso (P001), alto (P002);alto;stabile
        P010;Nuovo;–;non valutato;
        P011;TRASV - A;medio (P003);medio;stabile

        """)
  }

  @Test func `of one year the edition that more remappings led to is the later one`() throws {
    let register = try #require(TinyRegister().read().value).register
    let text = "operazione;da;a;motivo\nricodifica;P001;P009;x\n"
    let plan: Remapping = try Remapping.read(Array(text.utf8), file: "p.csv").get()
    let transition: Transition = try plan.checked(against: register).get()
    let remapped = transition.applied(by: .cremona2026, movingOn: 0)
    let old = History.Edition(remapped.before, genealogy: Genealogy(), name: "a")
    let new = History.Edition(remapped.after, genealogy: remapped.genealogy(after: Genealogy()), name: "b")
    for editions in [[old, new], [new, old]] {
      let history = History(editions)
      #expect(history.diagnostics == [] && history.editions.map(\.name) == ["a", "b"])
      #expect(history.threads.map(\.process.code.description) == ["P002", "P003", "P009"])
    }
  }

  @Test func `registers of two bodies are told apart`() throws {
    let edition = try Self.editions()[0]
    let other = try #require(TinyRegister().replacing("ente", line: 3, with: "denominazione;Altro").read().value)
    let evaluation = Evaluation(of: other.register, assessments: Catalog(), by: .cremona2026)
    let history = History([edition, History.Edition(evaluation, genealogy: Genealogy(), name: "z")])
    #expect(
      history.diagnostics.map(\.description) == [
        "z: warning: 'z' is the register of 'Altro', and 'a' that of 'Comune di Prova'; one body was expected "
          + "[broken-genealogy]"
      ])
  }

  @Test func `two editions of one year have titles of their own, also in JSON`() throws {
    let edition = try Self.editions()[0]
    let history = History([edition, edition])
    #expect(history.table().head.columns.map(\.title) == ["processo", "descrizione", "2026", "2026 (2)", "andamento"])
    let bytes = history.report().bytes(as: .json)
    #expect(JSONValue.parse(bytes, file: "x").diagnostics == [])
    #expect(history.table(changedOnly: true).rows == [])
    #expect(history.table(changedOnly: true).head.notes.first == "Processi uguali in tutti gli anni: 3.")
  }

  @Test func `where a genealogy does not continue the one before, codes alone are followed`() throws {
    let editions = try Self.editions()
    let stranger = History.Edition(editions[1].evaluation, genealogy: Genealogy(), name: "b")
    let history = History([editions[0], stranger])
    #expect(
      history.diagnostics.map(\.description) == [
        """
        b: warning: the genealogy of 'b' does not say what became of 4 processes of it or of 'a': 'P001', \
        'P002', 'P004', 'P009'; 'risk remap' writes it, and 'risk diff --propose' finds a plan for it \
        [broken-genealogy]
        """
      ])
    let broken = History([editions[1], History.Edition(editions[2].evaluation, genealogy: Genealogy(), name: "c")])
    #expect(
      broken.diagnostics.map(\.description) == [
        """
        c: warning: the genealogy of 'c' does not continue that of 'b'; processes are followed by their \
        codes alone [broken-genealogy]
        """
      ])
    #expect(broken.threads.map(\.process.code.description) == ["P009", "P010", "P011", "P003", "P004"])
  }
}
