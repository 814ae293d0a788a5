extension Remapped {
  /// What a remapping changes: the balance of processes, levels before and after in all, by area and by sector, levels
  /// that changed and why, what is to be assessed anew, and the operations.
  ///
  /// - Parameter listsAll: whether every process of both maps is listed, too, which is what CSV prints.
  public func report(listingAll listsAll: Bool = false) -> Report {
    var tables = [
      balanceTable, levelTable, groupTable(by: .area), groupTable(by: .sector), levelChangeTable, reassessmentTable,
      operationTable,
    ]
    if listsAll { tables.append(processTable) }
    let last = tables.count - 1
    tables[last].head.notes += after.notes
    tables[last].head.provenance = provenance
    return Report(tables: tables, main: last)
  }

  private var provenance: [TableHead.Provenance] {
    var lines = TableHead.Provenance.lines(of: after)
    lines.insert(.init("Registro di partenza", TableHead.Provenance.text(of: before.register)), at: 1)
    return lines
  }
}
