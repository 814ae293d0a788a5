import RiskCore
import Testing

/// One broken register for each rule; the sound one, which breaks none, is tested with the reading of registers.
@Suite struct AuditTests {
  static let broken: [(register: TinyRegister, findings: [String])] = {
    let tiny = TinyRegister()
    return [
      // Counts
      (
        tiny.replacing("settori", line: 2, with: "S01;Settore Uno;Rossi Anna;2;0"),
        [
          "settori.csv:2: warning: sector 'S01' (Settore Uno) prints 2 in 'settoriali_dichiarati', but 1 rows are listed [count-mismatch]",
          "settori.csv:2: warning: sector 'S01' (Settore Uno) prints 0 in 'trasversali_dichiarati', but 1 rows are listed [count-mismatch]",
        ]
      ),
      (tiny.replacing("settori", line: 2, with: "S01;Settore Uno;Rossi Anna;;"), []),

      // Numbers
      (
        tiny.replacing("mappatura", line: 2, with: "S01;3;P001;Concorso pubblico"),
        [
          "mappatura.csv:2: warning: the numbering of sector 'S01' skips: row of 'P001' prints 3, expected 1 [row-number]"
        ]
      ),
      (
        tiny.adding("processi", "P004;Assunzione;no;;;").adding("processi", "P005;Mobilità;no;;;")
          .adding("mappatura", "S01;1;P004;Assunzione").adding("mappatura", "S01;2;P005;Mobilità")
          .replacing("settori", line: 2, with: "S01;Settore Uno;Rossi Anna;3;1"),
        [
          "mappatura.csv:6: warning: the numbering of sector 'S01' repeats: row of 'P004' prints 1, expected 2 [row-number]\nmappatura.csv:2: note: the row before prints 1"
        ]
      ),

      // Membership
      (
        tiny.adding("processi", "P004;Assunzione;no;;;"),
        [
          "processi.csv:5: warning: process 'P004' (Assunzione) is listed in no sector, one was expected [in-no-sector]"
        ]
      ),
      (
        tiny.adding("mappatura", "S02;2;P001;Concorso pubblico")
          .replacing("settori", line: 3, with: "S02;Settore Due;Bianchi Ugo;2;1"),
        [
          "mappatura.csv:2: warning: process 'P001' (Concorso pubblico) is sectoral, but listed in 2 sectors: 'S01', 'S02' [in-several-sectors]\nmappatura.csv:6: note: also listed here"
        ]
      ),
      (
        tiny.adding("mappatura", "S01;2;P001;Concorso pubblico")
          .replacing("settori", line: 2, with: "S01;Settore Uno;Rossi Anna;2;1"),
        [
          "mappatura.csv:6: warning: process 'P001' is listed twice in sector 'S01' [listed-twice]\nmappatura.csv:2: note: first listed here"
        ]
      ),
      (
        tiny.replacing("mappatura", line: 5, with: ""),
        [
          "processi.csv:4: warning: process 'P003' is cross-cutting, but not listed in sector 'S02' (Settore Due) [cross-cutting-not-listed]",
          "settori.csv:3: warning: sector 'S02' (Settore Due) prints 1 in 'trasversali_dichiarati', but 0 rows are listed [count-mismatch]",
        ]
      ),
      (tiny.replacing("mappatura", line: 5, with: "").replacing("mappatura", line: 3, with: ""), []),

      // Marks
      (
        tiny.replacing("processi", line: 4, with: "P003;Accesso agli atti;sì;;;")
          .replacing("mappatura", line: 3, with: "S01;1;P003;Accesso agli atti")
          .replacing("mappatura", line: 5, with: "S02;1;P003;Accesso agli atti")
          .replacing("settori", line: 2, with: "S01;Settore Uno;Rossi Anna;;")
          .replacing("settori", line: 3, with: "S02;Settore Due;Bianchi Ugo;;")
          .adding("processi", "P004;TRASV - Protocollo;sì;;;").adding("mappatura", "S01;2;P004;TRASV - Protocollo")
          .adding("mappatura", "S02;2;P004;TRASV - Protocollo"),
        [
          "processi.csv:4: warning: process 'P003' is marked cross-cutting, but printed 'Accesso agli atti', without the prefix 'TRASV - ' [cross-cutting-mark]",
          "mappatura.csv:3: warning: the numbering of sector 'S01' repeats: row of 'P003' prints 1, expected 2 [row-number]\nmappatura.csv:2: note: the row before prints 1",
          "mappatura.csv:3: warning: process 'P003' is marked cross-cutting, but printed 'Accesso agli atti', without the prefix 'TRASV - ' [cross-cutting-mark]",
          "mappatura.csv:5: warning: the numbering of sector 'S02' repeats: row of 'P003' prints 1, expected 2 [row-number]\nmappatura.csv:4: note: the row before prints 1",
          "mappatura.csv:5: warning: process 'P003' is marked cross-cutting, but printed 'Accesso agli atti', without the prefix 'TRASV - ' [cross-cutting-mark]",
          "mappatura.csv:6: warning: the numbering of sector 'S01' skips: row of 'P004' prints 2, expected 1 [row-number]",
          "mappatura.csv:7: warning: the numbering of sector 'S02' skips: row of 'P004' prints 2, expected 1 [row-number]",
        ]
      ),

      // Descriptions
      (
        tiny.replacing("mappatura", line: 2, with: "S01;1;P001;Acquisto di beni"),
        [
          "mappatura.csv:2: warning: 'P001' is printed 'Acquisto di beni', but Appendix 1 says 'Concorso pubblico'; the nearest is 'P002' 'Acquisto di beni'; did you mean 'P002'? [description-differs]"
        ]
      ),
      (
        tiny.replacing("mappatura", line: 2, with: "S01;1;P001;Concorso pubblico e selezione"),
        [
          "mappatura.csv:2: warning: 'P001' is printed 'Concorso pubblico e selezione', but Appendix 1 says 'Concorso pubblico' [description-differs]"
        ]
      ),
      (
        tiny.replacing("mappatura", line: 3, with: "S01;1;P003;TRASV - accesso  agli atti")
          .replacing("mappatura", line: 5, with: "S02;1;P003;TRASV - Accesso Agli Atti"),
        [
          "mappatura.csv:3: note: 'P003' is printed 'TRASV - accesso  agli atti', and 'TRASV - Accesso agli atti' in its catalog: dashes, quotes, spaces or case differ [description-spelling]\nmappatura.csv:5: note: spelled otherwise here, too"
        ]
      ),
      (
        tiny.adding("misure", "M03;TRASPARENZA;;no").adding("rischi", "R03;«Favoritismo»;no"),
        [
          "misure.csv:4: warning: measure 'M03' has the description of 'M01', a different one was expected: 'TRASPARENZA' [identical-description]\nmisure.csv:2: note: 'M01' is described here"
        ]
      ),
      (
        tiny.adding("processi", "P004;Concorso  pubblico;no;;;").adding("mappatura", "S01;2;P004;")
          .replacing("settori", line: 2, with: "S01;Settore Uno;Rossi Anna;2;1"),
        [
          "processi.csv:5: warning: process 'P004' has the description of 'P001', a different one was expected: 'Concorso  pubblico' [identical-description]\nprocessi.csv:2: note: 'P001' is described here"
        ]
      ),

      // Printed texts
      (
        tiny.replacing("programmazione", line: 2, with: "1;M01;Trasparenza amministrativa;a;b;c;d")
          .replacing("rapporto_monitoraggio", line: 2, with: "M01;trasparenza;;;;;;;;;;;;;"),
        [
          "programmazione.csv:2: warning: no measure of the catalog is described 'Trasparenza amministrativa'; the nearest is 'M01' 'Trasparenza'; did you mean 'M01'? [no-exact-match]",
          "rapporto_monitoraggio.csv:2: note: 'M01' is printed 'trasparenza', and 'Trasparenza' in its catalog: dashes, quotes, spaces or case differ [description-spelling]",
        ]
      ),
      (
        tiny.replacing("trattamento", line: 2, with: ";;;;Zzz;;;Yyy;;;Xxx;a;b;c")
          .adding("trattamento", ";;;;Zzz;;;Yyy;;;Trasparenza;a;b;c"),
        [
          "trattamento.csv:2: warning: no process of the catalog is described 'Zzz'; none resembles it [no-exact-match]\ntrattamento.csv:3: note: printed here, too",
          "trattamento.csv:2: warning: no risk of the catalog is described 'Yyy'; none resembles it [no-exact-match]\ntrattamento.csv:3: note: printed here, too",
          "trattamento.csv:2: warning: no measure of the catalog is described 'Xxx'; none resembles it [no-exact-match]",
        ]
      ),

      // Schedule
      (
        tiny.adding("misure", "M03;Formazione;;sì").adding("programmazione", "2;M02;Monitoraggio subappalti;a;b;c;d"),
        [
          "misure.csv:4: warning: measure 'M03' (Formazione) is general, but Appendix 4 does not schedule it [general-not-scheduled]",
          "programmazione.csv:3: warning: measure 'M02' (Monitoraggio subappalti) is scheduled in Appendix 4, but not marked general [scheduled-not-general]",
        ]
      ),
      (tiny.with("programmazione", nil).adding("misure", "M03;Formazione;;sì"), []),
      (
        tiny.replacing("programmazione", line: 2, with: "1;M01;Trasparenza;;b;;")
          .replacing(
            "trattamento", line: 2,
            with:
              "TUTTI;TUTTI;;P002;Acquisto di beni;;R02;Frazionamento artificioso;Alto;M02;Monitoraggio subappalti;a;;c"),
        [
          "programmazione.csv:2: warning: 'interventi_2026' is empty for 'Trasparenza'; a text was expected [empty-intervention]",
          "programmazione.csv:2: warning: 'interventi_2028' is empty for 'Trasparenza'; a text was expected [empty-intervention]",
          "programmazione.csv:2: warning: 'indicatore' is empty for 'Trasparenza'; a text was expected [empty-intervention]",
          "trattamento.csv:2: warning: 'interventi_2027' is empty for 'Monitoraggio subappalti'; a text was expected [empty-intervention]",
        ]
      ),

      // Holes
      (
        tiny.adding("rischi", "R07;Sette;no").adding("rischi", "R04;Quattro;no").adding("misure", "M05;Cinque;;no"),
        [
          "rischi.csv: note: 4 risk codes are used up to 'R07', 3 are not: R03, R05–R06 [code-holes]",
          "misure.csv: note: 3 measure codes are used up to 'M05', 2 are not: M03–M04 [code-holes]",
        ]
      ),

      // Errata: the audit reads what is printed
      (
        tiny.replacing("mappatura", line: 2, with: "S01;1;P002;Concorso pubblico")
          .adding("errata", "mappatura;1;processo;P002;P001;refuso"),
        [
          "processi.csv:2: warning: process 'P001' (Concorso pubblico) is listed in no sector, one was expected [in-no-sector]",
          "mappatura.csv:2: warning: process 'P002' (Acquisto di beni) is sectoral, but listed in 2 sectors: 'S01', 'S02' [in-several-sectors]\nmappatura.csv:4: note: also listed here",
          "mappatura.csv:2: warning: 'P002' is printed 'Concorso pubblico', but Appendix 1 says 'Acquisto di beni'; the nearest is 'P001' 'Concorso pubblico'; did you mean 'P001'? [description-differs]",
        ]
      ),
    ]
  }()

  @Test(arguments: broken.indices) func `a register that breaks a rule has the findings of that rule`(
    index: Int
  ) throws {
    let (tiny, findings) = Self.broken[index]
    let reading = tiny.read()
    #expect(!reading.hasErrors, "\(reading.diagnostics)")
    #expect(try #require(reading.value.register).audit().map(\.description) == findings)
  }

  @Test func `the greatest row number is no crash`() throws {
    let tiny = TinyRegister()
      .replacing("mappatura", line: 2, with: "S01;\(Int.max);P001;Concorso pubblico")
      .adding("mappatura", "S01;1;P001;Concorso pubblico")
    let register = try #require(tiny.read().value.register)
    #expect(register.audit().count { $0.kind == .rowNumber } == 2)
  }
}
