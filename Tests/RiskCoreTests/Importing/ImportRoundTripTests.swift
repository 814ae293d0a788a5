import Testing

@testable import RiskCore

/// The records of a CSV file as texts.
enum CSVRecords {
  static func read(_ file: Register.File) throws -> [[String]] {
    try #require(CSVParser.parse(file.bytes, file: file.name).value).records.map { $0.map(\.text) }
  }
}

@Suite struct ImportRoundTripTests {
  /// The forms in which a whole register is written: all tables as CSV, JSON or a workbook, or its own folder.
  private enum Form: CaseIterable { case csv, csvForExcel, json, xlsx, ods, folder }

  private func imported(
    _ register: Register, _ assessments: Catalog<Assessment>, as form: Form,
    options: RegisterImport.Options = RegisterImport.Options()
  ) -> Diagnosed<RegisterImport?> {
    let methodology = register.ratingMethodology
    let report = register.wholeReport(assessments: assessments, errata: [], methodology: methodology)
    func file(_ name: String, _ bytes: [UInt8]) -> [Register.File] { [Register.File(name: name, bytes: bytes)] }
    let files =
      switch form {
      case .csv: report.files(as: .csv)
      case .csvForExcel: report.files(as: .csvForExcel)
      case .json: file("registro.json", report.bytes(as: .json))
      case .xlsx: file("registro.xlsx", report.bytes(as: .xlsx))
      case .ods: file("registro.ods", report.bytes(as: .ods))
      case .folder: register.files + [AssessmentSheet.file(of: assessments, methodology: methodology)]
      }
    return RegisterImport.read(files, options: options)
  }

  private func expectEqual(
    _ read: Diagnosed<RegisterImport?>, _ register: Register, _ assessments: Catalog<Assessment>, _ comment: Comment
  ) throws {
    #expect(read.diagnostics.filter { $0.severity == .error } == [], comment)
    let value = try #require(read.value, comment)
    #expect(value.register.contents == register.contents, comment)
    #expect(value.assessments == assessments, comment)
    #expect(value.refusedRows == [], comment)
  }

  @Test(arguments: [Form.json, .xlsx]) private func `the built-in register comes back with its scores`(form: Form)
    throws
  {
    let register = try BuiltinReading.register.get().register
    let assessments = try #require(BuiltinReading.scores.value).assessments
    let read = imported(register, assessments, as: form)
    try expectEqual(read, register, assessments, "\(form)")
    #expect(read.diagnostics == [])
  }

  @Test(arguments: Form.allCases) private func `a register comes back from its own export over itself, too`(
    form: Form
  ) throws {
    let register = try TinyRegister().read().get().register
    var options = RegisterImport.Options()
    options.base = RegisterImport.Base(register: register, assessments: Catalog())
    let read = imported(register, Catalog(), as: form, options: options)
    try expectEqual(read, register, Catalog(), "\(form)")
    #expect(read.value?.comparison?.isEmpty == true)
    #expect(read.value?.kept.isEmpty == true)
  }

  @Test(arguments: UInt64(0)..<12) func `whatever texts, method and assessments a register has, they come back equal`(
    seed: UInt64
  ) throws {
    var random = RandomRegister(seed: seed, methods: [nil, .pna2013, .fiveLevels, .pna2019])
    let contents = try random.contents()
    let register = try Register.checked(contents).get()
    guard !register.processes.isEmpty else { return }
    let assessments = random.assessments(of: contents)
    for form in Form.allCases {
      var options = RegisterImport.Options()
      // A folder has its method with it; the others say it in a line of the body's table at most.
      if form != .folder { options.methodology = register.methodology }
      let read = imported(register, assessments, as: form, options: options)
      try expectEqual(read, register, assessments, "seed \(seed), \(form)")
    }
  }

  @Test func `the generator divides assessments by event, sector and phase, of several methods`() throws {
    var seen: [Int] = [0, 0, 0, 0]
    var methods: Set<String> = []
    for seed in UInt64(0)..<12 {
      var random = RandomRegister(seed: seed, methods: [nil, .pna2013, .fiveLevels, .pna2019])
      let contents = try random.contents()
      for assessment in random.assessments(of: contents) {
        if assessment.id.isWhole { seen[0] += 1 }
        if assessment.risk != nil { seen[1] += 1 }
        if assessment.sector != nil { seen[2] += 1 }
        if !assessment.phase.isEmpty { seen[3] += 1 }
        methods.insert(contents.methodology?.name ?? "")
      }
    }
    #expect(seen.allSatisfy { $0 > 2 }, "\(seen)")
    #expect(methods.count == 4)
  }

  @Test func `the folder of a register is read with its corrections, and its other files are named as not read`() throws
  {
    let tiny = TinyRegister().replacing("mappatura", line: 2, with: "S01;1;P002;Concorso pubblico")
      .adding("errata", "mappatura;1;processo;P002;P001;refuso")
    let files = tiny.files + [Genealogy().file]
    let read = RegisterImport.read(files)
    let value = try #require(read.value)
    #expect(value.register.mapping.first?.process == ProcessCode("P001"))
    #expect(read.diagnostics.map(\.kind) == [.erratumApplied])
    #expect(value.sheets.filter { $0.kind == nil }.map(\.name) == ["genealogia.csv"])
  }
}
