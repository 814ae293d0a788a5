import Testing

/// `risk cycle`.
@Suite struct CycleCommandTests {
  @Test func `something mandatory that is missing is named and makes the exit status 1`() throws {
    let run = try RiskBinary.run("cycle")
    #expect(run.status == 1 && run.errors.isEmpty)
    #expect(run.output.hasPrefix("Comune di Cremona, ciclo annuale: mancano 3 cose obbligatorie per la pubblicazione"))
    #expect(run.output.contains("processo-senza-settore") && run.output.contains("P651"))
    let csv = try RiskBinary.run("cycle", "--format", "csv")
    #expect(csv.status == 1)
    #expect(csv.output.hasPrefix("fase;mancanza;obbligatoria;numero;oggetti;rimedio\n"))
    #expect(csv.output.contains("\ntrattamento;rischio-non-individuato;sì;340;"))
  }

  @Test func `answers are due by the day that is given`() throws {
    #expect(try !RiskBinary.run("cycle", "--on", "2026-06-30").output.contains("risposta-mancante"))
    #expect(try RiskBinary.run("cycle", "--on", "01/07/2026").output.contains("risposta-mancante"))
    let wrong = try RiskBinary.run("cycle", "--on", "ieri")
    #expect(wrong.status == 2 && wrong.errors.contains("'--on' cannot be 'ieri'"))
  }
}
