import Testing

@testable import RiskCore

@Suite struct ScoreProposalTests {
  /// A register with ten measures due in the only sector of its only process, so many of them carried out.
  private static func proposal(carriedOut: Int, notApplicable: Int = 0, answered: Int = 10) throws -> ScoreProposal {
    var measures = "codice;descrizione;tipo;generale\n"
    var programme =
      "numero;misura;descrizione_pubblicata;interventi_2026;interventi_2027;interventi_2028;indicatore\n"
    var answers = "settore;misura;anno;semestre;esito\n"
    for number in 1...10 {
      let outcome =
        number <= carriedOut ? "sì" : number <= carriedOut + notApplicable ? "non ricorre" : "in parte"
      measures += "M\(number);Misura \(number);misure di controllo;sì\n"
      programme += "\(number);M\(number);;fare;;;\n"
      if number <= answered { answers += "S01;M\(number);2026;1;\(outcome)\n" }
    }
    let tiny = TinyRegister().with("misure", measures).with("programmazione", programme).with("monitoraggio", answers)
      .with("trattamento", nil).with("rapporto_monitoraggio", nil)
    let register = try #require(tiny.read().value).register
    let proposals = Monitoring(of: register, in: 2026).scoreProposals(by: .cremona2026, assessments: Catalog())
    return try #require(proposals?.first)
  }

  @Test(arguments: 0...10) func `nine tenths carried out propose 1, half of them 2, fewer 3`(carriedOut: Int) throws {
    let proposal = try Self.proposal(carriedOut: carriedOut)
    #expect(proposal.realization.share == Fraction(carriedOut, 10))
    #expect(proposal.proposed == (carriedOut >= 9 ? 1 : carriedOut >= 5 ? 2 : 3))
    #expect(proposal.notCarriedOut.count == 10 - carriedOut)
  }

  @Test func `what had no occasion is left aside, and what nobody answered was not carried out`() throws {
    #expect(try Self.proposal(carriedOut: 5, notApplicable: 5).proposed == 1)
    #expect(try Self.proposal(carriedOut: 10, answered: 4).proposed == 3)
  }

  @Test func `without answers or occasions nothing is proposed`() throws {
    #expect(try Self.proposal(carriedOut: 10, answered: 0).proposed == nil)
    #expect(try Self.proposal(carriedOut: 0, notApplicable: 10).proposed == nil)
  }

  @Test func `scores by event that are made up are said to be so`() throws {
    let register = try MonitoredRegister.read()
    let process = try #require(register.processes.first).code
    let risk = try #require(register.risks.first).code
    let assessments = try #require(
      Catalog([
        Assessment(
          process: process, risk: risk, scores: Scores(), source: "ufficio | \(AssessmentSheet.illustrativeSource)")
      ]))
    let table = try #require(
      Monitoring(of: register, in: 2026).proposalTable(by: .cremona2026, assessments: assessments))
    #expect(table.head.notes.contains(Evaluation.illustrativeNote))
    #expect(table.head.provenance.contains(.init("Fonte delle valutazioni", "ufficio, illustrativa")))
  }

  @Test func `methods in which no indicator carries the measures propose nothing`() throws {
    let monitoring = Monitoring(of: try MonitoredRegister.read(), in: 2026)
    for method in Methodology.builtin {
      let table = monitoring.proposalTable(by: method, assessments: Catalog())
      #expect((table != nil) == method.proposesScores)
      #expect(method.proposesScores == (method.indicator(.measuresImplementation) != nil && table != nil))
    }
    #expect(!Methodology.pna2013.proposesScores && !Methodology.fiveLevels.proposesScores)
  }

  @Test func `the table says score, share, evidence and rule, and that it is a proposal`() throws {
    let register = try MonitoredRegister.read()
    var assessments: Catalog<Assessment> = Catalog()
    assessments.insert(
      Assessment(
        process: try #require(ProcessCode("P002")),
        scores: Scores().replacing(.measuresImplementation, with: 1)))
    let monitoring = Monitoring(of: register, in: 2026)
    let table = try #require(monitoring.proposalTable(by: .cremona2026, assessments: assessments))
    let rule = "\"quota ≥ 90 %: 1; ≥ 50 %: 2; altrimenti 3\""
    #expect(
      AppendixTests.lines(table).dropFirst() == [
        "P001;Concorso pubblico;attuazione_misure;;2;1/2;50,0;3;1;1;S01 M04 non rendicontata;\(rule)",
        "P002;Acquisto di beni;attuazione_misure;1;3;1/3;33,3;3;1;0;S02 M02 non attuata, S02 M03 non attuata;\(rule)",
        "P003;TRASV - Accesso agli atti;attuazione_misure;;3;2/5;40,0;6;2;1;"
          + "S02 M03 non attuata, S03 M01 non rendicontata, S03 M03 non rendicontata;\(rule)",
      ])
    #expect(table.head.notes.first?.hasPrefix("È una proposta") == true)
    let silent = Monitoring(of: register, in: 2027).proposalTable(by: .cremona2026, assessments: assessments)
    #expect(silent?.rows.first?[10] == .text("nessuna proposta: nessun settore ha risposto"))
    let outside = Monitoring(of: register, in: 2030).proposalTable(by: .cremona2026, assessments: assessments)
    #expect(outside?.rows.first?[10] == .text("nessuna proposta: nessuna misura dovuta"))
  }

  @Test func `a rule is told in words`() throws {
    let third = try #require(Fraction(1, 3))
    #expect(
      Monitoring.text(of: [.init(from: third, score: 1), .init(from: Fraction(0), score: 4)])
        == "quota ≥ 33,3 %: 1; altrimenti 4")
    #expect(Monitoring.text(of: [.init(from: Fraction(0), score: 4)]) == "in ogni caso 4")
  }
}
