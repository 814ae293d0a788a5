/// A sector of the body (settore, struttura responsabile) with the person answerable for it, as in Appendix 1.1.
public struct Sector: Hashable, Sendable, Identifiable {
  /// The code of the sector.
  public let code: SectorCode
  /// Denominazione, as printed.
  public let name: String
  /// The dirigente responsabile, as printed; may be empty.
  public let manager: String
  /// How many sectoral processes the printed summary counts; `nil` where nothing is printed.
  public let declaredSectoral: Int?
  /// How many cross-cutting processes the printed summary counts; `nil` where nothing is printed.
  public let declaredCrossCutting: Int?

  /// Makes a sector.
  public init(
    code: SectorCode, name: String, manager: String, declaredSectoral: Int? = nil, declaredCrossCutting: Int? = nil
  ) {
    self.code = code
    self.name = name
    self.manager = manager
    self.declaredSectoral = declaredSectoral
    self.declaredCrossCutting = declaredCrossCutting
  }

  /// The code.
  public var id: SectorCode { code }
}
