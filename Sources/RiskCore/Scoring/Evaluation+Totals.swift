extension Evaluation {
  /// The processes of one area or sector, and how many have each level.
  public struct Group: Hashable, Sendable {
    /// The code of the area or sector; `nil` for processes that belong to none.
    public let code: String?
    /// What the code stands for; `nil` for processes that belong to none.
    public let name: String?
    /// How many processes have each level.
    public let counts: LevelCounts
    /// How many of them are in this area only by a proposal.
    public let proposed: Int
    /// What their assessments name as their source, in order of first use, each once, joined ones apart.
    public let sources: [String]

    fileprivate init(
      code: String? = nil, name: String? = nil, members: [Result], in scale: LevelScale, isByArea: Bool = false
    ) {
      self.code = code
      self.name = name
      counts = LevelCounts(members, in: scale)
      proposed = isByArea ? members.count { $0.process.area?.source == .proposed } : 0
      sources = members.sources
    }
  }

  /// How many processes of the whole register have each level.
  public var totals: LevelCounts {
    LevelCounts(results, in: methodology.levels)
  }

  /// Totals by area of risk, in the register's order, then the processes without a known area. Each process counts
  /// once, so the groups add up to ``totals``.
  public var totalsByArea: [Group] {
    let byArea = Dictionary(grouping: results) { $0.process.area?.code }
    let groups = register.areas.map { area in
      Group(
        code: area.code.description, name: area.description, members: byArea[area.code] ?? [],
        in: methodology.levels, isByArea: true)
    }
    return groups + unassigned(byArea[nil] ?? [])
  }

  /// Totals by sector, in the register's order, then the processes in no sector. A cross-cutting process counts in
  /// every sector, so the groups add up to more than ``totals``.
  public var totalsBySector: [Group] {
    let groups = register.sectors.map { sector in
      Group(
        code: sector.code.description, name: sector.name,
        members: register.processes(of: sector.code).compactMap { self[$0.code] }, in: methodology.levels)
    }
    return groups + unassigned(results.filter { register.sectors(of: $0.process.code).isEmpty })
  }

  private func unassigned(_ results: [Result]) -> [Group] {
    results.isEmpty ? [] : [Group(members: results, in: methodology.levels)]
  }
}

extension Sequence<Evaluation.Result> {
  /// What the assessments name as their source, see `Sequence<Assessment>.sources`.
  var sources: [String] {
    lazy.flatMap { $0.assessments.lazy.map(\.assessment) }.sources
  }
}

extension Sequence<Assessment> {
  /// What the assessments name as their source, in order of first use, each once, also where sources were joined; blanks
  /// left out.
  var sources: [String] {
    // Most assessments name the same source: each text is taken apart once.
    var seen: Set<String> = []
    return JoinedText.union(of: lazy.map(\.source).filter { seen.insert($0).inserted })
  }
}
