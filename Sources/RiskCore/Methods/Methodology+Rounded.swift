extension Methodology {
  /// The plan's indicators, with the mean rounded half up to two decimals before it is compared with the thirds as they
  /// are often printed: basso to 1,66, medio to 2,33. On the sum of six: 6–9 basso, 10–14 medio, 15–18 alto.
  ///
  /// A mean of 14/6 is rounded to 2,33 and is medio, where ``cremona2026`` makes it alto.
  public static let terzi = Methodology(
    sound: rounded(
      name: "terzi-166-233", title: "media di sei indicatori arrotondata a due decimali, soglie 1,66 e 2,33", places: 2,
      borders: [Fraction(166, 100), Fraction(233, 100)], ties: .down,
      comparison: "l'arrotondamento e le soglie sono di altri enti",
      classificationSource:
        "terzi dell'intervallo 1–3 come li stampano diversi enti, confrontati con la media arrotondata"))

  /// The plan's indicators, with the mean rounded half up to a whole number: 1 basso, 2 medio, 3 alto. On the sum of six:
  /// 6–8 basso, 9–14 medio, 15–18 alto.
  public static let arrotondato = Methodology(
    sound: rounded(
      name: "arrotondato", title: "media di sei indicatori arrotondata all'intero", places: 0,
      borders: [Fraction(2), Fraction(3)], ties: .up,
      comparison: "l'arrotondamento è di altri enti",
      classificationSource: "la media arrotondata all'intero è il livello, come la usano diversi enti"))

  /// The plan's method with another comparison, which is not the plan's.
  private static func rounded(
    name: String, title: String, places: Int, borders: [Fraction?], ties: Cutoffs.Ties, comparison: String,
    classificationSource: String
  ) -> MethodologyDefinition {
    var definition = Methodology.cremona2026.definition
    definition.name = name
    definition.title = title
    definition.source =
      "sei indicatori e loro media dal Comune di Cremona, PIAO 2026-2028, sezione 2.3.5; \(comparison), non di quel piano"
    definition.roundingPlaces = places
    definition.classification = .value(
      .single, Cutoffs(bands: Cutoffs.bands(.threeLevels, borders: borders.compactMap { $0 }, ties: ties)))
    definition.classificationSource = classificationSource
    return definition
  }
}
