// What each entry of the register writes into the columns of `RegisterTable.columns(year:)`.

extension Body.Detail: RegisterEntry {
  func text(in column: RegisterColumn, firstYear: Int) -> String {
    switch column {
    case .key: key
    case .value: value
    default: ""
    }
  }
}

extension RiskArea: RegisterEntry {
  func text(in column: RegisterColumn, firstYear: Int) -> String {
    switch column {
    case .code: code.description
    case .description: description
    default: ""
    }
  }
}

extension MappedProcess: RegisterEntry {
  func text(in column: RegisterColumn, firstYear: Int) -> String {
    switch column {
    case .code: code.description
    case .description: description
    case .crossCutting: isCrossCutting.mark
    case .area: written(area?.code)
    case .areaSource: area?.source.rawValue ?? ""
    case .pnrr: isPNRR?.mark ?? ""
    default: ""
    }
  }
}

extension Sector: RegisterEntry {
  func text(in column: RegisterColumn, firstYear: Int) -> String {
    switch column {
    case .code: code.description
    case .name: name
    case .manager: manager
    case .declaredSectoral: written(declaredSectoral)
    case .declaredCrossCutting: written(declaredCrossCutting)
    default: ""
    }
  }
}

extension MappingRow: RegisterEntry {
  func text(in column: RegisterColumn, firstYear: Int) -> String {
    switch column {
    case .sector: sector.description
    case .number: written(number)
    case .process: process.description
    case .publishedDescription: publishedDescription
    default: ""
    }
  }
}

extension Risk: RegisterEntry {
  func text(in column: RegisterColumn, firstYear: Int) -> String {
    switch column {
    case .code: code.description
    case .description: description
    case .pnrr: isPNRR.mark
    default: ""
    }
  }
}

extension Measure: RegisterEntry {
  func text(in column: RegisterColumn, firstYear: Int) -> String {
    switch column {
    case .code: code.description
    case .description: description
    case .type: type
    case .general: isGeneral.mark
    default: ""
    }
  }
}

extension ProgrammeRow: RegisterEntry {
  func text(in column: RegisterColumn, firstYear: Int) -> String {
    switch column {
    case .number: String(number)
    case .measure: written(measure)
    case .publishedDescription: publishedDescription
    case .intervention(let year): interventions.text(of: year, firstYear: firstYear)
    case .indicator: indicator
    case .target: target
    case .responsible: responsible
    case .note: note
    default: ""
    }
  }
}

extension TreatmentRow: RegisterEntry {
  func text(in column: RegisterColumn, firstYear: Int) -> String {
    switch column {
    case .sector: sector
    case .manager: manager
    case .area: area
    case .process: written(process)
    case .publishedProcess: publishedProcess
    case .phase: phase
    case .risk: written(risk)
    case .publishedRisk: publishedRisk
    case .level: level?.printedName ?? ""
    case .measure: written(measure)
    case .publishedMeasure: publishedMeasure
    case .intervention(let year): interventions.text(of: year, firstYear: firstYear)
    case .indicator: indicator
    case .target: target
    case .responsible: responsible
    case .note: note
    default: ""
    }
  }
}

extension FactorRow: RegisterEntry {
  func text(in column: RegisterColumn, firstYear: Int) -> String {
    switch column {
    case .process: process.description
    case .risk: written(risk)
    case .factor: factor.identifier
    case .note: note
    default: ""
    }
  }
}

extension MonitoringReportRow: RegisterEntry {
  func text(in column: RegisterColumn, firstYear: Int) -> String {
    switch column {
    case .measure: written(measure)
    case .report(let cell): self[cell]
    default: ""
    }
  }
}

extension MonitoringAnswer: RegisterEntry {
  func text(in column: RegisterColumn, firstYear: Int) -> String {
    switch column {
    case .sector: sector.description
    case .measure: measure.description
    case .year: String(year)
    case .half: String(half.rawValue)
    case .outcome: outcome.rawValue
    case .report(.intervention): intervention
    case .note: note
    case .value: value
    case .target: target
    case .seenBy: seenBy
    case .date: written(date)
    default: ""
    }
  }
}

extension Erratum: RegisterEntry {
  func text(in column: RegisterColumn, firstYear: Int) -> String {
    switch column {
    case .table: table.rawValue
    case .rowKey: key
    case .field: field
    case .published: published
    case .corrected: corrected
    case .reason: reason
    default: ""
    }
  }
}

/// A code or a number, or nothing.
private func written(_ value: (some CustomStringConvertible)?) -> String {
  value.map(\.description) ?? ""
}

extension Bool {
  /// `sì` or `no`.
  fileprivate var mark: String { self ? "sì" : "no" }
}

extension [String] {
  /// The text of one of the years that a programme covers.
  fileprivate func text(of year: Int, firstYear: Int) -> String {
    indices.contains(year - firstYear) ? self[year - firstYear] : ""
  }
}
