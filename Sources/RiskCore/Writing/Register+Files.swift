extension Register {
  /// The register as the files of a folder: every table, in the order of ``RegisterTable``, also those without rows
  /// except `fattori.csv` and `monitoraggio.csv`, which no published plan has; and the register's own method, unless
  /// `ente.csv` names it.
  ///
  /// A register that was read and written is read again equal, letter for letter. Errata are applied in it, so
  /// `errata.csv` is its header alone; columns of programme and treatments that no plan prints, such as `note`, are
  /// written where some row says something in them.
  ///
  /// One made by code may hold what no file can say: an entry with a blank description, a negative number, a row of the
  /// treatments or of the report without any text, the character NUL. It is written as it is, and reading names what it
  /// cannot use, except such a row, which is none to it.
  public var files: [File] {
    RegisterTable.allCases.filter { !$0.isWrittenOnDemand || !entries(of: $0).isEmpty }.map(file)
      + (methodology.flatMap { isNamed($0) ? nil : [$0.file] } ?? [])
  }

  /// Whether the table of the body alone says which method it is.
  private func isNamed(_ methodology: Methodology) -> Bool {
    body.detail(Body.methodKey).flatMap { Methodology.builtin(named: $0.trimmingBlanks()) } == methodology
  }

  private func file(of table: RegisterTable) -> File {
    let entries = entries(of: table)
    let columns = table.columns(year: body.year).filter { column in
      !table.writesOnDemand(column) || entries.contains { !$0.text(in: column, firstYear: body.year).isEmpty }
    }
    return File(
      name: table.fileName, titles: columns.map(\.title),
      rows: entries.lazy.map { entry in columns.map { entry.text(in: $0, firstYear: body.year) } })
  }

  /// The rows of a table; none of the errata, which are applied.
  func entries(of table: RegisterTable) -> [any RegisterEntry] {
    switch table {
    case .body: body.lines
    case .areas: Array(areas)
    case .processes: Array(processes)
    case .sectors: Array(sectors)
    case .mapping: mapping
    case .risks: Array(risks)
    case .measures: Array(measures)
    case .programme: programme
    case .treatments: treatments
    case .factors: factors
    case .monitoringReport: monitoringReport
    case .monitoring: monitoring
    case .errata: []
    }
  }
}

extension Body {
  /// Every line of the table: the format first, then name and year, then the rest.
  var lines: [Detail] {
    let own = Key.allCases.map { key in
      let value =
        switch key {
        case .format: String(RegisterTable.format)
        case .name: name
        case .year: String(year)
        }
      return Detail(key: key.rawValue, value: value)
    }
    return own + details
  }
}
