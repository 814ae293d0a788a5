extension Methodology {
  /// The plan's own method (section 2.3.5): the mean of six scores, with cut-offs in equal thirds of the range 1–3 and
  /// a tie going up. On the sum of six: 6–9 basso, 10–13 medio, 14–18 alto.
  ///
  /// The indicators and the mean are the plan's. The plan does not print its cut-offs; these are ours, and every
  /// output says so.
  public static let cremona2026 = Methodology(
    sound: MethodologyDefinition(
      name: "cremona-2026",
      title: "media di sei indicatori",
      source: "Comune di Cremona, PIAO 2026-2028, sezione 2.3.5",
      dimensions: [Dimension("rischio", title: "Rischio", indicators: Indicator.cremona, rule: .mean)],
      classification: .value(.single, .equalThirds),
      classificationSource:
        "terzi dell'intervallo 1–3, parità al livello superiore; predefinite: il piano di Cremona non ne pubblica",
      mitigation: .byMeasuresImplementation))
}

extension Cutoffs {
  /// Equal thirds of the range 1–3, a tie going up: medio from 5/3, alto from 7/3.
  public static let equalThirds = Cutoffs(
    bands: Cutoffs.bands(.threeLevels, borders: [.fiveThirds, .sevenThirds], ties: .up))
}

extension Fraction {
  fileprivate static let fiveThirds = Fraction(5, 3) ?? Fraction(2)
  fileprivate static let sevenThirds = Fraction(7, 3) ?? Fraction(2)
}
