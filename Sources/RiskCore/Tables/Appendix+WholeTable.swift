extension Appendix {
  /// The appendix with further columns at the right, so that it says all that the register knows of its rows and can be
  /// read again: the rows of the register, in its order.
  ///
  /// Rows and columns are those of ``table(of:sector:process:levels:)``, except that Appendix 1.1 has the printed rows alone:
  /// cross-cutting processes that the mapping leaves out are not added to each sector, nor sectors without a process; and that
  /// what Appendices 4 and 5 would take from the catalogs and the scores stays empty, as it is in the register, unless that is
  /// wanted.
  /// - Parameters:
  ///   - register: the register; its errata are applied.
  ///   - levels: the levels of its processes, with which rows of Appendices 4 and 5 that give codes alone are completed;
  ///     without them they are not.
  func wholeTable(of register: Register, completedBy levels: Evaluation?) -> Table {
    var table =
      switch self {
      case .processesBySector: register.mappingTable()
      case .programme: register.programmeTable(completingRows: levels != nil)
      case .treatments: register.treatmentTable(levels: levels, completingRows: levels != nil)
      case .processes, .risks, .measures: table(of: register)
      }
    let entries = register.entries(of: registerTable)
    let further = furtherColumns.filter { column in
      if column == .publishedDescription { return register.hasUnprintedMapping }
      return !registerTable.writesOnDemand(column.column)
        || entries.contains { !$0.text(in: column.column, firstYear: register.body.year).isEmpty }
    }
    table.head.columns += further.map { TableHead.Column($0.title, $0.kind) }
    for (index, entry) in zip(table.rows.indices, entries) {
      table.rows[index] += further.map { Cell(entry.text(in: $0.column, firstYear: register.body.year)) }
    }
    return table
  }

  /// The name by which the appendix is called.
  var name: String { "Appendice \(rawValue)" }
}

extension Register {
  /// Whether a row of the mapping is without the wording that the plan prints for its process.
  fileprivate var hasUnprintedMapping: Bool {
    mapping.contains { $0.publishedDescription.isEmpty }
  }

  /// The rows of the mapping with the columns of Appendix 1.1. A row without printed wording has the description of its
  /// process.
  fileprivate func mappingTable() -> Table {
    let rows: [[Cell]] = mapping.map { row in
      let sector = sectors[row.sector]
      let description =
        row.publishedDescription.isEmpty ? processes[row.process]?.description : row.publishedDescription
      return [
        Cell(sector?.name), Cell(sector?.manager), Cell(sector?.declaredSectoral), Cell(sector?.declaredCrossCutting),
        Cell(row.number), Cell(row.process.description), Cell(description),
      ]
    }
    return Table(head: Appendix.processesBySector.head(of: self, columns: Appendix.sectorColumns), rows: rows)
  }
}
