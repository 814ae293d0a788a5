@testable import RiskCore

/// The whole register as the tables of an exported workbook: the appendices with further columns at the right, and what
/// they do not show.
struct ExportedTables {
  struct Table {
    let name: String
    let titles: [String]
    let rows: [[String]]
  }

  let tables: [Table]

  init(_ register: Register, _ assessments: Catalog<Assessment> = Catalog()) throws {
    let files = register.files
    let scores = AssessmentSheet.file(of: assessments)
    var cells: [String: [[String]]] = [:]
    for file in files + [scores] { cells[file.name] = try Self.records(file) }
    func body(_ name: String) -> [[String]] { Array((cells[name] ?? []).dropFirst()) }
    func titles(_ name: String) -> [String] { cells[name]?.first ?? [] }
    let year = register.body.year
    var tables: [Table] = []
    tables.append(Table(name: "Ente", titles: ["chiave", "valore"], rows: body("ente.csv")))
    tables.append(
      Table(
        name: "Appendice 1",
        titles: ["n.", "CODICE PROCESSO", "DESCRIZIONE PROCESSO", "TRASVERSALE", "AREA", "FONTE AREA", "PNRR"],
        rows: body("processi.csv").enumerated().map { ["\($0 + 1)"] + $1 }))
    let hasOwnText = register.mapping.contains { $0.publishedDescription.isEmpty }
    let mapping = register.mapping.map { row -> [String] in
      let sector = register.sectors[row.sector]
      let process = register.processes[row.process]?.description ?? ""
      let text = row.publishedDescription.isEmpty ? process : row.publishedDescription
      return [
        sector?.name ?? "", sector?.manager ?? "", "\(sector?.declaredSectoral ?? 7)",
        "\(sector?.declaredCrossCutting ?? 8)", row.number.map(String.init) ?? "", row.process.description, text,
        row.sector.description,
      ] + (hasOwnText ? [row.publishedDescription] : [])
    }
    tables.append(
      Table(
        name: "Appendice 1.1",
        titles: [
          "STRUTTURA RESPONSABILE", "DIRIGENTE RESPONSABILE", "settoriali", "trasversali", "n.", "CODICE", "PROCESSO",
          "CODICE SETTORE",
        ] + (hasOwnText ? ["DESCRIZIONE PUBBLICATA"] : []), rows: mapping))
    tables.append(
      Table(
        name: "Appendice 2", titles: ["n.", "CODICE", "DESCRIZIONE", "PNRR"],
        rows: body("rischi.csv").enumerated().map { ["\($0 + 1)"] + $1 }))
    tables.append(
      Table(
        name: "Appendice 3", titles: ["CODICE MISURA", "DESCRIZIONE MISURA", "TIPO MISURA", "GENERALE"],
        rows: body("misure.csv").map { Array($0.prefix(3)) + [$0[3] == "sì" ? "Sì" : ""] }))
    tables.append(
      Table(
        name: "Appendice 4",
        titles: [
          "N.", "MISURA", "INTERVENTI DA REALIZZARE INDICATORI/TEMPI (SOLO \(year))",
          "INTERVENTI DA REALIZZARE \(year + 1)", "INTERVENTI DA REALIZZARE \(year + 2)",
          "Indicatore (SOLO \(year))", "CODICE MISURA", "NOTE",
        ],
        rows: register.programme.map {
          ["\($0.number)", $0.publishedDescription] + $0.interventions
            + [$0.indicator, $0.measure?.description ?? "", $0.note]
        }))
    tables.append(
      Table(
        name: "Appendice 5",
        titles: [
          "SETTORE", "DIRIGENTE RESPONSABILE", "AREA DI RISCHIO", "PROCESSO / FASE", "TIPOLOGIA DEL RISCHIO PER FASE",
          "LIVELLO PER PROCESSO", "MISURA", "INTERVENTI DA REALIZZARE/INDICATORI/TEMPI \(year)",
          "INTERVENTI DA REALIZZARE \(year + 1)", "INTERVENTI DA REALIZZARE \(year + 2)", "CODICE PROCESSO", "FASE",
          "CODICE RISCHIO", "CODICE MISURA", "NOTE",
        ],
        rows: register.treatments.map { row in
          [
            row.sector, row.manager, row.area,
            [row.publishedProcess, row.phase].filter { !$0.isEmpty }.joined(separator: " "), row.publishedRisk,
            ["basso": "Basso", "medio": "Medio", "alto": "Alto"][row.level?.description ?? ""] ?? "",
            row.publishedMeasure,
          ] + row.interventions + [
            row.process?.description ?? "", row.phase, row.risk?.description ?? "", row.measure?.description ?? "",
            row.note,
          ]
        }))
    tables.append(Table(name: "Aree", titles: titles("aree.csv"), rows: body("aree.csv")))
    tables.append(Table(name: "Settori", titles: titles("settori.csv"), rows: body("settori.csv")))
    tables.append(Table(name: "Valutazioni", titles: titles("valutazioni.csv"), rows: body("valutazioni.csv")))
    tables.append(
      Table(
        name: "Monitoraggio", titles: titles("rapporto_monitoraggio.csv"), rows: body("rapporto_monitoraggio.csv")))
    tables.append(
      Table(
        name: "Errata", titles: titles("errata.csv"),
        rows: [["mappatura", "1", "processo", "P999", "P998", "già applicata"]]))
    self.tables = tables
  }

  /// The tables as sheets, whole numbers as numbers.
  var sheets: [Sheet] {
    tables.map { table in
      let rows = ([table.titles] + table.rows).enumerated().compactMap { number, texts -> Sheet.Row? in
        let cells = texts.enumerated().compactMap { index, text -> Sheet.Cell? in
          guard !text.isEmpty else { return nil }
          let isNumber = number > 0 && ["n.", "N.", "settoriali", "trasversali"].contains(table.titles[index])
          return Sheet.Cell(column: index + 1, value: isNumber ? .number(text) : .text(text))
        }
        return cells.isEmpty ? nil : Sheet.Row(number: number + 1, cells: cells)
      }
      return Sheet(name: table.name, rows: rows, merges: [])
    }
  }

  /// The tables as the CSV files of a folder.
  var files: [Register.File] {
    rendered.map { table in
      let name = table.head.name.lowercased().split(separator: " ").joined(separator: "-") + ".csv"
      return Register.File(name: name, bytes: table.bytes(as: .csv))
    }
  }

  /// The tables as one JSON text.
  var json: [UInt8] { Report(tables: rendered).bytes(as: .json) }

  private var rendered: [RiskCore.Table] {
    tables.map { table in
      RiskCore.Table(
        head: TableHead(title: table.name, name: table.name, columns: table.titles.map { .init($0, .text) }),
        rows: table.rows.map { $0.map { Cell($0) } })
    }
  }

  private static func records(_ file: Register.File) throws -> [[String]] {
    try CSVRecords.read(file)
  }
}
