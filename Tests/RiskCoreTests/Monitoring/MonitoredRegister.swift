import RiskCore
import Testing

/// A small invented register with answers of three sectors on two general and two specific measures.
enum MonitoredRegister {
  static let tiny = TinyRegister()
    .adding("settori", "S03;Settore Tre;;;")
    .with(
      "misure",
      """
      codice;descrizione;tipo;generale
      M01;Trasparenza;misure di trasparenza;sì
      M02;Monitoraggio subappalti;misure di controllo;no
      M03;Formazione;misure di formazione;sì
      M04;Commissioni a rotazione;misure di rotazione;no

      """
    )
    .with(
      "programmazione",
      """
      numero;misura;descrizione_pubblicata;interventi_2026;interventi_2027;interventi_2028;indicatore;target
      1;M01;Trasparenza;pubblicare;pubblicare;pubblicare;quota pubblicata;90%
      2;M03;Formazione;;un corso;;N. incontri;
      3;M03;Formazione di base;;;;;

      """
    )
    .with(
      "trattamento",
      """
      settore;processo;rischio;misura;misura_pubblicata;interventi_2026;interventi_2027;interventi_2028;target
      S02;P002;R02;M02;;verificare;verificare;;= 0
      Ufficio gare;P002;R01;M02;;;;;= 0
      Ufficio gare;P001;R01;M04;;sorteggiare;;;
      S01;P001;R01;;;;;;
      S01;P001;R01;;Misura ignota;x;;;
      Ufficio gare;;R01;M04;;x;;;
      S02;P003;R01;M01;;pubblicare il registro;;;

      """
    )
    .with(
      "monitoraggio",
      """
      settore;misura;anno;semestre;esito;intervento;note;valore;target;visto_da;data
      S01;M01;2026;1;in parte;pubblicato il bando;;80%;;Rossi;2026-07-31
      S01;M01;2026;2;sì;pubblicato tutto;;95%;;Rossi;2027-02-01
      S02;M01;2026;1;sì;;;85%;80%;;2026-08-01
      S02;M02;2026;1;no;;mancano i collaudi;2;;;
      S01;M03;2026;1;non ricorre;;;;;;
      S01;M03;2026;2;non ricorre;;;;;;
      S02;M03;2026;1;sì;;;;;;
      S02;M03;2026;2;no;;;;;;
      S02;M04;2026;1;sì;;;;;;
      S01;M01;2025;1;no;;;;;;

      """)

  static func read() throws -> Register {
    let read = tiny.read()
    #expect(read.diagnostics.filter { $0.severity == .error } == [])
    return try #require(read.value).register
  }
}
