extension RegisterImport {
  /// The preview: what each sheet was taken for, its columns, the rows refused, what the register then holds, and what
  /// changes in the one that the import started from. CSV prints the sheets.
  public var report: Report {
    var tables = [sheetTable, columnTable]
    if !refusedRows.isEmpty { tables.append(refusalTable) }
    tables.append(contentTable)
    if let comparison {
      tables.append(comparison.summaryTable)
      tables.append(comparison.table)
    }
    for position in tables.indices {
      tables[position].head.year = register.body.year
      tables[position].head.provenance = TableHead.Provenance.lines(of: register)
    }
    return Report(tables: tables)
  }

  /// The rows that could not be used, each with its reasons and its cells under the letters of their columns.
  public var refusedTable: Table {
    let width = refusedRows.map(\.cells.count).max() ?? 0
    let columns: [TableHead.Column] =
      [.init("foglio", .text), .init("riga", .integer), .init("motivo", .text)]
      + (0..<width).map { .init(CellReference.letters(ofColumn: $0 + 1), .text) }
    let rows: [[Cell]] = refusedRows.map { row in
      let blanks = [Cell](repeating: .empty, count: width - row.cells.count)
      return [
        Cell(row.place.sheet ?? row.place.file), row.place.line.map(Cell.integer) ?? .empty, Cell(row.reasons),
      ] + row.cells.map { Cell($0) } + blanks
    }
    return Table(
      head: TableHead(
        title: "Righe rifiutate: \(refusedRows.count)", columns: columns,
        provenance: TableHead.Provenance.lines(of: register)), rows: rows)
  }

  // MARK: Tables

  private var sheetTable: Table {
    let columns: [TableHead.Column] = [
      .init("foglio", .text), .init("contenuto", .text), .init("intestazione", .integer),
      .init("riconosciute", .integer), .init("non_riconosciute", .integer), .init("prese", .integer),
      .init("rifiutate", .integer), .init("saltate", .integer),
    ]
    let rows: [[Cell]] = sheets.map { sheet in
      guard let kind = sheet.kind, let row = sheet.headerRow else {
        return [Cell(sheet.name), Cell("non letto")] + [Cell](repeating: .empty, count: 6)
      }
      let unknown = sheet.columns.count { $0.meaning == nil }
      return [
        Cell(sheet.name), Cell(kind + (sheet.isHidden ? " (foglio nascosto)" : "")), .integer(row),
        .integer(sheet.columns.count - unknown), .integer(unknown),
        .integer(sheet.takenRows), .integer(sheet.refusedRows), .integer(sheet.skippedRows),
      ]
    }
    let notes = [
      "intestazione: riga del foglio; riconosciute e non_riconosciute: colonne; prese, rifiutate e saltate: righe; si "
        + "saltano righe vuote e intestazioni ripetute"
    ]
    return Table(head: TableHead(title: "Fogli: \(sheets.count)", columns: columns, notes: notes), rows: rows)
  }

  private var columnTable: Table {
    let columns: [TableHead.Column] = [
      .init("foglio", .text), .init("colonna", .code), .init("intestazione", .text), .init("letta_come", .code),
    ]
    let rows: [[Cell]] = sheets.flatMap { sheet in
      sheet.columns.map { column -> [Cell] in
        let meaning = column.meaning.map { column.isUsed ? $0 : "\($0), non usata" } ?? "non riconosciuta"
        return [Cell(sheet.name), Cell(column.letters), Cell(CellText.line(column.title)), Cell(meaning)]
      }
    }
    return Table(head: TableHead(title: "Colonne", columns: columns), rows: rows)
  }

  private var refusalTable: Table {
    let columns: [TableHead.Column] = [.init("posto", .text), .init("motivo", .text), .init("suggerimento", .text)]
    let rows: [[Cell]] = refusedRows.flatMap { row in
      row.diagnostics.map { diagnostic in
        [
          Cell((diagnostic.place ?? row.place).description), Cell(diagnostic.message), Cell(diagnostic.suggestion),
        ]
      }
    }
    return Table(head: TableHead(title: "Righe rifiutate: \(refusedRows.count)", columns: columns), rows: rows)
  }

  private var contentTable: Table {
    let columns: [TableHead.Column] =
      [.init("tabella", .code), .init("voci", .integer)]
      + (comparison == nil
        ? [] : [.init("non_elencate", .integer), .init("righe_nuove", .integer), .init("righe_tolte", .integer)])
    let counts: [(name: String, table: RegisterTable?, count: Int)] = [
      (RegisterTable.areas.rawValue, .areas, register.areas.count),
      (RegisterTable.processes.rawValue, .processes, register.processes.count),
      (RegisterTable.sectors.rawValue, .sectors, register.sectors.count),
      (RegisterTable.mapping.rawValue, .mapping, register.mapping.count),
      (RegisterTable.risks.rawValue, .risks, register.risks.count),
      (RegisterTable.measures.rawValue, .measures, register.measures.count),
      (RegisterTable.programme.rawValue, .programme, register.programme.count),
      (RegisterTable.treatments.rawValue, .treatments, register.treatments.count),
      (RegisterTable.factors.rawValue, .factors, register.factors.count),
      (RegisterTable.monitoringReport.rawValue, .monitoringReport, register.monitoringReport.count),
      (RegisterTable.monitoring.rawValue, .monitoring, register.monitoring.count),
      ("valutazioni", nil, assessments.count),
    ]
    let rows: [[Cell]] = counts.compactMap { name, table, count in
      let kept = kept.first { $0.table == table }?.count
      let change = rowChanges.first { $0.table == table }
      if table?.isWrittenOnDemand == true, count == 0, change?.removed ?? 0 == 0 { return nil }
      return [Cell(name), .integer(count)]
        + (comparison == nil ? [] : [Cell(kept), Cell(change?.added), Cell(change?.removed)])
    }
    let notes =
      comparison == nil
      ? []
      : [
        "non_elencate: voci del registro di partenza che nessun foglio elenca e che restano come sono",
        "righe_nuove e righe_tolte: nelle tabelle senza codici; una riga cambiata conta in entrambe",
      ]
    return Table(head: TableHead(title: "Registro che ne risulta", columns: columns, notes: notes), rows: rows)
  }
}

extension RegisterImport.RefusedRow {
  /// Why, as one text.
  fileprivate var reasons: String {
    diagnostics.map { diagnostic in
      diagnostic.message + (diagnostic.suggestion.map { "; did you mean '\($0)'?" } ?? "")
    }.joined(separator: " | ")
  }
}
