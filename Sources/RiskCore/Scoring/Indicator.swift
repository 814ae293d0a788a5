/// The six indicators of the plan's method, in the plan's order (section 2.3.5; ANAC, PNA 2019, Allegato 1, §4.2).
///
/// Identifiers depend on neither title nor definition: the fifth is titled "Complessità del processo" but defined as
/// lack of collaboration by the person answerable, and both are kept as printed.
public enum Indicator: Int, CaseIterable, Hashable, Sendable {
  /// Rilevanza esterna.
  case externalRelevance
  /// Discrezionalità.
  case discretion
  /// Eventi corruttivi in passato.
  case pastEvents
  /// Opacità del processo decisionale.
  case opacity
  /// Complessità del processo.
  case complexity
  /// Grado di attuazione delle misure di trattamento; 3 means measures not carried out.
  case measuresImplementation

  /// The name in CSV headers and JSON keys; stable.
  public var identifier: String {
    switch self {
    case .externalRelevance: "rilevanza_esterna"
    case .discretion: "discrezionalita"
    case .pastEvents: "eventi_passati"
    case .opacity: "opacita"
    case .complexity: "complessita"
    case .measuresImplementation: "attuazione_misure"
    }
  }

  /// The title that the plan prints.
  public var title: String {
    switch self {
    case .externalRelevance: "Rilevanza esterna"
    case .discretion: "Discrezionalità"
    case .pastEvents: "Eventi corruttivi in passato"
    case .opacity: "Opacità del processo decisionale"
    case .complexity: "Complessità del processo"
    case .measuresImplementation: "Grado di attuazione delle misure di trattamento"
    }
  }

  /// The definition that the plan prints after the title.
  public var definition: String {
    switch self {
    case .externalRelevance:
      """
      Indicatore sul livello di interesse "esterno": la presenza di interessi, anche economici, rilevanti e di \
      benefici per i destinatari del processo determina un incremento del rischio.
      """
    case .discretion:
      """
      Indicatore sul grado di discrezionalità del decisore interno alla PA: la presenza di un processo decisionale \
      altamente discrezionale determina un incremento del rischio rispetto ad un processo decisionale altamente \
      vincolato.
      """
    case .pastEvents:
      """
      Indicatore su manifestazione di eventi corruttivi in passato nel processo/attività esaminata: se l'attività è \
      stata già oggetto di eventi corruttivi in passato nell'amministrazione o in altre realtà simili, il rischio \
      aumenta poiché quella attività ha delle caratteristiche che rendono attuabili gli eventi corruttivi.
      """
    case .opacity:
      """
      Indicatore sul livello di opacità del processo decisionale: l'adozione di strumenti di trasparenza \
      sostanziale, e non solo formale, riduce il rischio.
      """
    case .complexity:
      """
      Indicatore sul livello di mancata collaborazione del responsabile del processo o dell'attività nella \
      costruzione, aggiornamento e monitoraggio del piano: la scarsa collaborazione può segnalare un deficit di \
      attenzione al tema della prevenzione della corruzione o comunque risultare in una opacità sul reale grado di \
      rischiosità.
      """
    case .measuresImplementation:
      """
      Indicatore sul mancato grado di attuazione delle misure di trattamento: l'attuazione di misure di trattamento \
      si associa ad una minore possibilità di accadimento di fatti corruttivi.
      """
    }
  }
}
