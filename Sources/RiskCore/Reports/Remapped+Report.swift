extension Remapped {
  /// What a remapping changes: the balance of processes, levels before and after in all, by area and by sector, levels
  /// that changed and why, what is to be assessed anew, and the operations.
  ///
  /// - Parameters:
  ///   - listsAll: whether every process of both maps is listed, too, which is what CSV prints.
  ///   - width: the columns of a terminal, to which names of areas and sectors and descriptions of operations are cut;
  ///     whole ones without it.
  public func report(listingAll listsAll: Bool = false, width: Int? = nil) -> Report {
    // What ten columns of numbers and the codes leave.
    let nameWidth = width.map { max(16, $0 - 86) } ?? .max
    let descriptionWidth = width.map { max(48, $0 / 2) } ?? .max
    let changes = changes
    var tables = [
      balanceTable, levelTable, groupTable(by: .area, nameWidth: nameWidth),
      groupTable(by: .sector, nameWidth: nameWidth), levelChangeTable(of: changes), reassessmentTable,
      operationTable(descriptionWidth: descriptionWidth),
    ]
    if listsAll { tables.append(processTable(of: changes)) }
    for position in tables.indices { tables[position].head.notes += after.notes }
    return Report(tables: tables, main: tables.count - 1)
  }
}
