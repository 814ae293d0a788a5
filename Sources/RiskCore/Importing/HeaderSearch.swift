/// Finds the header of a sheet under its titles.
struct HeaderSearch {
  private typealias Title = SheetHeader.KnownTitle

  /// How many rows are looked at.
  static let rows = 50

  private let sheet: ImportSheet
  /// What the caller says that headers mean, by their text.
  private let renamed: [HeaderText: String]
  private let synonyms: ColumnSynonyms
  /// What stands in each of the rows that are looked at.
  private let titles: [[Title]]

  /// - Parameter renamed: for a header, the name of the column that it is.
  init(_ sheet: ImportSheet, renamed: [HeaderText: String], synonyms: ColumnSynonyms) {
    self.sheet = sheet
    self.renamed = renamed
    self.synonyms = synonyms
    titles = sheet.rows.prefix(HeaderSearch.rows).map { row in
      row.cells.prefix(CSVDocument.mostColumns).compactMap { cell in
        guard case .text(let text) = cell.value, !cell.value.isBlank else { return nil }
        let meant = renamed.isEmpty ? text : renamed[HeaderText(text)] ?? text
        return Title(column: cell.column, text: meant, meaning: synonyms.meaning(of: meant))
      }
    }
  }

  /// The likeliest header: the first of those with as many columns, whose codes and whose sheet's name fit as well.
  func header() -> SheetHeader? {
    var best: (header: SheetHeader, likelihood: Int)?
    for row in titles.indices {
      var found = [(titles: titles[row], rows: row...row)]
      if let double = titles(under: row) { found.append((double, row...(row + 1))) }
      for (titles, rows) in found {
        let known = titles.filter(\.meaning.isKnown)
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

  /// What stands in the row below another, under the groups that it names; where the row below says nothing, the text
  /// above stands for itself. `nil` where there is no row just below, or neither row has a title that is known.
  private func titles(under upper: Int) -> [Title]? {
    let lower = upper + 1
    guard lower < titles.count, sheet.rows[lower].number == sheet.rows[upper].number + 1, titles[lower].count > 1,
      titles[lower].contains(where: \.meaning.isKnown), titles[upper].contains(where: \.meaning.isKnown)
    else { return nil }
    let groups = groups(of: upper)
    let below = titles[lower].map { title -> Title in
      guard let group = groups.last(where: { $0.columns.contains(title.column) })?.text else { return title }
      let inGroup = ["\(title.text) \(group)", "\(group) \(title.text)"].lazy.map { text in
        Title(column: title.column, text: text, meaning: synonyms.meaning(of: text))
      }
      return inGroup.first { !$0.meaning.columns.isEmpty } ?? title
    }
    let named = Set(below.map(\.column))
    return (below + titles[upper].filter { !named.contains($0.column) }).sorted { $0.column < $1.column }
  }

  /// The texts of a row, each with the columns over which it is merged.
  private func groups(of row: Int) -> [(columns: ClosedRange<Int>, text: String)] {
    let number = sheet.rows[row].number
    let merged = Dictionary(
      sheet.merges.filter { $0.rows.contains(number) }.map { ($0.columns.lowerBound, $0.columns) }
    ) { first, _ in first }
    return titles[row].map { (merged[$0.column] ?? $0.column...$0.column, $0.text) }
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
