/// A change of a catalog other than that of processes: risks, measures, sectors. Codes that are taken are those of the
/// old catalog, codes that are given are those of the new one.
public enum CatalogChange<Entry: DescribedEntry>: Hashable, Sendable {
  /// Another description; for a sector, another name.
  case rename(Entry.ID, to: String)
  /// Another code for the same entry.
  case recode(Entry.ID, to: Entry.ID)
  /// Several entries become one, whose code is new or one of theirs. Without a description it has that of the entry
  /// whose code it keeps, or else of the first.
  case merge([Entry.ID], into: Entry.ID, description: String?)
  /// An entry ends.
  case retire(Entry.ID)
  /// An entry begins.
  case create(Entry)

  /// What the change does.
  public var kind: Remapping.Kind {
    switch self {
    case .rename: .rename
    case .recode: .recode
    case .merge: .merge
    case .retire: .retire
    case .create: .create
    }
  }

  /// The codes of the old catalog that the change is about.
  public var oldCodes: [Entry.ID] {
    switch self {
    case .rename(let code, _), .recode(let code, _), .retire(let code): [code]
    case .merge(let codes, _, _): codes
    case .create: []
    }
  }

  /// The codes of the new catalog that the change gives.
  public var newCodes: [Entry.ID] {
    switch self {
    case .recode(_, let code), .merge(_, let code, _): [code]
    case .create(let entry): [entry.id]
    case .rename, .retire: []
    }
  }
}

/// An entry of a catalog that a plan can rename, recode and merge.
public protocol DescribedEntry: Identifiable, Hashable, Sendable where ID: RegisterCode {
  /// What a rename changes: the description, or the name of a sector.
  var descriptionText: String { get }

  /// The same entry under another code and with another description.
  func with(code: ID, descriptionText: String) -> Self

  /// The entry into which this one and others are merged: what holds for one of them holds for it.
  func merged(with others: [Self]) -> Self
}

extension Risk: DescribedEntry {
  /// The description.
  public var descriptionText: String { description }

  /// The same risk under another code and with another description.
  public func with(code: RiskCode, descriptionText: String) -> Risk {
    Risk(code: code, description: descriptionText, isPNRR: isPNRR)
  }

  /// Specific to PNRR projects only when all of them are.
  public func merged(with others: [Risk]) -> Risk {
    Risk(code: code, description: description, isPNRR: isPNRR && others.allSatisfy(\.isPNRR))
  }
}

extension Measure: DescribedEntry {
  /// The description.
  public var descriptionText: String { description }

  /// The same measure under another code and with another description.
  public func with(code: MeasureCode, descriptionText: String) -> Measure {
    Measure(code: code, description: descriptionText, type: type, isGeneral: isGeneral)
  }

  /// General when one of them is; of the type of the one that gives the description.
  public func merged(with others: [Measure]) -> Measure {
    Measure(
      code: code, description: description, type: type, isGeneral: isGeneral || others.contains(where: \.isGeneral))
  }
}

extension Sector: DescribedEntry {
  /// The name.
  public var descriptionText: String { name }

  /// The same sector under another code and with another name.
  public func with(code: SectorCode, descriptionText: String) -> Sector {
    Sector(
      code: code, name: descriptionText, manager: manager, declaredSectoral: declaredSectoral,
      declaredCrossCutting: declaredCrossCutting)
  }

  /// The sector as it is; counts are made anew with the mapping.
  public func merged(with others: [Sector]) -> Sector { self }
}
