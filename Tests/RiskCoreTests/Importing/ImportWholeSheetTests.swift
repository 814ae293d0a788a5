import Testing

@testable import RiskCore

@Suite struct ImportWholeSheetTests {
  @Test func `a wrong text is refused in every row that has it, at once`() throws {
    let rows = (0..<300).map { "P001 | Uno | Z\($0 % 3)" }.joined(separator: "\n")
    let read = OfficeSheet.read(OfficeSheet("Codice processo | Processo | Area\n" + rows), over: try .tiny())
    let value = try #require(read.value)
    #expect(value.refusedRows.count == 300)
    #expect(value.refusedRows.allSatisfy { !$0.diagnostics.isEmpty })
  }

  @Test(arguments: [("A", "A"), ("a)", "A"), ("D - Contratti pubblici", "D"), ("Contratti pubblici", "D")])
  func `an area is a letter that stands alone or is marked, or a name`(text: String, code: String) throws {
    let read = OfficeSheet.read(
      OfficeSheet("Codice processo | Processo | Area di rischio\nP002 | Acquisto di beni | \(text)"), over: try .tiny())
    let value = try #require(read.value)
    #expect(value.refusedRows == [])
    #expect(value.register.processes[1].area?.code.description == code)
  }

  @Test(arguments: ["E-procurement", "I controlli"]) func `a name that begins with a letter is no letter`(
    text: String
  ) throws {
    let read = OfficeSheet.read(
      OfficeSheet("Codice processo | Processo | Area di rischio\nP002 | Acquisto di beni | \(text)"), over: try .tiny())
    #expect(read.diagnostics.map(\.kind) == [.unknownName])
  }

  @Test func `a sheet named by a letter is read alone`() throws {
    let read = OfficeSheet.read(
      OfficeSheet("A", "Codice processo | Processo\nP007 | Uno"),
      OfficeSheet("D", "Codice processo | Processo\nP008 | Due"), over: try .tiny(), only: "d")
    #expect(try #require(read.value).sheets.map(\.name) == ["D"])
  }

  @Test(arguments: ["Possibili eventi corruttivi", "Note interventi", "Responsabile dell'intervento"])
  func `headers that share a word with a column are not taken for it`(header: String) {
    let columns = ColumnSynonyms(for: .cremona2026).meaning(of: header).columns
    #expect(!columns.contains(.score(.score(.pastEvents))))
    #expect(!columns.contains { if case .intervention = $0 { true } else { false } })
  }

  @Test func `the year of the register that an import starts from stays`() throws {
    let named = OfficeSheet.read(
      OfficeSheet("Codice processo | Processo\nP007 | Uno"), over: try .tiny(), body: "Altro", year: 2031)
    let value = try #require(named.value)
    #expect(value.register.body.year == 2026 && value.register.body.name == "Comune di Prova")
    #expect(value.rowChanges.allSatisfy { $0.added == 0 && $0.removed == 0 })
    let other = OfficeSheet.read(OfficeSheet("chiave | valore\nanno | 2027"), over: try .tiny())
    #expect(other.value == nil)
    #expect(other.diagnostics.map(\.kind) == [.otherYear])
  }

  @Test func `rows that come and go are counted, and a hidden sheet says that it is one`() throws {
    var sheet = OfficeSheet("Settore | Codice processo\nS01 | P001\nS01 | P002")
    sheet.sheet.isHidden = true
    let value = try #require(OfficeSheet.read(sheet, over: try .tiny()).value)
    let mapping = try #require(value.rowChanges.first { $0.table == .mapping })
    #expect(mapping.added > 0 && mapping.removed > 0)
    #expect(value.sheets.map(\.isHidden) == [true])
    let preview = String(decoding: value.report.bytes(as: .text), as: UTF8.self)
    #expect(preview.contains("(foglio") && preview.contains("righe_tolte"))
  }

  @Test func `a nested value of JSON is refused at its cell`() throws {
    let json = #"[{"codice processo": "P001", "descrizione processo": ["a"]}]"#
    let read = RegisterImport.read(
      [Register.File(name: "x.json", bytes: Array(json.utf8))],
      options: {
        var options = RegisterImport.Options()
        options.base = try? .tiny()
        return options
      }())
    #expect(read.diagnostics.map(\.kind) == [.errorCell])
    #expect(try #require(read.value).refusedRows.count == 1)
  }
}
