/// The code of anything that a plan can change, whose kind its first letter tells.
public enum MapCode: Hashable, Sendable {
  /// A process.
  case process(ProcessCode)
  /// A risk event.
  case risk(RiskCode)
  /// A measure.
  case measure(MeasureCode)
  /// A sector.
  case sector(SectorCode)

  /// Reads a code of any kind in any spelling that its own type reads.
  public init?(_ text: String) {
    if let code = ProcessCode(text) {
      self = .process(code)
    } else if let code = RiskCode(text) {
      self = .risk(code)
    } else if let code = MeasureCode(text) {
      self = .measure(code)
    } else if let code = SectorCode(text) {
      self = .sector(code)
    } else {
      return nil
    }
  }

  /// Takes the code of an entry; `nil` for a kind that no plan changes, an area.
  init?<Code: RegisterCode>(_ code: Code) {
    switch code {
    case let code as ProcessCode: self = .process(code)
    case let code as RiskCode: self = .risk(code)
    case let code as MeasureCode: self = .measure(code)
    case let code as SectorCode: self = .sector(code)
    default: return nil
    }
  }

  /// What it is the code of.
  public var subject: Remapping.Subject {
    switch self {
    case .process: .process
    case .risk: .risk
    case .measure: .measure
    case .sector: .sector
    }
  }

  /// The number, 1…999 999 999.
  public var number: Int {
    switch self {
    case .process(let code): code.number
    case .risk(let code): code.number
    case .measure(let code): code.number
    case .sector(let code): code.number
    }
  }

  /// The code of a process; `nil` for another one.
  public var process: ProcessCode? {
    if case .process(let code) = self { code } else { nil }
  }
}

extension MapCode: LosslessStringConvertible {
  /// The canonical spelling (`P002`).
  public var description: String {
    switch self {
    case .process(let code): code.description
    case .risk(let code): code.description
    case .measure(let code): code.description
    case .sector(let code): code.description
    }
  }
}

extension Remapping.Subject {
  /// What its codes name, as in `RegisterCode.noun`.
  var noun: String {
    switch self {
    case .process: ProcessCode.noun
    case .risk: RiskCode.noun
    case .measure: MeasureCode.noun
    case .sector: SectorCode.noun
    }
  }
}

extension Register {
  /// The description of what has a code, the name of a sector; `nil` when the register does not have it.
  public func description(of code: MapCode) -> String? {
    switch code {
    case .process(let code): processes[code]?.description
    case .risk(let code): risks[code]?.description
    case .measure(let code): measures[code]?.description
    case .sector(let code): sectors[code]?.name
    }
  }

  /// What to say of a code that the register does not have, with the nearest one; `nil` when it has it.
  public func unknown(_ code: MapCode) -> Diagnostic? {
    switch code {
    case .process(let code): unknown(code, in: processes)
    case .risk(let code): unknown(code, in: risks)
    case .measure(let code): unknown(code, in: measures)
    case .sector(let code): unknown(code, in: sectors)
    }
  }

  private func unknown<Entry>(_ code: Entry.ID, in catalog: Catalog<Entry>) -> Diagnostic?
  where Entry.ID: RegisterCode {
    guard !catalog.contains(code) else { return nil }
    return .unknownCode(code, at: nil, suggestion: KnownCodes(catalog.map(\.id)).nearest(to: code))
  }
}
