extension Methodology {
  /// PNA 2013, Allegato 5, still widely used: probability is the exact mean of six answers, impact that of four, the risk
  /// is their product, 0–25.
  ///
  /// The annex leaves the cut-offs to each body; these are thirds of the range 0–25, ours, with ties going up, and every
  /// output says so. Some copies of the annex let the economic impact be 0 and the fourth question of impact be 0. The
  /// numbers are the annex's; questions and answers are worded by us.
  public static let pna2013 = Methodology(
    sound: MethodologyDefinition(
      name: "pna-2013", title: "probabilità per impatto, sei e quattro domande",
      source: "PNA 2013, Allegato 5 (delibera CiVIT n. 72/2013); domande e risposte in parole nostre",
      dimensions: [
        Dimension("probabilita", title: "Probabilità", indicators: probability, rule: .mean),
        Dimension("impatto", title: "Impatto", indicators: impact, rule: .mean),
      ],
      classification: .value(
        .product,
        Cutoffs(
          bands: Cutoffs.bands(
            .threeLevels, borders: [Fraction(25, 3), Fraction(50, 3)].compactMap { $0 }, ties: .up))),
      classificationSource:
        "terzi dell'intervallo 0–25, parità al livello superiore; predefinite: l'allegato le lascia a ogni ente"))

  private static let probability = [
    question(
      "p_discrezionalita", "Discrezionalità", "Quanto chi decide è libero di scegliere.",
      [
        1: "tutto è vincolato", 2: "vincolano in parte la legge e gli atti dell'ente",
        3: "vincola in parte la sola legge",
        4: "vincolano in parte i soli atti dell'ente", 5: "la scelta è molto discrezionale",
      ]),
    question(
      "p_rilevanza_esterna", "Rilevanza esterna", "Se gli effetti del processo escono dall'amministrazione.",
      [2: "il destinatario è un ufficio interno", 5: "il risultato va a utenti esterni"]),
    question(
      "p_complessita", "Complessità del processo",
      "Quante amministrazioni intervengono in fasi successive, controlli esclusi.",
      [1: "una sola", 3: "più di tre", 5: "più di cinque"]),
    question(
      "p_valore_economico", "Valore economico", "Quale vantaggio economico il processo attribuisce.",
      [
        1: "nessuno all'esterno", 3: "vantaggi a esterni di valore modesto, come una borsa di studio",
        5: "vantaggi a esterni di valore notevole, come un appalto",
      ]),
    question(
      "p_frazionabilita", "Frazionabilità del processo",
      "Se con più operazioni piccole si può giungere allo stesso risultato di una grande.", [1: "no", 5: "sì"]),
    question(
      "p_controlli", "Controlli (1 = i più efficaci)",
      "Quanto i controlli applicati neutralizzano il rischio, per esperienza: più sono deboli, più alto è il punteggio.",
      [
        1: "lo neutralizzano", 2: "sono molto efficaci", 3: "lo riducono circa della metà", 4: "lo riducono di poco",
        5: "lo lasciano com'è",
      ]),
  ]

  private static let impact = [
    question(
      "i_organizzativo", "Impatto organizzativo",
      "Quota del personale del servizio, o dei servizi coinvolti, che lavora al processo.",
      [
        1: "fino al 20 % circa", 2: "fino al 40 % circa", 3: "fino al 60 % circa", 4: "fino all'80 % circa",
        5: "fino al 100 % circa",
      ]),
    question(
      "i_economico", "Impatto economico",
      "Se negli ultimi cinque anni eventi di questo tipo hanno portato a condanne della Corte dei conti o a risarcimenti.",
      [1: "no", 5: "sì"]),
    question(
      "i_reputazionale", "Impatto reputazionale",
      "Se negli ultimi cinque anni la stampa ha scritto di eventi di questo tipo.",
      [
        0: "no", 1: "non se ne ha memoria", 2: "stampa locale", 3: "stampa nazionale", 4: "stampa locale e nazionale",
        5: "stampa locale, nazionale e internazionale",
      ]),
    question(
      "i_immagine", "Impatto organizzativo, economico e sull'immagine",
      "A quale livello dell'organizzazione può prodursi l'evento.",
      [
        1: "addetto", 2: "collaboratore o funzionario",
        3: "dirigente di ufficio non generale, o posizione organizzativa",
        4: "dirigente di ufficio generale", 5: "capo dipartimento o segretario generale",
      ]),
  ]

  private static func question(
    _ name: String, _ title: String, _ definition: String, _ answers: KeyValuePairs<Int, String>
  ) -> Indicator {
    Indicator(
      Indicator.ID(unchecked: name), title: title, definition: definition,
      values: answers.map { Indicator.Value($0.key, meaning: $0.value) })
  }
}
