/// The header that was found in a sheet: what each of its columns was taken for.
struct SheetHeader: Sendable {
  /// One cell of the header.
  struct Title: Sendable {
    /// The column of the sheet, from 1.
    let column: Int
    /// The text as it stands.
    let text: String
    /// What it was taken for; `nil` where nothing fits.
    var meaning: ImportColumn?
  }

  /// A cell that may be one of the header, and what it may mean.
  struct KnownTitle {
    let column: Int
    let text: String
    let meaning: ColumnSynonyms.Meaning
  }

  let profile: SheetProfile
  /// The positions of its rows among those of the sheet: one, or two where groups stand above.
  let rows: ClosedRange<Int>
  var titles: [Title]

  /// How many columns were recognised.
  var recognizedCount: Int { titles.count { $0.meaning != nil } }

  /// Takes each title of a row for the column that it most likely is.
  ///
  /// Titles that can only be one column come first. One that names a code or a text (`PROCESSO`, `MISURA`) is what the
  /// other columns leave over, and where they leave both, what the cells below look like.
  init?(_ titles: [KnownTitle], rows: ClosedRange<Int>, of profile: SheetProfile, sample: ColumnSample) {
    self.profile = profile
    self.rows = rows
    var candidates = titles.map { profile.columns(of: $0.meaning) }
    var meanings = [ImportColumn?](repeating: nil, count: titles.count)
    var taken: Set<ImportColumn> = []
    func settle(_ index: Int, _ column: ImportColumn) {
      meanings[index] = column
      taken.insert(column)
    }
    var isSettling = true
    while isSettling {
      isSettling = false
      for index in titles.indices where meanings[index] == nil {
        candidates[index].removeAll(where: taken.contains)
        if candidates[index].count == 1 {
          settle(index, candidates[index][0])
          isSettling = true
        }
      }
    }
    for index in titles.indices where meanings[index] == nil {
      candidates[index].removeAll(where: taken.contains)
      let isCode = sample.isOfCodes(titles[index].column)
      let fitting = candidates[index].filter { $0.isCode == isCode }
      if let column = fitting.first ?? candidates[index].first { settle(index, column) }
    }
    guard taken.count > 1, profile.required.allSatisfy({ group in taken.contains { group.contains($0.undated) } })
    else { return nil }
    self.titles = zip(titles, meanings).map { Title(column: $0.column, text: $0.text, meaning: $1) }
  }

  /// How likely this is what the sheet is: the columns recognised, the codes below, and the sheet's name.
  func likelihood(sample: ColumnSample, name: String) -> Int {
    var likelihood = 2 * recognizedCount
    for title in titles {
      guard let letter = title.meaning?.codeLetter else { continue }
      switch sample.letter(of: title.column) {
      case letter: likelihood += 3
      case nil: break
      default: likelihood -= 3
      }
    }
    let words = HeaderText(name).words
    let names = profile.names.map { HeaderText($0).words }
    if names.contains(words) { return likelihood + 3 }
    return likelihood + (names.contains { " \(words) ".contains(" \($0) ") } ? 2 : 0)
  }
}

extension ImportColumn {
  /// The column without the year that its header names.
  fileprivate var undated: ImportColumn {
    if case .intervention = self { return .intervention(year: nil) }
    return self
  }

  /// Whether the column holds codes.
  var isCode: Bool { codeLetter != nil }

  /// The letter of the column's codes, `*` where the letter is the code.
  var codeLetter: Character? {
    switch self {
    case .processCode: ProcessCode.letter
    case .riskCode: RiskCode.letter
    case .measureCode: MeasureCode.letter
    case .sectorCode: SectorCode.letter
    case .areaCode: "*"
    default: nil
    }
  }
}
