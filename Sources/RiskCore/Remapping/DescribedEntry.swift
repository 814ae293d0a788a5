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
