/// Which of the measures that were due are for which process, so that asking for many processes does not look at all
/// measures for each.
struct DueMeasureIndex: Sendable {
  private let measures: [DueMeasure]
  /// The positions of the measures of the programme, by sector.
  private let programmed: [SectorCode: [Int]]
  /// The positions of the measures of treatment rows, by the process of the row.
  private let treated: [ProcessCode: [Int]]

  init(of measures: [DueMeasure]) {
    self.measures = measures
    var programmed: [SectorCode: [Int]] = [:]
    var treated: [ProcessCode: [Int]] = [:]
    for (position, due) in measures.enumerated() {
      if due.isInProgramme { programmed[due.sector, default: []].append(position) }
      for process in due.processes { treated[process, default: []].append(position) }
    }
    self.programmed = programmed
    self.treated = treated
  }

  /// The positions of the measures for a process, ascending: those of its treatment rows in the sectors that carry them
  /// out, which may be others than its own, and those of the programme in its own sectors.
  ///
  /// A measure that its rows entrust to other sectors alone is for these to answer: what its own sectors say of it in the
  /// programme does not count for the process.
  func positions(for process: ProcessCode, of sectors: [SectorCode]) -> [Int] {
    let own = Set(sectors)
    let ofRows = treated[process] ?? []
    let entrusted = Set(ofRows.map { measures[$0].measure })
      .subtracting(ofRows.map { measures[$0] }.filter { own.contains($0.sector) }.map(\.measure))
    let ofProgramme = sectors.flatMap { programmed[$0] ?? [] }.filter { !entrusted.contains(measures[$0].measure) }
    return Set(ofProgramme + ofRows).sorted()
  }
}
