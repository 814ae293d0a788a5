extension Methodology {
  /// PNA 2013, Allegato 5, still widely used: probability is the exact mean of six answers, impact that of four, the risk
  /// is their product, 0–25.
  ///
  /// The annex leaves the cut-offs to each body; these are thirds of the range 0–25, ours, with ties going up, and every
  /// output says so. Some copies of the annex let the economic impact be 0 and the fourth question of impact be 0.
  public static let pna2013 = Methodology(
    sound: MethodologyDefinition(
      name: "pna-2013", title: "probabilità per impatto, sei e quattro domande",
      source: "PNA 2013, Allegato 5 (delibera CiVIT n. 72/2013)",
      dimensions: [
        Dimension(
          "probabilita", title: "Probabilità",
          indicators: [
            question("p_discrezionalita", "Discrezionalità", [1, 2, 3, 4, 5]),
            question("p_rilevanza_esterna", "Rilevanza esterna", [2, 5]),
            question("p_complessita", "Complessità del processo", [1, 3, 5]),
            question("p_valore_economico", "Valore economico", [1, 3, 5]),
            question("p_frazionabilita", "Frazionabilità del processo", [1, 5]),
            question("p_controlli", "Controlli (1 = molto efficaci)", [1, 2, 3, 4, 5]),
          ], rule: .mean),
        Dimension(
          "impatto", title: "Impatto",
          indicators: [
            question("i_organizzativo", "Impatto organizzativo", [1, 2, 3, 4, 5]),
            question("i_economico", "Impatto economico", [1, 5]),
            question("i_reputazionale", "Impatto reputazionale", [0, 1, 2, 3, 4, 5]),
            question("i_immagine", "Impatto organizzativo, economico e sull'immagine", [1, 2, 3, 4, 5]),
          ], rule: .mean),
      ],
      classification: .value(
        .product,
        Cutoffs(
          bands: Cutoffs.bands(
            .threeLevels, borders: [Fraction(25, 3), Fraction(50, 3)].compactMap { $0 }, ties: .up))),
      classificationSource:
        "terzi dell'intervallo 0–25, parità al livello superiore; predefinite: l'allegato le lascia a ogni ente"))

  private static func question(_ name: String, _ title: String, _ numbers: [Int]) -> Indicator {
    Indicator(Indicator.ID(unchecked: name), title: title, values: numbers.map { Indicator.Value($0) })
  }
}
