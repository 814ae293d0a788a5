/// What headers mean: the titles that our files and the published appendices have, and what Italian offices write.
///
/// Texts are compared as ``HeaderText``: case, accents, punctuation, little words, abbreviations and plurals do not
/// count. A text may stand under several columns; which one a sheet has is decided by what else it has.
///
/// Scores are those of a method: its indicators are known by identifier and title, and where they are among the six of
/// the plan, by what offices call these. Those of other methods are recognised, too, so as to be named.
struct ColumnSynonyms: Sendable {
  /// What the method's indicators are called.
  private let indicators: [HeaderText: [ImportColumn]]
  private let identifiers: Set<Indicator.ID>
  /// Whether all scores of the method can stand in one cell, a digit each.
  private let isOfDigits: Bool

  init(for methodology: Methodology) {
    identifiers = Set(methodology.indicators.map(\.id))
    isOfDigits = methodology.indicators.allSatisfy { $0.values.allSatisfy { $0.number <= 9 } }
    var indicators: [HeaderText: [ImportColumn]] = [:]
    for indicator in methodology.indicators {
      for form in HeaderText.forms(of: indicator.title) {
        indicators[form, default: []].append(.score(.score(indicator.id)))
      }
    }
    // A title that several have names none of them.
    indicators = indicators.filter { $0.value.count == 1 }
    for id in methodology.indicators.map(\.id) { indicators[HeaderText(id.name)] = [.score(.score(id))] }
    self.indicators = indicators
  }

  /// What a header may mean.
  struct Meaning {
    /// The columns that it may be; empty for one that nobody knows.
    var columns: [ImportColumn] = []
    /// Whether it names a code or a text without saying of what: that is decided by what the sheet lists.
    var general: GeneralTitle?

    var isKnown: Bool { general != nil || !columns.isEmpty }
  }

  /// What a header may mean, by its best known form.
  func meaning(of header: String) -> Meaning {
    let forms = HeaderText.forms(of: header)
    let general = forms.lazy.compactMap { ColumnSynonyms.generalTitles[$0] }.first
    return Meaning(columns: columns(of: header, forms: forms), general: general)
  }

  private func columns(of header: String, forms: [HeaderText]) -> [ImportColumn] {
    // An identifier says exactly whose score it is, where the title without its first letter would say another's.
    if let form = forms.first, indicators[form] == nil, let other = ColumnSynonyms.otherIdentifiers[form] {
      return [inMethod(.score(.score(other)))]
    }
    for form in forms {
      let own = indicators[form] ?? []
      let known = ColumnSynonyms.byTitle[form] ?? []
      let others = known.map { inMethod($0.dated(by: header)) }.filter { own.isEmpty || !$0.isIndicator }
      if !own.isEmpty || !others.isEmpty { return own + others }
    }
    for form in forms {
      let words = Set(form.list.map(String.init))
      guard words.isDisjoint(with: ["motivazione", "note", "giudizio"]) else { continue }
      if words.contains("intervento"), words.isDisjoint(with: ["responsabile", "stato", "data"]) {
        return [.intervention(year: HeaderText.year(in: header))]
      }
      if let known = ColumnSynonyms.byWords.first(where: { $0.words.isSubset(of: words) }) {
        return [inMethod(known.column)]
      }
    }
    return forms.lazy.compactMap { ColumnSynonyms.otherTitles[$0] }.first.map { [inMethod(.score(.score($0)))] } ?? []
  }

  /// A column of scores that the method does not have, as such; any other as it is.
  private func inMethod(_ column: ImportColumn) -> ImportColumn {
    switch column {
    case .score(.score(let id)) where !identifiers.contains(id): .otherScore(id.name)
    case .scoreDigits where !isOfDigits: .otherScore(column.name)
    default: column
    }
  }

  /// The indicators of the built-in methods, by identifier and by title, unless these mean something else.
  private static let otherIdentifiers = builtinIndicators { $0.id.name }
  private static let otherTitles = builtinIndicators { $0.title }

  private static func builtinIndicators(by text: (Indicator) -> String) -> [HeaderText: Indicator.ID] {
    let pairs = Methodology.builtin.flatMap(\.indicators).map { (HeaderText(text($0)), $0.id) }
    return Dictionary(pairs) { first, _ in first }.filter { byTitle[$0.key] == nil }
  }

  /// A header that does not say what it is the code or the text of.
  enum GeneralTitle {
    case code, text
  }

  private static let codeTitles = ["codice", "ID", "codice identificativo", "cod. id"]
  private static let textTitles = ["descrizione", "denominazione", "nome", "titolo"]

  private static let generalTitles: [HeaderText: GeneralTitle] = {
    let pairs: [(HeaderText, GeneralTitle)] =
      codeTitles.map { (HeaderText($0), .code) } + textTitles.map { (HeaderText($0), .text) }
    return Dictionary(pairs) { first, _ in first }
  }()

  /// Every name and title that is known, for suggestions.
  var allTitles: [String] {
    let own = identifiers.map(\.name).sorted()
    let titles = ColumnSynonyms.titles.flatMap { [$0.name] + $1 }
    return (ColumnSynonyms.codeTitles + ColumnSynonyms.textTitles + titles + own).uniqued()
  }

  private static let byTitle: [HeaderText: [ImportColumn]] = {
    var columns: [HeaderText: [ImportColumn]] = [:]
    for (column, texts) in titles {
      for text in [column.name] + texts {
        let known = columns[HeaderText(text), default: []]
        if !known.contains(column) { columns[HeaderText(text)] = known + [column] }
      }
    }
    return columns
  }()

  /// Words that mean an indicator wherever they stand together.
  private static let byWords: [(words: Set<String>, column: ImportColumn)] = [
    (["discrezionalita"], .score(.score(.discretion))),
    (["opacita"], .score(.score(.opacity))), (["interesse", "esterno"], .score(.score(.externalRelevance))),
    (["rilevanza", "esterna"], .score(.score(.externalRelevance))),
    (["evento", "corruttivo", "passato"], .score(.score(.pastEvents))),
    (["collaborazione"], .score(.score(.complexity))),
    (["complessita"], .score(.score(.complexity))),
    (["attuazione", "misura", "grado"], .score(.score(.measuresImplementation))),
  ]

  private static let titles: [(ImportColumn, [String])] =
    identifying + catalogs + treatment + scores + monitoring + answers + [
      (.key, ["chiave"]), (.table, ["tabella"]), (.rowKey, ["chiave"]), (.field, ["campo"]),
      (.published, ["pubblicato"]), (.corrected, ["corretto"]), (.reason, ["motivo"]),
    ]

  private static let identifying: [(ImportColumn, [String])] = [
    (
      .processCode,
      [
        "processo", "codice processo", "id processo", "n. processo", "identificativo processo", "processo codice",

      ]
    ),
    (
      .processDescription,
      [
        "processo", "descrizione processo", "denominazione processo", "nome processo",
        "titolo processo", "processo descrizione", "processo denominazione", "attività", "processo/attività",
        "attività/processo", "processi di lavoro", "procedimento", "processo o attività",
        "denominazione del processo mappato",
        "oggetto",
      ]
    ),
    (.publishedProcess, ["processo pubblicato"]),
    (.processAndPhase, ["processo / fase", "processo e fase", "processo - fase", "fase/processo"]),
    (.phase, ["fase", "fase del processo", "fasi", "sottofase", "fase/azione", "fasi e attività"]),
    (
      .crossCutting,
      ["trasversale", "trasversalità", "processo trasversale", "trasversale/settoriale", "tipo processo", "TRASV"]
    ),
    (.pnrr, ["pnrr", "processo pnrr", "progetto pnrr", "rischio pnrr", "specifico pnrr"]),
    (.number, ["numero", "n.", "N°", "n. ord.", "numero d'ordine", "n. riga", "#"]),
    (.publishedDescription, ["descrizione pubblicata"]),
    (.sectorCode, ["settore", "codice settore", "id settore", "codice ufficio", "codice struttura"]),
    (
      .sectorName,
      [
        "settore", "struttura responsabile", "denominazione settore", "nome settore", "descrizione settore",
        "ufficio", "ufficio responsabile", "unità organizzativa", "unità organizzativa responsabile", "U.O.", "UO",
        "servizio", "servizio responsabile", "settore responsabile", "struttura", "struttura organizzativa",
        "area organizzativa", "direzione",
        "ripartizione", "settore/servizio", "settore/ufficio", "settore di appartenenza", "settore competente",
        "ufficio competente", "settori interessati", "centro di responsabilità",
      ]
    ),
    (
      .manager,
      [
        "dirigente", "dirigente responsabile", "responsabile", "responsabile processo", "responsabile del settore",
        "responsabile dell'attuazione", "responsabile della misura", "soggetto responsabile", "soggetto attuatore",
        "responsabile dell'attuazione della misura", "responsabile del procedimento", "nominativo dirigente",
        "dirigente/responsabile", "titolare", "process owner",
      ]
    ),
    (.declaredSectoral, ["settoriali", "settoriali dichiarati", "processi settoriali", "n. settoriali"]),
    (.declaredCrossCutting, ["trasversali", "trasversali dichiarati", "processi trasversali", "n. trasversali"]),
  ]

  private static let catalogs: [(ImportColumn, [String])] = [
    (.areaCode, ["area", "codice area", "area di rischio", "lettera", "lettera area"]),
    (
      .areaName,
      [
        "area", "area di rischio", "descrizione area", "denominazione area", "nome area", "denominazione",
        "area rischio", "area generale", "area specifica", "area sensibile", "area di rischio generale/specifica",
      ]
    ),
    (.areaSource, ["fonte area"]),
    (
      .riskCode,
      [
        "rischio", "codice rischio", "codice evento", "codice evento rischioso", "id rischio", "n. rischio",
        "rischio codice",
      ]
    ),
    (
      .riskDescription,
      [
        "rischio", "descrizione rischio", "rischio descrizione", "rischio pubblicato", "evento rischioso",
        "eventi rischiosi", "descrizione evento rischioso", "descrizione dell'evento", "evento a rischio",
        "rischio specifico", "rischi specifici", "rischio corruttivo", "evento corruttivo", "evento",
        "possibile evento rischioso",
        "identificazione del rischio", "tipologia di rischio", "tipologia del rischio per fase", "catalogo dei rischi",
        "rischio potenziale", "descrizione del rischio corruttivo", "registro dei rischi",
        "eventi rischiosi individuati",
      ]
    ),
    (
      .measureCode, ["misura", "codice misura", "id misura", "n. misura", "misura codice"]
    ),
    (
      .measureDescription,
      [
        "misura", "descrizione misura", "misura descrizione", "misura pubblicata", "misure specifiche",
        "misura specifica", "misura generale", "misure generali", "misure di prevenzione", "misura di prevenzione",
        "misure di trattamento",
        "misura di trattamento", "misure di contrasto", "misure", "denominazione misura", "misure ulteriori",
        "misura specifica da attuare",
        "misure di prevenzione della corruzione", "trattamento del rischio", "misure anticorruzione",
        "misura programmata",
      ]
    ),
    (
      .measureType,
      [
        "tipo", "tipologia", "tipo misura", "tipologia misura", "tipologia di misura", "categoria misura",
        "tipologia misura ANAC",
      ]
    ),
    (
      .general,
      [
        "generale", "misura generale (sì/no)", "generale/specifica", "generale o specifica", "obbligatoria",
        "generale e obbligatoria",
      ]
    ),
  ]

  private static let treatment: [(ImportColumn, [String])] = [
    (
      .level,
      [
        "livello", "livello di rischio", "livello per processo", "rischio livello", "livello rischio processo",
        "livello di esposizione",
        "livello di esposizione al rischio", "valutazione", "valutazione complessiva", "valutazione del rischio",
        "valutazione complessiva del livello di rischio", "giudizio sintetico", "rating", "classificazione del rischio",
        "grado di rischio",
        "livello complessivo", "ponderazione del rischio", "rischiosità", "livello di rischiosità",
      ]
    ),
    (
      .intervention(year: nil),
      [
        "interventi", "interventi da realizzare", "interventi da realizzare/indicatori/tempi", "azioni",
        "azioni da realizzare",
        "tempi", "tempi di attuazione", "tempi di realizzazione", "fasi e tempi di attuazione",
        "modalità di attuazione",
        "stato di attuazione", "termini di attuazione", "tempistica di attuazione", "fasi per l'attuazione",
      ]
    ),
    (
      .indicator,
      [
        "indicatore", "indicatori", "indicatore di attuazione", "indicatori di attuazione",
        "indicatori di monitoraggio",
        "indicatore di risultato", "indicatore (solo)", "indicatore/target",
      ]
    ),
    (.target, ["target", "valore target", "valore atteso", "risultato atteso", "obiettivo", "target atteso"]),
    (
      .responsible,
      [
        "responsabile", "responsabile dell'attuazione", "responsabile della misura",
        "responsabile dell'attuazione della misura", "soggetto responsabile", "soggetto attuatore",
      ]
    ),
    (
      .factor,
      [
        "fattore", "fattore abilitante", "fattori abilitanti", "fattori", "codice fattore", "fattori abilitanti ANAC",
        "fattore abilitante del rischio", "fattori abilitanti del rischio corruttivo", "causa", "cause",
      ]
    ),
    (.note, ["note", "annotazioni", "osservazioni"]),
  ]

  private static let scores: [(ImportColumn, [String])] = [
    (
      .score(.score(.externalRelevance)),
      [
        "rilevanza esterna", "livello di interesse esterno", "interesse esterno", "presenza di interessi esterni",
        "livello di interesse \"esterno\"", "indicatore 1",
      ]
    ),
    (
      .score(.score(.discretion)),
      [
        "discrezionalità", "grado di discrezionalità", "grado di discrezionalità del decisore interno alla PA",
        "discrezionalità del decisore", "discrezionalità del processo", "indicatore 2",
      ]
    ),
    (
      .score(.score(.pastEvents)),
      [
        "eventi passati", "eventi corruttivi in passato", "manifestazione di eventi corruttivi in passato",
        "manifestazione di eventi corruttivi", "precedenti", "eventi corruttivi pregressi", "precedenti corruttivi",
        "indicatore 3",
        "manifestazione di eventi corruttivi in passato nel processo/attività esaminata",
      ]
    ),
    (
      .score(.score(.opacity)),
      [
        "opacità", "opacità del processo decisionale", "opacità del processo", "trasparenza del processo decisionale",
        "indicatore 4",
      ]
    ),
    (
      .score(.score(.complexity)),
      [
        "complessità", "complessità del processo", "livello di collaborazione",
        "livello di collaborazione del responsabile",
        "livello di collaborazione del responsabile del processo", "livello di mancata collaborazione", "indicatore 5",
      ]
    ),
    (
      .score(.score(.measuresImplementation)),
      [
        "attuazione misure", "grado di attuazione delle misure", "grado di attuazione delle misure di trattamento",
        "grado di attuazione", "attuazione delle misure di trattamento", "indicatore 6",
      ]
    ),
    (.scoreDigits, ["punteggi", "punteggio", "sei punteggi"]),
    (
      .score(.motivation),
      [
        "motivazione", "motivazioni", "motivazione della valutazione", "motivazione dei punteggi", "evidenze",
        "dati ed evidenze",
        "giudizio sintetico e motivazioni", "motivazione della misurazione applicata", "motivazioni della valutazione",
      ]
    ),
    (
      .score(.judgedLevel),
      [
        "livello motivato", "giudizio motivato", "giudizio", "livello attribuito", "livello rettificato",
        "livello da giudizio motivato",
      ]
    ),
    (
      .score(.judgementReason),
      [
        "motivo livello", "motivo del livello", "motivazione del giudizio", "motivo del giudizio",
        "motivazione del livello", "motivazione del giudizio motivato",
      ]
    ),
    (.score(.date), ["data", "data valutazione", "data della valutazione"]),
    (.score(.source), ["fonte", "fonte della valutazione", "fonte dei dati"]),
    (.score(.state), ["stato", "stato valutazione"]),
  ]

  private static let monitoring: [(ImportColumn, [String])] = [
    (.report(.measure), ["misura pubblicata", "misura"]), (.report(.intervention), ["intervento"]),
    (.report(.outcome), ["realizzazione", "realizz.", "realizzato"]), (.report(.notes), ["note"]),
    (.report(.firstHalf), ["monitoraggio 1 semestre", "monitor. 1° semestre"]),
    (.report(.secondHalf), ["monitoraggio 2 semestre", "monitor. 2° semestre"]),
    (.report(.indicator), ["indicatore"]), (.report(.target), ["target"]),
    (.report(.firstHalfResult), ["consuntivo 1 semestre", "consuntivo 1° semestre"]),
    (.report(.secondHalfResult), ["consuntivo 2 semestre", "consuntivo 2° semestre"]),
    (.report(.firstHalfSeenBy), ["visto 1 semestre", "visto 1° semestre"]),
    (.report(.firstHalfDate), ["data 1 semestre", "data 1° semestre"]),
    (.report(.secondHalfSeenBy), ["visto 2 semestre", "visto 2° semestre"]),
    (.report(.secondHalfDate), ["data 2 semestre", "data 2° semestre"]),
  ]
  private static let answers: [(ImportColumn, [String])] = [
    (.year, ["anno", "anno di riferimento", "anno di monitoraggio", "esercizio"]),
    (.half, ["semestre", "semestre di riferimento", "semestre di monitoraggio", "periodo"]),
    (
      .outcome,
      [
        "esito", "esito del monitoraggio", "realizzazione", "realizz.", "realizzato", "realizzata", "attuata",
        "attuato", "misura attuata", "misura realizzata", "attuazione", "stato di attuazione",
        "attuazione della misura", "attuata sì/no", "realizzata sì/no",
      ]
    ),
    (
      .value,
      [
        "valore", "valore raggiunto", "valore conseguito", "valore rilevato", "consuntivo", "valore a consuntivo",
        "risultato", "risultato raggiunto", "risultato conseguito",
      ]
    ),
    (.seenBy, ["visto da", "visto", "visto di", "verificato da", "validato da"]),
    (.date, ["data", "data visto", "data del visto", "data monitoraggio", "data di rilevazione", "data risposta"]),
  ]
}

extension ImportColumn {
  /// The column of the year that a header names, where it is one of what is to be done.
  fileprivate func dated(by header: String) -> ImportColumn {
    guard case .intervention(nil) = self else { return self }
    return .intervention(year: HeaderText.year(in: header))
  }
}
