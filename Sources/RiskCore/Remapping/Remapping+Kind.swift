extension Remapping {
  /// What an operation does, by its name in a plan (`operazione`).
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Another description.
    case rename = "rinomina"
    /// Another code for the same thing.
    case recode = "ricodifica"
    /// Other sectors, or every sector.
    case move = "sposta"
    /// Another area of risk.
    case reclassify = "riclassifica"
    /// Several into one.
    case merge = "accorpa"
    /// One into several.
    case split = "scorpora"
    /// The end of something.
    case retire = "cessa"
    /// Something new.
    case create = "istituisci"

    /// Whether the old code is used up, which can happen once in a plan.
    public var consumesCode: Bool {
      switch self {
      case .recode, .merge, .split, .retire: true
      case .rename, .move, .reclassify, .create: false
      }
    }
  }

  /// What an operation is about, by its name in a plan (`oggetto`).
  public enum Subject: String, CaseIterable, Hashable, Sendable {
    /// A process, the default.
    case process = "processo"
    /// A risk event.
    case risk = "rischio"
    /// A measure.
    case measure = "misura"
    /// A sector.
    case sector = "settore"

    /// The operations that exist for it.
    public var kinds: [Kind] {
      self == .process ? Kind.allCases : [.rename, .recode, .merge, .retire, .create]
    }
  }
}

extension Remapping.Operation {
  /// What the operation is about.
  public var subject: Remapping.Subject {
    switch change {
    case .process: .process
    case .risk: .risk
    case .measure: .measure
    case .sector: .sector
    }
  }

  /// What the operation does.
  public var kind: Remapping.Kind {
    switch change {
    case .process(let change): change.kind
    case .risk(let change): change.kind
    case .measure(let change): change.kind
    case .sector(let change): change.kind
    }
  }
}
