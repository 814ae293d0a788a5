/// Reads the rows of a sheet of SpreadsheetML one after another (ECMA-376 part 1, 18.3.1).
struct XLSXSheetReader {
  private var parser: XMLParser
  private let file: String
  private let name: String
  private var strings: SharedStrings
  private let styles: CellStyles
  private let countsFrom1904: Bool
  private var hasBegun = false
  /// The number of the last row.
  private var row = 0
  /// The bytes of a cell's value.
  private var value: [UInt8] = []
  private var cellCount = 0

  /// What was found so far.
  var findings: SheetFindings
  /// The merged ranges, complete after the last row.
  private(set) var merges: [Sheet.Merge] = []
  /// The memory that the texts read so far take.
  private(set) var textCost = 0

  init(
    _ parser: XMLParser, sheet: XLSXReader.SheetPart, file: String, strings: SharedStrings, styles: CellStyles,
    countsFrom1904: Bool
  ) {
    self.parser = parser
    self.file = file
    name = sheet.name
    self.strings = strings
    self.styles = styles
    self.countsFrom1904 = countsFrom1904
    findings = SheetFindings(at: Place(file: file, sheet: sheet.name))
  }

  /// Reads the next row that holds something.
  /// - Parameter result: gets the row; its room is used again.
  /// - Returns: whether there was one; if not, the sheet ended.
  mutating func next(_ result: inout Sheet.Row) throws(DiagnosticsError) -> Bool {
    if !hasBegun {
      hasBegun = true
      guard case .start(.worksheet) = try parser.next() else {
        throw DiagnosticsError(diagnostics: [.unexpectedPart(name, expected: "sheet of cells", file: file)])
      }
    }
    while true {
      switch try parser.next() {
      case .start(.row):
        try findings.check()
        try readRow(&result)
        guard !result.cells.isEmpty else { continue }
        cellCount += result.cells.count
        guard cellCount <= Workbook.Limits.streamedCells else {
          throw DiagnosticsError(diagnostics: [.tooManyStreamedCells(at: place())])
        }
        return true
      case .start(.mergedCell): try readMerge()
      case .document:
        merges.removeOverlapping(at: Place(file: file, sheet: name), &findings)
        return false
      default: break
      }
    }
  }

  private func place(column: Int? = nil) -> Place {
    Place(file: file, sheet: name, line: row, column: column)
  }

  /// Reads a row; one without a number follows the one before.
  private mutating func readRow(_ result: inout Sheet.Row) throws(DiagnosticsError) {
    result.cells.removeAll(keepingCapacity: true)
    let isNumbered = parser.attribute(.reference) != nil
    if isNumbered {
      guard let number = parser.wholeNumber(.reference), (1...CellReference.mostRows).contains(number) else {
        let text = parser.string(.reference) ?? ""
        findings.add(
          .misplacedCell(text, expected: "a row from 1 to \(CellReference.mostRows)", at: place()))
        try parser.skip()
        return
      }
      row = number
    } else {
      guard row < CellReference.mostRows else {
        findings.add(
          .misplacedCell(
            String(row + 1), expected: "a row from 1 to \(CellReference.mostRows)", at: place()))
        try parser.skip()
        return
      }
      row += 1
    }
    var (column, isSorted, isFirst) = (0, true, true)
    loop: while true {
      switch try parser.next() {
      case .start(.cell):
        try findings.check()
        let last = column
        guard placeCell(&column, mayMoveRow: !isNumbered && isFirst) else {
          try parser.skip()
          continue
        }
        isFirst = false
        guard let value = try readCell(column) else { continue }
        if column <= last {
          isSorted = false
          // More cells than columns: some are there twice.
          if result.cells.count >= CellReference.mostColumns {
            findings.add(.duplicateCell(at: place(column: column)))
            continue
          }
        }
        result.cells.append(Sheet.Cell(column: column, value: value))
      case .end(.row), .document: break loop
      default: break
      }
    }
    result.number = row
    if !isSorted { result.sortCells(at: place(), &findings) }
  }

  /// Finds the column of the cell that just began; one without a reference follows the one before.
  private mutating func placeCell(_ column: inout Int, mayMoveRow: Bool) -> Bool {
    guard let index = parser.attribute(.reference) else {
      guard column < CellReference.mostColumns else {
        findings.add(
          .misplacedCell(
            "\(CellReference.letters(ofColumn: column + 1))\(row)", expected: "a column up to 'XFD'", at: place()))
        return false
      }
      column += 1
      return true
    }
    let reference = parser.withValue(of: index) { CellReference.parse($0) }
    if let reference, mayMoveRow, (row...CellReference.mostRows).contains(reference.row) { row = reference.row }
    guard let reference, reference.row == row, reference.column <= CellReference.mostColumns else {
      let expected = "a cell of row \(row) and a column up to 'XFD'"
      findings.add(.misplacedCell(parser.string(.reference) ?? "", expected: expected, at: place()))
      return false
    }
    column = reference.column
    return true
  }

  /// Reads what a cell holds, to its end.
  private mutating func readCell(_ column: Int) throws(DiagnosticsError) -> Sheet.Value? {
    let type = parser.attribute(.cellType).map { index in
      parser.withValue(of: index) { bytes in XLSXSheetReader.CellType(bytes) }
    }
    let style = parser.wholeNumber(.cellStyle) ?? 0
    value.removeAll(keepingCapacity: true)
    var (hasFormula, hasValue, isValue) = (false, false, false)
    loop: while true {
      switch try parser.next() {
      case .start(.cellValue): (isValue, hasValue) = (true, true)
      case .end(.cellValue), .end(.text): isValue = false
      case .start(.text): (isValue, hasValue) = (true, true)
      case .text where isValue:
        parser.appendText(to: &value)
        guard value.count <= Workbook.Limits.cellText else {
          throw DiagnosticsError(diagnostics: [.tooLongCell(at: place(column: column))])
        }
      case .start(.formula): hasFormula = true
      case .start(.phoneticRun), .start(.unknown): try parser.skip()
      case .end(.cell), .document: break loop
      default: break
      }
    }
    guard !value.isEmpty else {
      if hasFormula, !hasValue { findings.add(.formulaWithoutResult(at: place(column: column))) }
      return nil
    }
    return content(type ?? .number, style: style, at: column)
  }

  /// The types of cells (ECMA-376 part 1, 18.18.11).
  private enum CellType {
    case number, shared, text, boolean, error, date

    init(_ bytes: Span<UInt8>) {
      guard bytes.count > 0 else {
        self = .number
        return
      }
      switch bytes[0] {
      case UInt8(ascii: "s"): self = bytes.count == 1 ? .shared : .text
      case UInt8(ascii: "i"): self = .text
      case UInt8(ascii: "b"): self = .boolean
      case UInt8(ascii: "e"): self = .error
      case UInt8(ascii: "d"): self = .date
      default: self = .number
      }
    }
  }

  private mutating func content(_ type: CellType, style: Int, at column: Int) -> Sheet.Value? {
    switch type {
    case .number:
      let bytes = trimmedValue()
      guard !bytes.isEmpty else { return nil }
      guard let number = DecimalText.normalised(bytes) else {
        let text = String(decoding: bytes, as: UTF8.self)
        findings.add(.malformedCellNumber(text, at: place(column: column)))
        return .text(text)
      }
      if styles.isDate(style), let date = date(number) { return .date(date) }
      return .number(number)
    case .shared:
      let bytes = trimmedValue()
      let index = bytes.count <= 18 ? Int(String(decoding: bytes, as: UTF8.self)) : nil
      guard let index, let string = strings.string(at: index, cost: &textCost) else {
        let text = String(decoding: bytes, as: UTF8.self)
        findings.add(.unknownSharedString(text, count: strings.count, at: place(column: column)))
        return nil
      }
      return string.isEmpty ? nil : .text(string)
    case .text: return .text(text())
    case .boolean: return .boolean(value.first == UInt8(ascii: "1") || value.first == UInt8(ascii: "t"))
    case .error: return .error(text())
    case .date:
      let text = String(decoding: value.prefix(10), as: UTF8.self)
      guard let date = CalendarDate(text) else { return .text(self.text()) }
      return .date(date)
    }
  }

  private mutating func text() -> String {
    EscapedText.unescape(&value)
    let text = String(decoding: value, as: UTF8.self)
    textCost += Workbook.cost(of: text)
    return text
  }

  /// The day of a serial number; what is less than a day is a time, not a date.
  private func date(_ number: String) -> CalendarDate? {
    guard let serial = Double(number), serial >= (countsFrom1904 ? 0 : 1), serial < 1_000_000 else { return nil }
    return CalendarDate(serial: Int(serial), from1904: countsFrom1904)
  }

  /// The value without space around it.
  private func trimmedValue() -> ArraySlice<UInt8> {
    guard let first = value.first, let last = value.last, XMLParser.isSpace(first) || XMLParser.isSpace(last) else {
      return value[...]
    }
    var slice = value[...]
    while let byte = slice.first, XMLParser.isSpace(byte) { slice.removeFirst() }
    while let byte = slice.last, XMLParser.isSpace(byte) { slice.removeLast() }
    return slice
  }

  private mutating func readMerge() throws(DiagnosticsError) {
    guard merges.count < Workbook.Limits.merges else {
      throw DiagnosticsError(diagnostics: [.tooManyMerges(at: Place(file: file, sheet: name))])
    }
    guard let index = parser.attribute(.range) else { return }
    let merge = parser.withValue(of: index) { CellReference.parseRange($0) }
    guard let merge, merge.rows.upperBound <= CellReference.mostRows,
      merge.columns.upperBound <= CellReference.mostColumns
    else {
      let text = parser.string(.range) ?? ""
      findings.add(.malformedMerge(text, at: Place(file: file, sheet: name)))
      return
    }
    if merge.rows.count > 1 || merge.columns.count > 1 { merges.append(merge) }
  }
}
