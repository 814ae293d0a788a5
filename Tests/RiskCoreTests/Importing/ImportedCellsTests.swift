import Testing

@testable import RiskCore

@Suite struct ImportedCellsTests {
  @Test(
    arguments: [
      ("1", "1"), ("1,0", "1"), ("2.00", "2"), ("Basso", "1"), ("B", "1"), ("basso (1)", "1"), ("3 - alto", "3"),
      ("ALTO", "3"), ("A", "3"), ("m", "2"), (" medio ", "2"), ("rischio alto", "3"), ("-", ""), ("n.d.", ""), ("", ""),
      ("medio/alto", "medio/alto"), ("basso (3)", "basso (3)"), ("1,5", "1,5"), ("4", "4"), ("10", "10"),
    ])
  func `a score is a number or the name of its level`(text: String, score: String) {
    #expect(CellText.score(text, words: ScaleWords(of: Indicator.cremona[0])) == score)
  }

  @Test(
    arguments: [
      ("P264", "P", "P264"), (" p264 ", "P", "p264"), ("P 264", "P", "P264"), ("p.264", "P", "p264"),
      ("264", "P", "P264"),
      ("007", "R", "R007"), ("264/b", "P", "264/b"), ("R01", "P", "R01"), ("A", "*", "A"), ("a) Personale", "*", "A"),
      ("A - Personale", "*", "A"), ("Personale", "*", "Personale"),
    ])
  func `a code is read however it is spaced, and a bare number gets its letter`(
    text: String, letter: Character, code: String
  ) {
    #expect(CodeText.code(text, letter: letter) == code)
  }

  @Test(
    arguments: [
      ("x", "sì"), ("X", "sì"), ("Sì", "sì"), ("SI", "sì"), ("✓", "sì"), ("TRASV", "sì"), ("no", "no"), ("NO", "no"),
      ("settoriale", "no"), ("", ""), ("forse", "forse"),
    ])
  func `a mark is a word or a cross`(text: String, flag: String) {
    #expect(CellText.flag(text) == flag)
  }

  @Test(
    arguments: [
      ("Alto", RiskLevel.high), ("livello di rischio: basso", .low), ("Rischio Medio (2)", .medium), ("", nil),
      ("critico", nil), ("basso, alto", nil),
    ] as [(String, RiskLevel?)])
  func `a level is named in many ways, but once`(text: String, level: RiskLevel?) {
    #expect(ScaleWords(levelsOf: .cremona2026).name(text) == level?.name)
  }

  @Test(arguments: [("Uno\ndue", "Uno due"), ("  Uno \r\n due\t", "Uno due"), ("Uno  due", "Uno  due")])
  func `a description is one line`(text: String, line: String) {
    #expect(CellText.line(text) == line)
  }

  @Test func `scores of every spelling, digits in one cell and dates are read`() throws {
    let read = OfficeSheet.read(
      OfficeSheet(
        """
        Processo | Rilevanza esterna | Discrezionalità | Eventi corruttivi in passato | Opacità | Livello di collaborazione | Grado di attuazione delle misure | Motivazione | Data | Giudizio motivato | Motivazione del giudizio
        P001 | <1> | Basso | 2,0 | M | alto (3) | A | evidenze\\nraccolte | 31/01/2026 | Alto | più esposto
        """),
      OfficeSheet("Codice | Punteggi\nP002 | 123321"), over: try .tiny())
    #expect(read.lines == [])
    let assessments = try #require(read.value).assessments
    #expect(
      assessments.map { "\($0.process) \($0.scores.digits(Indicator.cremona.map(\.id)))" } == [
        "P001 112233", "P002 123321",
      ])
    #expect(assessments[0].motivation == "evidenze raccolte")
    #expect(assessments[0].judgement?.reason == "più esposto")
    // What the sheet has no column for stays.
    #expect(assessments[0].source == "ufficio")
  }

  @Test(
    arguments: [
      ("codice_processo", "codice_processo"), ("COD. PROCESSO", "codice_processo"),
      ("Cod.\nprocesso", "codice_processo"),
      ("Processo/Attività", "descrizione_processo"), ("Denominazione del processo", "descrizione_processo"),
      ("STRUTTURA RESPONSABILE", "denominazione_settore"), ("Unità organizzativa", "denominazione_settore"),
      ("Dirigente responsabile", "dirigente"), ("Eventi rischiosi", "descrizione_rischio"),
      ("Descrizione dell'evento rischioso", "descrizione_rischio"),
      ("TIPOLOGIA DEL RISCHIO PER FASE", "descrizione_rischio"),
      ("Misure specifiche", "descrizione_misura"), ("Tipologia misura", "tipo"), ("LIVELLO PER PROCESSO", "livello"),
      ("Valutazione complessiva del livello di rischio", "livello"), ("1. Rilevanza esterna", "rilevanza_esterna"),
      ("Livello di interesse “esterno”", "rilevanza_esterna"),
      ("Grado di discrezionalità del decisore interno alla PA", "discrezionalita"),
      ("Discrezionalità (1-3)", "discrezionalita"),
      ("Manifestazione di eventi corruttivi in passato nel processo/attività esaminata", "eventi_passati"),
      ("Opacità del processo decisionale: punteggio", "opacita"),
      ("Livello di collaborazione del responsabile del processo", "complessita"),
      ("Grado di attuazione delle misure di trattamento", "attuazione_misure"), ("Motivazione", "motivazione"),
      ("Giudizio motivato", "livello_motivato"), ("Tempi di attuazione", "interventi"),
      ("INTERVENTI DA REALIZZARE INDICATORI/TEMPI (SOLO 2026)", "interventi_2026"),
      ("INTERVENTI DA REALIZZARE 2027", "interventi_2027"), ("Indicatore (SOLO 2026)", "indicatore"),
      ("MONITOR. 1° SEMESTRE", "monitoraggio_1_semestre"), ("PROCESSO / FASE", "processo_e_fase"),
    ])
  func `headers of offices and of the published appendices are known`(header: String, column: String) {
    #expect(ColumnSynonyms(for: .cremona2026).meaning(of: header).columns.first?.name == column)
  }

  @Test(arguments: ["Comune di Prova", "Totale", "2026", "", "Scadenza concorso pubblico"])
  func `other texts are no header`(text: String) {
    #expect(!ColumnSynonyms(for: .cremona2026).meaning(of: text).isKnown)
  }
}
