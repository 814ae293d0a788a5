extension Gap {
  /// What is missing, by the stable name that the column `lacuna` has; in the order in which tables list them.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// No risk was identified for a process that calls for treatment: no row of Appendix 5 or of the factors names one,
    /// and no assessment is about one.
    case noRisk = "rischio-non-individuato"
    /// No row of Appendix 5 gives a process that calls for treatment a specific measure of the catalog.
    case noSpecificMeasure = "misura-specifica-assente"
    /// A risk was identified that calls for treatment, and no row of its process answers it by a measure. The level of
    /// the risk is that of the assessments about it, else that of the process; one without a level calls for treatment.
    case unansweredRisk = "rischio-senza-misura"
    /// The level of a process is higher than in an earlier register, and its treatment has no measure that it had not
    /// then.
    case raisedLevel = "livello-salito-senza-misura"
    /// A row of Appendix 5 prints another level than the process has.
    case staleLevel = "livello-stampato-diverso"
    /// An indicator has its highest value, and the process the lowest level.
    case hiddenIndicator = "indicatore-massimo-nascosto"
    /// A risk specific to PNRR projects is one of a process that is not marked as part of them.
    case pnrrRisk = "rischio-pnrr-fuori-pnrr"
    /// A risk of the catalog is one of no process.
    case unusedRisk = "rischio-non-usato"
    /// A specific measure of the catalog stands neither in the programme nor in the treatment. What is missing of a
    /// general one, ``generalNotScheduled`` says.
    case unusedMeasure = "misura-non-usata"
    /// The programme, Appendix 4, does not schedule a general measure.
    case generalNotScheduled = "misura-generale-non-programmata"
    /// A scheduled measure has nothing to be done in one of the three years.
    case yearWithoutAction = "anno-senza-intervento"
    /// Nothing measures the first year of a scheduled measure. The indicator that the programme has for a measure holds
    /// for the rows of Appendix 5, too.
    case noIndicator = "indicatore-assente"
    /// Nobody answers for a scheduled measure: the row names nobody, and a sector concerned has no manager. A row of the
    /// programme concerns all sectors.
    case noOneAnswering = "responsabile-assente"

    /// What to do, in Italian.
    public var remedy: String {
      switch self {
      case .noRisk: "indicare in trattamento.csv i rischi del catalogo che il processo corre"
      case .noSpecificMeasure: "scegliere almeno una misura specifica per un rischio del processo, in trattamento.csv"
      case .unansweredRisk: "indicare in trattamento.csv la misura che risponde al rischio"
      case .raisedLevel: "aggiungere al trattamento del processo una misura che prima non aveva"
      case .staleLevel: "scrivere il livello di oggi nella colonna livello di trattamento.csv"
      case .hiddenIndicator: "verificare il punteggio; se resta, alzare il livello con un giudizio motivato"
      case .pnrrRisk: "segnare il processo nella colonna pnrr di processi.csv, o togliergli il rischio"
      case .unusedRisk: "collegare il rischio ai processi che lo corrono, o toglierlo dal catalogo"
      case .unusedMeasure: "usare la misura in trattamento.csv o in programmazione.csv, o toglierla dal catalogo"
      case .generalNotScheduled: "aggiungere la misura a programmazione.csv, con interventi e indicatore"
      case .yearWithoutAction: "scrivere l'intervento di ogni anno"
      case .noIndicator: "scrivere l'indicatore del primo anno e il suo valore atteso"
      case .noOneAnswering: "scrivere chi risponde nella colonna responsabile, o il dirigente in settori.csv"
      }
    }
  }
}
