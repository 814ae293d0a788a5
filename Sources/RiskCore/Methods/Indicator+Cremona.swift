extension Indicator {
  /// The six indicators of the plan's method, in the plan's order (section 2.3.5; ANAC, PNA 2019, Allegato 1, §4.2),
  /// each scored 1 (basso), 2 (medio) or 3 (alto).
  ///
  /// Identifiers depend on neither title nor definition: the fifth is titled "Complessità del processo" but defined as
  /// lack of collaboration by the person answerable, and both are kept as printed.
  public static let cremona: [Indicator] = [
    Indicator(
      .externalRelevance, title: "Rilevanza esterna",
      definition: """
        Indicatore sul livello di interesse "esterno": la presenza di interessi, anche economici, rilevanti e di \
        benefici per i destinatari del processo determina un incremento del rischio.
        """, values: Value.lowToHigh),
    Indicator(
      .discretion, title: "Discrezionalità",
      definition: """
        Indicatore sul grado di discrezionalità del decisore interno alla PA: la presenza di un processo decisionale \
        altamente discrezionale determina un incremento del rischio rispetto ad un processo decisionale altamente \
        vincolato.
        """, values: Value.lowToHigh),
    Indicator(
      .pastEvents, title: "Eventi corruttivi in passato",
      definition: """
        Indicatore su manifestazione di eventi corruttivi in passato nel processo/attività esaminata: se l'attività è \
        stata già oggetto di eventi corruttivi in passato nell'amministrazione o in altre realtà simili, il rischio \
        aumenta poiché quella attività ha delle caratteristiche che rendono attuabili gli eventi corruttivi.
        """, values: Value.lowToHigh),
    Indicator(
      .opacity, title: "Opacità del processo decisionale",
      definition: """
        Indicatore sul livello di opacità del processo decisionale: l'adozione di strumenti di trasparenza \
        sostanziale, e non solo formale, riduce il rischio.
        """, values: Value.lowToHigh),
    Indicator(
      .complexity, title: "Complessità del processo",
      definition: """
        Indicatore sul livello di mancata collaborazione del responsabile del processo o dell'attività nella \
        costruzione, aggiornamento e monitoraggio del piano: la scarsa collaborazione può segnalare un deficit di \
        attenzione al tema della prevenzione della corruzione o comunque risultare in una opacità sul reale grado di \
        rischiosità.
        """, values: Value.lowToHigh),
    Indicator(
      .measuresImplementation, title: "Grado di attuazione delle misure di trattamento",
      definition: """
        Indicatore sul mancato grado di attuazione delle misure di trattamento: l'attuazione di misure di trattamento \
        si associa ad una minore possibilità di accadimento di fatti corruttivi.
        """, values: Value.lowToHigh),
  ]
}

extension Indicator.Value {
  /// 1 basso, 2 medio, 3 alto: "un punteggio da 1=Basso a 3=Alto" (section 2.3.5).
  static let lowToHigh = [Self(1, "basso"), Self(2, "medio"), Self(3, "alto")]
}

extension Indicator.ID {
  /// Rilevanza esterna.
  public static let externalRelevance = Self(unchecked: "rilevanza_esterna")
  /// Discrezionalità.
  public static let discretion = Self(unchecked: "discrezionalita")
  /// Eventi corruttivi in passato.
  public static let pastEvents = Self(unchecked: "eventi_passati")
  /// Opacità del processo decisionale.
  public static let opacity = Self(unchecked: "opacita")
  /// Complessità del processo.
  public static let complexity = Self(unchecked: "complessita")
  /// Grado di attuazione delle misure di trattamento; 3 means measures not carried out.
  public static let measuresImplementation = Self(unchecked: "attuazione_misure")
}
