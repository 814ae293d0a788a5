extension Methodology {
  /// Probability × impact with five levels: seven and four indicators, each basso, medio or alto, that counting rules bring
  /// to one word a side, and a matrix. On each risk a general measure takes off half a level and a specific one a whole
  /// one (``Mitigation/steps(general:specific:)``), as the bodies that use the method do.
  public static let fiveLevels = Methodology(
    sound: MethodologyDefinition(
      name: "pxi-5-livelli", title: "probabilità per impatto a cinque livelli, regole di conteggio e matrice",
      source: """
        metodo probabilità × impatto in uso presso enti locali, sulla scorta del PNA 2019; \
        definizioni degli indicatori in parole nostre
        """,
      dimensions: [
        Dimension(
          "probabilita", title: "Probabilità",
          indicators: [
            side(
              "p_discrezionalita", "Discrezionalità",
              "Quanto chi decide è libero nelle scelte, anche per urgenze ed eccezioni."),
            side(
              "p_coerenza_operativa", "Coerenza operativa",
              "Quanto la prassi degli uffici si scosta dalle norme e dai regolamenti che la guidano."),
            side(
              "p_interessi_esterni", "Rilevanza degli interessi esterni",
              "Quanto valgono, in denaro o altro, i benefici per i destinatari."),
            side(
              "p_opacita", "Livello di opacità del processo",
              "Quanto il processo sfugge all'accesso, alla pubblicazione e alle verifiche."),
            side(
              "p_eventi_sentinella", "Presenza di eventi sentinella",
              "Se vi sono stati procedimenti giudiziari, contabili o disciplinari sul processo."),
            side(
              "p_attuazione_misure", "Mancata attuazione delle misure di prevenzione",
              "Quanto le misure già programmate sono rimaste inattuate."),
            side(
              "p_segnalazioni", "Segnalazioni e reclami",
              "Quante segnalazioni e quanti reclami hanno riguardato il processo."),
          ], rule: .counting(probability)),
        Dimension(
          "impatto", title: "Impatto",
          indicators: [
            side(
              "i_immagine", "Impatto sull'immagine dell'ente",
              "Quanto l'evento, reso noto, toglierebbe fiducia nell'ente."),
            side(
              "i_contenzioso", "Impatto in termini di contenzioso",
              "Quante cause, e di quale costo, l'evento può provocare."),
            side(
              "i_organizzativo", "Impatto organizzativo e sulla continuità del servizio",
              "Quanto l'evento fermerebbe il servizio o il lavoro degli uffici."),
            side(
              "i_danno", "Danno generato",
              "Quanto danno l'evento porterebbe all'ente o ad altri, anche con sanzioni."),
          ], rule: .counting(impact)),
      ],
      classification: .matrix(
        RiskMatrix(
          unchecked: [1, 2, 3], [1, 2, 3],
          [[.minimal, .low, .medium], [.low, .medium, .high], [.medium, .high, .highest]])),
      classificationSource: "matrice simmetrica: alto per alto altissimo, basso per basso minimo",
      levels: LevelScale(unchecked: [.minimal, .low, .medium, .high, .highest]),
      mitigation: .steps(general: .half, specific: Fraction(1))))

  private static let outcomes = ["basso", "medio", "alto"]

  /// Two or more alto → alto; one alto with four or more medio → alto; one alto otherwise → medio; no alto: six or more
  /// basso → basso, five or more medio → alto, otherwise medio.
  private static let probability = CountingRules(
    outcomes: outcomes,
    rules: [
      .init([.init(3, atLeast: 2)], outcome: 2), .init([.init(3, atLeast: 1), .init(2, atLeast: 4)], outcome: 2),
      .init([.init(3, atLeast: 1)], outcome: 1), .init([.init(1, atLeast: 6)], outcome: 0),
      .init([.init(2, atLeast: 5)], outcome: 2),
    ], otherwise: 1)

  /// Two or more alto → alto; one alto with two or more medio → alto; one alto otherwise → medio; no alto: two or more
  /// medio → medio, otherwise basso.
  private static let impact = CountingRules(
    outcomes: outcomes,
    rules: [
      .init([.init(3, atLeast: 2)], outcome: 2), .init([.init(3, atLeast: 1), .init(2, atLeast: 2)], outcome: 2),
      .init([.init(3, atLeast: 1)], outcome: 1), .init([.init(2, atLeast: 2)], outcome: 1),
    ], otherwise: 0)

  private static func side(_ name: String, _ title: String, _ definition: String) -> Indicator {
    Indicator(
      Indicator.ID(unchecked: name), title: title, definition: definition, values: Indicator.Value.lowToHigh)
  }
}

extension RiskLevel {
  /// Minimo, below basso.
  static let minimal = RiskLevel(unchecked: "minimo")
  /// Altissimo, above alto.
  static let highest = RiskLevel(unchecked: "altissimo")
}
