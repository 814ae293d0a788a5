/// Finds the header of a sheet under its titles.
struct HeaderSearch {
  /// How many rows are looked at.
  static let rows = 50

  private let sheet: ImportSheet
  /// What the caller says that headers mean, by their text.
  private let renamed: [HeaderText: String]

  /// - Parameter renamed: for a header, the name of the column that it is.
  init(_ sheet: ImportSheet, renamed: [HeaderText: String]) {
    self.sheet = sheet
    self.renamed = renamed
  }

  /// The likeliest header: the first of those with as many columns, whose codes and whose sheet's name fit as well.
  func header() -> SheetHeader? {
    var best: (header: SheetHeader, likelihood: Int)?
    for row in sheet.rows.indices.prefix(HeaderSearch.rows) {
      let single = titles(of: row)
      var found: [(titles: [(column: Int, text: String)], rows: ClosedRange<Int>)] = [(single, row...row)]
      if let double = titles(of: row, under: row) { found.append((double, row...(row + 1))) }
      for (titles, rows) in found {
        let known = titles.filter {
          !ColumnSynonyms.columns(of: $0.text).isEmpty || ColumnSynonyms.general($0.text) != nil
        }
        guard known.count > 1 else { continue }
        let sample = ColumnSample(sheet, of: known.map(\.column), after: rows.upperBound)
        for profile in SheetProfile.all {
          guard let header = SheetHeader(titles, rows: rows, of: profile, sample: sample) else { continue }
          // One row is enough where two give no more.
          let likelihood = header.likelihood(sample: sample, name: sheet.title) - (rows.count - 1)
          if likelihood > best?.likelihood ?? 0 { best = (header, likelihood) }
        }
      }
    }
    return best.map { original($0.header) }
  }

  /// The texts of a row, as what the caller says that they are.
  private func titles(of row: Int) -> [(column: Int, text: String)] {
    sheet.rows[row].cells.prefix(CSVDocument.mostColumns).filter { !$0.value.isBlank }.map {
      ($0.column, meant($0.value.text))
    }
  }

  /// The texts of the row below another, under the groups that it names; where the row below says nothing, the text
  /// above stands for itself. `nil` where there is no row just below.
  private func titles(of row: Int, under upper: Int) -> [(column: Int, text: String)]? {
    let lower = upper + 1
    guard lower < sheet.rows.count, sheet.rows[lower].number == sheet.rows[upper].number + 1 else { return nil }
    let groups = groups(of: upper)
    let below = titles(of: lower)
    guard below.count > 1 else { return nil }
    let named = Set(below.map(\.column))
    let inGroups = below.map { title -> (column: Int, text: String) in
      guard let group = groups.last(where: { $0.columns.contains(title.column) })?.text else { return title }
      let text = ["\(title.text) \(group)", "\(group) \(title.text)"].first { !ColumnSynonyms.columns(of: $0).isEmpty }
      return (title.column, text ?? title.text)
    }
    let alone = titles(of: upper).filter { !named.contains($0.column) }
    return (inGroups + alone).sorted { $0.column < $1.column }
  }

  /// The texts of a row, each with the columns over which it is merged.
  private func groups(of row: Int) -> [(columns: ClosedRange<Int>, text: String)] {
    let number = sheet.rows[row].number
    let merged = Dictionary(
      sheet.merges.filter { $0.rows.contains(number) }.map { ($0.columns.lowerBound, $0.columns) }
    ) { first, _ in first }
    return titles(of: row).map { (merged[$0.column] ?? $0.column...$0.column, $0.text) }
  }

  private func meant(_ text: String) -> String {
    renamed.isEmpty ? text : renamed[HeaderText(text)] ?? text
  }

  /// The header with the texts that stand in the sheet.
  private func original(_ header: SheetHeader) -> SheetHeader {
    var header = header
    header.titles = header.titles.map { title in
      let texts = header.rows.reversed().lazy.compactMap { sheet.rows[$0][title.column]?.text.trimmingBlanks() }
      return SheetHeader.Title(
        column: title.column, text: texts.first { !$0.isEmpty } ?? title.text, meaning: title.meaning)
    }
    return header
  }
}
