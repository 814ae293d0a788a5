extension Methodology {
  /// ANAC's qualitative approach: the six indicators inform a reasoned judgement, which is the level; no mean decides.
  /// Without a judgement the process is not rated. Of several risk events the highest counts.
  public static let pna2019 = Methodology(
    sound: MethodologyDefinition(
      name: "pna-2019", title: "giudizio motivato su sei indicatori, senza calcolo",
      source: "ANAC, PNA 2019, Allegato 1, §4.2 (delibera n. 1064/2019)",
      dimensions: [
        Dimension(
          "esposizione", title: "Esposizione al rischio",
          indicators: Indicator.cremona.map {
            Indicator($0.id, title: $0.title, definition: $0.definition, values: $0.values, isOptional: true)
          }, rule: .maximum)
      ],
      classification: .judgement,
      classificationSource: "tra più eventi rischiosi vale il più alto",
      mitigation: .byMeasuresImplementation))
}
