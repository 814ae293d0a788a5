import Testing

@testable import RiskCore

/// What holds of the monitoring of any register.
@Suite struct MonitoringLawsTests {
  private static func monitorings(seed: UInt64) throws -> [Monitoring] {
    var random = RandomRegister(seed: seed)
    let register = try Register.checked(random.contents()).value
    let year = register.body.year
    return [
      Monitoring(of: register, in: year), Monitoring(of: register, in: year, half: .first),
      Monitoring(of: register, in: year, half: .second, on: CalendarDate(year: year, month: 9, day: 1)),
      Monitoring(of: register, in: year, on: CalendarDate(year: year, month: 9, day: 1)),
      Monitoring(of: register, in: year + 1), Monitoring(of: register, in: year, sector: register.sectors.first?.code),
    ]
  }

  private static func parts(_ counts: MonitoringCounts) -> [Int] {
    [counts.carriedOut, counts.partly, counts.notCarriedOut, counts.notApplicable, counts.missing]
  }

  @Test func `what is due is in one state, in every grouping, and the groups add up to all`() throws {
    var seen: Set<MonitoredMeasure.State> = []
    for seed in 0..<150 as Range<UInt64> {
      for monitoring in try Self.monitorings(seed: seed) {
        seen.formUnion(monitoring.measures.map(\.state))
        let groupings = [
          [monitoring.counts], monitoring.countsBySector.map(\.counts), monitoring.countsByMeasure.map(\.counts),
        ]
        for counts in groupings.joined() {
          #expect(counts.due == Self.parts(counts).reduce(0, +), "seed \(seed)")
          #expect(counts.reported + counts.incomplete + counts.missing == counts.due, "seed \(seed)")
          #expect(counts.late <= counts.due, "seed \(seed)")
        }
        for groups in groupings {
          #expect(groups.map(\.due).reduce(0, +) == monitoring.counts.due, "seed \(seed)")
          #expect(groups.map(\.late).reduce(0, +) == monitoring.counts.late, "seed \(seed)")
          #expect(groups.map(\.carriedOut).reduce(0, +) == monitoring.counts.carriedOut, "seed \(seed)")
        }
        let figures = monitoring.annualFigures
        for figure in figures {
          #expect(figure.scheduled == figure.carriedOut + figure.notCarriedOut + figure.notApplicable)
        }
        let typed = figures.filter { $0.type != nil }.map(\.scheduled).reduce(0, +)
        #expect(typed == figures.last?.scheduled, "seed \(seed)")
      }
    }
    #expect(seen == Set(MonitoredMeasure.State.allCases))
  }

  @Test func `no answer is lost, and none counts twice`() throws {
    func isLater(_ answer: MonitoringAnswer, than day: CalendarDate?) -> Bool {
      guard let day, let date = answer.date else { return false }
      return date > day
    }
    for seed in 0..<150 as Range<UInt64> {
      for monitoring in try Self.monitorings(seed: seed) {
        let found = monitoring.measures.flatMap(\.answers) + monitoring.unexpected
        let given = monitoring.register.monitoring.filter { answer in
          answer.year == monitoring.year && monitoring.halves.contains(answer.half)
            && (monitoring.sector == nil || monitoring.sector == answer.sector)
            && !isLater(answer, than: monitoring.day)
        }
        #expect(found.count == given.count && Set(found.map(\.key)) == Set(given.map(\.key)), "seed \(seed)")
        let others = monitoring.register.monitoring.filter { answer in
          answer.year != monitoring.year && (monitoring.sector == nil || monitoring.sector == answer.sector)
            && !isLater(answer, than: monitoring.day)
        }
        #expect(monitoring.ofOtherYears == others, "seed \(seed)")
      }
    }
  }

  @Test func `a process is realized as its measures are`() throws {
    for seed in 0..<150 as Range<UInt64> {
      let monitoring = try Self.monitorings(seed: seed)[0]
      for process in monitoring.register.processes {
        let realization = monitoring.realization(of: process.code)
        #expect(realization.due <= monitoring.counts.due && realization.answered <= realization.due)
        #expect(realization.carriedOut + realization.notApplicable <= realization.answered)
        if let share = realization.share { #expect((Fraction(0)...Fraction(1)).contains(share)) }
      }
    }
  }
}
