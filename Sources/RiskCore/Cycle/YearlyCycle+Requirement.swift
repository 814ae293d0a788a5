extension YearlyCycle {
  /// What a plan needs, by the stable name that the column `mancanza` has; in the order of the phases.
  public enum Requirement: Hashable, Sendable {
    /// The register has processes.
    case processes
    /// Each process belongs to a sector.
    case sector
    /// Each sector has a manager.
    case manager
    /// Each process has an area of risk. The plan of Cremona prints none for most: not mandatory.
    case area
    /// Each process is assessed.
    case assessment
    /// Where a process has several assessments, each of them has a level: one without could be the highest.
    case wholeAssessment
    /// No assessment is to be made anew.
    case validAssessment
    /// Something that the treatment or the programme lacks, see ``Gap/Kind``.
    case gap(Gap.Kind)
    /// Each answer that was due was given (section 4.4).
    case answer
    /// Each measure that was not carried out has its reason (section 4.4).
    case reason

    static let all: [Requirement] =
      [.processes, .sector, .manager, .area, .assessment, .wholeAssessment, .validAssessment]
      + Gap.Kind.allCases.map(gap)
      + [.answer, .reason]

    /// The phase that it belongs to.
    public var phase: Phase {
      switch self {
      case .processes, .sector, .manager, .area: .mapping
      case .assessment, .wholeAssessment, .validAssessment: .assessment
      case .gap(.generalNotScheduled), .gap(.yearWithoutAction), .gap(.noIndicator), .gap(.noOneAnswering): .programme
      case .gap: .treatment
      case .answer, .reason: .monitoring
      }
    }

    /// Whether a plan is not complete without it.
    ///
    /// Mandatory is what PNA 2019, Allegato 1, and section 4.4 of the plan ask for: a map with those who answer, a level
    /// for every process, a measure for every risk found, a programme with indicators and those who answer, the sectors'
    /// answers and the reasons for what was not done. That a process has no specific measure, or a year no action, can be
    /// a choice.
    public var isMandatory: Bool {
      switch self {
      case .processes, .sector, .manager, .assessment, .wholeAssessment, .validAssessment, .answer, .reason: true
      case .gap(.noRisk), .gap(.unansweredRisk), .gap(.staleLevel), .gap(.generalNotScheduled), .gap(.noIndicator),
        .gap(.noOneAnswering):
        true
      case .area, .gap: false
      }
    }

    /// The stable name.
    public var name: String {
      switch self {
      case .processes: "nessun-processo"
      case .sector: "processo-senza-settore"
      case .manager: "settore-senza-dirigente"
      case .area: "processo-senza-area"
      case .assessment: "processo-non-valutato"
      case .wholeAssessment: "valutazione-incompleta"
      case .validAssessment: "processo-da-rivalutare"
      case .gap(let kind): kind.rawValue
      case .answer: "risposta-mancante"
      case .reason: "misura-non-attuata-senza-motivo"
      }
    }

    /// What to do, in Italian.
    public var remedy: String {
      switch self {
      case .processes: "scrivere i processi in processi.csv"
      case .sector: "dare un settore al processo, in mappatura.csv"
      case .manager: "scrivere il dirigente in settori.csv"
      case .area: "scrivere l'area di rischio in processi.csv"
      case .assessment: "valutare il processo, in valutazioni.csv"
      case .wholeAssessment: "completare la valutazione di ogni fase, evento e settore, in valutazioni.csv"
      case .validAssessment: "valutare di nuovo il processo, in valutazioni.csv"
      case .gap(let kind): kind.remedy
      case .answer: "chiedere la risposta al settore e scriverla in monitoraggio.csv"
      case .reason: "scrivere il motivo nella colonna note di monitoraggio.csv"
      }
    }
  }
}
