extension Diagnostic {
  static func noEffect<Code: RegisterCode>(_ code: Code, of operation: Remapping.Operation) -> Diagnostic {
    Diagnostic(
      .noEffect, .warning, "'\(operation.kind.rawValue)' changes nothing about \(Code.noun) '\(code)' in the new map",
      at: operation.place(of: .old))
  }

  static func inheritedDescription<Code: RegisterCode>(
    _ code: Code, from old: Code, _ description: String, at place: Place?
  ) -> Diagnostic {
    Diagnostic(
      .inheritedDescription, .warning,
      "no description is given for \(Code.noun) '\(code)'; it has that of '\(old)': '\(excerpt(of: description))'",
      at: place)
  }

  static func missingDescription<Code: RegisterCode>(_ code: Code, at place: Place?) -> Diagnostic {
    Diagnostic(.missingDescription, .error, "no description is given for the new \(Code.noun) '\(code)'", at: place)
  }

  static func noSectorYet(_ process: ProcessCode, at place: Place?) -> Diagnostic {
    Diagnostic(
      .noSectorYet, .warning,
      "process '\(process)' is in no sector yet; a sector or '\(RemappingColumn.Word.crossCutting)' was expected",
      at: place)
  }

  static func mixedMerge(_ crossCutting: ProcessCode, _ sectoral: ProcessCode, at place: Place?) -> Diagnostic {
    Diagnostic(
      .ambiguousMerge, .error,
      "'\(Remapping.Kind.merge.rawValue)' joins '\(crossCutting)', which is cross-cutting, and '\(sectoral)', which is "
        + "sectoral; '\(RemappingColumn.Word.crossCutting)' or the sectors of the new process were expected in "
        + "'\(RemappingColumn.sector.title)'", at: place)
  }

  static func mixedAreas(_ areas: [AreaCode], at place: Place?) -> Diagnostic {
    Diagnostic(
      .ambiguousMerge, .error,
      "'\(Remapping.Kind.merge.rawValue)' joins processes of the areas "
        + "\(areas.map { "'\($0)'" }.joined(separator: ", ")); one of them was expected in "
        + "'\(RemappingColumn.area.title)'", at: place)
  }

  /// What a message names of several processes: the first few.
  static func listed(_ processes: [ProcessCode]) -> String {
    processes.prefix(5).map { "'\($0)'" }.joined(separator: ", ") + (processes.count > 5 ? ", …" : "")
  }

  static func sectorOfOldMap(_ sector: SectorCode, now new: SectorCode?, at place: Place?) -> Diagnostic {
    Diagnostic(
      .unknownCode, .error,
      "sector '\(sector)' is not in the new map, "
        + (new.map { "where the plan makes it '\($0)'" } ?? "since the plan ends it"), at: place,
      suggestion: new?.description)
  }

  static func sectorInUse(_ sector: SectorCode, by processes: [ProcessCode], at place: Place?) -> Diagnostic {
    let named = listed(processes)
    let count = processes.count == 1 ? "1 process belongs" : "\(processes.count) processes belong"
    return Diagnostic(
      .sectorInUse, .error,
      "sector '\(sector)' ends, but \(count) to no other: \(named); "
        + "'\(Remapping.Kind.move.rawValue)' or '\(Remapping.Kind.retire.rawValue)' was expected for each",
      at: place)
  }
}
