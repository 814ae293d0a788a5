extension Register {
  /// Finds what contradicts what inside the published plan, read as printed, before errata.
  ///
  /// None of it prevents the register from being used: findings are warnings, or notes where nothing needs to be
  /// decided. They come in the order of ``RegisterTable`` and, in a table, of rows. Each rule stands in a file of its
  /// own beside this one.
  public func audit() -> [Diagnostic] {
    let audit = Audit(of: self)
    let findings =
      audit.sectorCounts() + audit.rowNumbers() + audit.membership() + audit.crossCuttingMarks()
      + audit.mappingDescriptions() + audit.identicalDescriptions() + audit.publishedTexts() + audit.schedule()
      + audit.emptyInterventions() + audit.emptyTreatments() + audit.monitoring() + audit.codeHoles()
    return findings.sortedByTable()
  }
}
