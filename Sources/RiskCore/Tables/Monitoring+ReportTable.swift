extension Register {
  /// The printed report of section 4.4; its year is that of ``Body/reportYear``, for a plan reports on a year before it.
  public var printedMonitoringReport: Table {
    var table = monitoringReportTable(of: monitoringReport)
    table.head.year = body.reportYear
    return table
  }

  func monitoringReportTable(of rows: [MonitoringReportRow]) -> Table {
    ownTable(.monitoringReport, of: rows, title: "Rapporto di monitoraggio", name: "Rapporto di monitoraggio")
  }
}

extension Monitoring {
  /// The report of section 4.4 filled in with what sectors answered: the printed table with sector and manager as
  /// headings, as the form has them, and a row for each measure. Sectors without a due measure have none.
  public var reportTable: Table {
    let sections = register.sectors.filter { sector == nil || $0.code == sector }.map { sector in
      (sector, reportRows(of: sector.code))
    }
    var table = register.monitoringReportTable(of: sections.flatMap { $1 })
    let headings = sections.flatMap { sector, rows in
      Array(repeating: [Cell("\(sector.code) \(sector.name)"), Cell(sector.manager)], count: rows.count)
    }
    table.head.year = year
    table.head.columns = Monitoring.reportHeadings + table.head.columns
    table.head.notes = yearNotes + dueNotes
    table.rows = zip(headings, table.rows).map { $0 + $1 }
    return table
  }

  static let reportHeadings: [TableHead.Column] = [RegisterColumn.sector, .manager].map {
    TableHead.Column($0.title, .text, isHeading: true)
  }
}
