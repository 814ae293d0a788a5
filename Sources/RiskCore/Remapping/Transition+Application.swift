extension Transition {
  /// Makes the new register and its assessments.
  ///
  /// - Codes in the mapping, the programme, the treatments, the factors, the monitoring report and the monitoring
  ///   follow; printed texts follow where the description that they repeat has changed. Sectors are counted, and their rows numbered, anew.
  /// - What belongs to something that ended goes to the ``Remapped/archive``.
  /// - Another method than that of the ``source`` becomes the new register's own, so that it is rated by the method that
  ///   levels are computed by here.
  /// - Where several rows come to answer the same risk of the same process by the same measure, or to schedule the same
  ///   measure, the stricter programme of the new years stays and the others become its note. Where several answers
  ///   come to be about the same, the least favourable one stays.
  ///
  /// - Parameters:
  ///   - assessments: what was said of the processes of the ``source``.
  ///   - rule: how the scores of processes that become one are combined.
  ///   - methodology: how levels are computed, before and after.
  ///   - years: by how many years the plan moves on, 0 or more and up to the last of ``Body/years``: what is scheduled for later years moves to the front, the
  ///     indicators of the first year and what is past are left behind in the old register.
  public func applied(
    to assessments: Catalog<Assessment> = Catalog(), by methodology: Methodology, rule: MergeRule = .maximum,
    movingOn years: Int = 1
  ) -> Remapped {
    let old = Dictionary(grouping: assessments, by: \.process)
    let moved = processes.map { Assessment.assessments(of: $0, from: old, through: self, by: rule, in: methodology) }
    let newAssessments = Catalog(moved.joined()) ?? Catalog()
    let before = Evaluation(of: source, assessments: assessments, by: methodology)
    var contents = source.contents
    contents.processes = processes.map(\.process)
    contents.risks = risks.successors.map(\.entry)
    contents.measures = measures.successors.map(\.entry)
    contents.mapping = RemappedMapping(of: self).rows
    contents.sectors = sectors.successors.map(\.entry)
    var archive = Archive(ended: endedProcesses.compactMap { before[$0] })
    let ended = Set(endedProcesses)
    archive.assessments = before.results.filter { !ended.contains($0.process.code) }.flatMap(\.assessments)
      .filter { !$0.assessment.livesOn(in: self) }
    let years = min(max(0, years), Body.years.upperBound - source.body.year)
    contents.programme = programme(movingOn: years, archiving: &archive)
    contents.treatments = treatments(
      levels: levels(of: moved, from: old, by: methodology), movingOn: years, archiving: &archive)
    contents.factors = factors(archiving: &archive)
    contents.monitoringReport = monitoringReport
    contents.monitoring = monitoring(archiving: &archive)
    contents.recountSectors(andAnew: Set(sectors.successors.filter { $0.fate == .created }.map(\.entry.code)))
    contents.body = body(movingOn: years)
    if methodology != source.ratingMethodology { contents.name(methodology) }
    let after = Evaluation(
      of: Register.checked(contents).value, assessments: newAssessments, by: methodology)
    return Remapped(
      transition: self, rule: rule, before: before, after: after, assessments: newAssessments, archive: archive)
  }

  /// The levels of the processes whose scores were combined, or whose events or sectors became one or ended.
  private func levels(
    of assessments: [[Assessment]], from old: [ProcessCode: [Assessment]], by methodology: Methodology
  ) -> [ProcessCode: RiskLevel] {
    var levels: [ProcessCode: RiskLevel] = [:]
    for (successor, own) in zip(processes, assessments) {
      let before = successor.origins.reduce(0) { $0 + (old[$1.code]?.count ?? 0) }
      guard successor.isMerge || own.count < before else { continue }
      levels[successor.id] = methodology.decided(own.map(methodology.rate)).rating?.level
    }
    return levels
  }

  /// The monitoring report of the year that is over, with the codes of today.
  private var monitoringReport: [MonitoringReportRow] {
    source.monitoringReport.map { row in
      var row = row
      row.measure = row.measure.flatMap(measures.successor(of:))
      return row
    }
  }

  /// The body with the new year; what names the published plan is said to be what the register derives from.
  private func body(movingOn years: Int) -> Body {
    let old = source.body
    guard years > 0 || !operations.isEmpty else { return old }
    // A plan that was published since takes the place of an earlier one.
    let plan = old.detail(Body.planKey)
    let derivation = plan == nil ? old.detail(Body.derivationKey) : nil
    var details = old.details.filter { $0.key != Body.planKey && $0.key != Body.derivationKey }
    details.append(
      Body.Detail(
        key: Body.derivationKey, value: derivation ?? "registro \(old.year)\(plan.map { ", \($0)" } ?? "")"))
    return Body(name: old.name, year: old.year + years, details: details) ?? old
  }
}

extension Body {
  /// The key of the plan that a register was taken from.
  static let planKey = "piano"
  /// The key of what a remapped register derives from.
  static let derivationKey = "derivato_da"
}
