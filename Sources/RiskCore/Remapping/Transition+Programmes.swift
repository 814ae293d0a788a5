extension Transition {
  // MARK: Treatments (Appendix 5)

  /// The treatment rows with the codes of the new map: copied to each part of a split, joined where processes, risks or
  /// measures are.
  /// - Parameter levels: the levels of processes whose scores were combined or whose events ended, printed instead of
  ///   the old ones; none for one that is not assessed, whose rows then print none after a merge and else the old one.
  func treatments(
    levels: [ProcessCode: RiskLevel], movingOn years: Int, archiving archive: inout Archive
  ) -> [TreatmentRow] {
    struct Key: Hashable {
      let process: ProcessCode
      let risk: RiskCode
      /// `nil` for a risk that is not answered.
      let measure: MeasureCode?

      /// Makes a key; `nil` for a row that names by text what it should name by code.
      init?(_ process: ProcessCode?, _ row: TreatmentRow) {
        guard let process, let risk = row.risk, row.measure != nil || row.publishedMeasure.trimmingBlanks().isEmpty
        else { return nil }
        (self.process, self.risk, measure) = (process, risk, row.measure)
      }
    }
    var rows: [Contender<Key, TreatmentRow>] = []
    var texts = TreatmentTexts(of: self)
    for row in source.treatments {
      let targets: [ProcessCode?] = row.process.map { successors(of: $0) } ?? [nil]
      let risk = row.risk.flatMap(risks.successor(of:))
      let measure = row.measure.flatMap(measures.successor(of:))
      guard !targets.isEmpty, (risk == nil) == (row.risk == nil), (measure == nil) == (row.measure == nil) else {
        archive.treatments.append(row)
        continue
      }
      for target in targets {
        let isMerge = target.map { self[$0]?.isMerge == true } ?? false
        let level = target.flatMap { levels[$0] } ?? (isMerge ? nil : row.level)
        let (sector, manager, area) = texts.texts(of: row, becoming: target)
        let old = row.moved(on: years)
        let new = old.with(sector: sector, manager: manager, area: area)
          .with(process: target, risk: risk, measure: measure, level: level, texts: self)
        rows.append(Contender(row: new, old: old, key: Key(target, new), origin: Key(row.process, row)))
      }
    }
    archive.unclearTreatments = texts.unclear
    return rows.strictest(firstYear: source.body.year + years)
  }

  // MARK: Programme (Appendix 4)

  /// The rows of the programme with the codes of the new catalog of measures, numbered anew where rows are gone.
  func programme(movingOn years: Int, archiving archive: inout Archive) -> [ProgrammeRow] {
    var rows: [Contender<MeasureCode, ProgrammeRow>] = []
    for row in source.programme {
      let measure = row.measure.flatMap(measures.successor(of:))
      guard (measure == nil) == (row.measure == nil) else {
        archive.programme.append(row)
        continue
      }
      let old = row.moved(on: years)
      rows.append(
        Contender(row: old.with(measure: measure, texts: self), old: old, key: measure, origin: row.measure))
    }
    let kept = rows.strictest(firstYear: source.body.year + years)
    guard kept.count < source.programme.count else { return kept }
    return kept.enumerated().map { $1.with(number: $0 + 1) }
  }

  // MARK: Printed texts

  /// What to print for an entry: the new description where it has changed, otherwise what was printed; nothing where
  /// the code stands alone.
  func text<Entry: DescribedEntry>(
    _ printed: String, of old: Entry.ID?, in catalog: Catalog<Entry>, _ transition: CatalogTransition<Entry>
  ) -> String {
    guard !printed.isEmpty, let old, let before = catalog[old]?.descriptionText,
      let after = transition.entry(after: old)?.descriptionText
    else { return printed }
    return before == after ? printed : after
  }

  /// What to print for a process.
  func text(_ printed: String, of old: ProcessCode?, becoming new: ProcessCode?) -> String {
    guard !printed.isEmpty, let old, let new, let before = source.processes[old]?.description,
      let after = self[new]?.process.description
    else { return printed }
    return before == after ? printed : after
  }
}

extension TreatmentRow: Scheduled {
  /// The sectors, who answers, and the phase.
  var scope: [String] { [sector, manager, responsible, phase] }

  fileprivate func with(sector: String, manager: String, area: String) -> TreatmentRow {
    var row = self
    (row.sector, row.manager, row.area) = (sector, manager, area)
    return row
  }

  fileprivate func with(
    process: ProcessCode?, risk: RiskCode?, measure: MeasureCode?, level: RiskLevel?, texts: Transition
  ) -> TreatmentRow {
    var row = self
    (row.process, row.risk, row.measure, row.level) = (process, risk, measure, level)
    row.publishedProcess = texts.text(publishedProcess, of: self.process, becoming: process)
    row.publishedRisk = texts.text(publishedRisk, of: self.risk, in: texts.source.risks, texts.risks)
    row.publishedMeasure = texts.text(publishedMeasure, of: self.measure, in: texts.source.measures, texts.measures)
    return row
  }
}

extension ProgrammeRow: Scheduled {
  /// General measures are scheduled for the whole body; who answers may be said.
  var scope: [String] { [responsible] }

  fileprivate func with(measure: MeasureCode?, texts: Transition) -> ProgrammeRow {
    var row = self
    row.measure = measure
    row.publishedDescription = texts.text(
      publishedDescription, of: self.measure, in: texts.source.measures, texts.measures)
    return row
  }

  fileprivate func with(number: Int) -> ProgrammeRow {
    var row = self
    row.number = number
    return row
  }
}
