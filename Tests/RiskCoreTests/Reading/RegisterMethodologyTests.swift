import Testing

@testable import RiskCore

@Suite struct RegisterMethodologyTests {

  /// Reads the tiny register with a method's file and a line of the body.
  private static func read(_ file: [UInt8]?, naming name: String? = nil) -> Diagnosed<Register.Reading?> {
    let tiny = TinyRegister()
    let files = (name.map { tiny.adding("ente", "metodo;\($0)") } ?? tiny).files
    return Register.read(files + (file.map { [Register.File(name: "metodo.json", bytes: $0)] } ?? []))
  }

  @Test func `a register without a method has none and is rated by the plan's`() throws {
    let register = try #require(try Self.read(nil).get()).register
    #expect(register.methodology == nil)
    #expect(register.ratingMethodology == .cremona2026)
    #expect(!register.files.contains { $0.name == "metodo.json" })
  }

  @Test(arguments: [nil, "pna-2013"])
  func `the method of its file is the register's, named or not, and is written again`(
    name: String?
  ) throws {
    var definition = Methodology.pna2013.definition
    definition.validityMonths = 12
    let method = try Methodology(definition)
    let register = try #require(try Self.read(method.file.bytes, naming: name).get()).register
    #expect(register.methodology == method)
    #expect(register.files.last == method.file)
    let again = try #require(try Register.read(register.files).get()).register
    #expect(again.contents == register.contents)
  }

  @Test func `a method that is built in can be named, and then has no file`() throws {
    let register = try #require(try Self.read(nil, naming: "pxi-5-livelli").get()).register
    #expect(register.methodology == .fiveLevels)
    #expect(!register.files.contains { $0.name == "metodo.json" })
    #expect(try Register.read(register.files).get()?.register.methodology == .fiveLevels)
  }

  @Test func `a method that is not known, or not the file's, makes no register`() {
    let unknown = Self.read(nil, naming: "pna-2012")
    #expect(unknown.value == nil)
    #expect(
      unknown.diagnostics.map(\.description) == [
        "ente.csv:6:8: error: there is no built-in method 'pna-2012' and no file metodo.json, expected one of "
          + "cremona-2026, terzi-166-233, arrotondato, pna-2019, pna-2013, pxi-5-livelli; did you mean 'pna-2019'? "
          + "[unknown-method]"
      ])
    let other = Self.read(Methodology.pna2013.file.bytes, naming: "pna-2019")
    #expect(other.value == nil)
    #expect(
      other.diagnostics.map(\.description) == [
        "ente.csv:6:8: error: found the method 'pna-2019', expected 'pna-2013', the name of the one in metodo.json "
          + "[unknown-method]"
      ])
  }

  @Test func `a file that is no method makes no register, and the faults of the tables are found too`() {
    let files =
      TinyRegister().adding("rischi", "3;x;no").files + [Register.File(name: "metodo.json", bytes: Array("{".utf8))]
    let read = Register.read(files)
    #expect(read.value == nil)
    #expect(read.diagnostics.map(\.kind) == [.malformedCode, .invalidJSON])
  }

  @Test func `levels of treatments are those of the register's method`() throws {
    let method = Methodology.fiveLevels
    let base = try #require(try Self.read(method.file.bytes).get()).register
    var contents = base.contents
    contents.treatments = [
      TreatmentRow(
        sector: "", manager: "", area: "", process: nil, publishedProcess: "x", phase: "", risk: nil,
        publishedRisk: "", level: method.levels.levels.last, measure: nil, publishedMeasure: "",
        interventions: ["", "", ""])
    ]
    let register = try Register.checked(contents).get()
    let again = try Register.read(register.files).get()
    #expect(again?.register.contents == contents)
    let without = Register.read(register.files.filter { $0.name != "metodo.json" })
    #expect(without.diagnostics.map(\.kind) == [.unknownLevel])
  }

  @Test func `contents that name another method than they have are an error, and without one have the one named`()
    throws
  {
    func checked(_ name: String, _ methodology: Methodology?) throws -> Diagnosed<Register> {
      let details = [Body.Detail(key: "metodo", value: name), Body.Detail(key: "voce", value: "x")]
      let body = try #require(Body(name: "Ente", year: 2026, details: details))
      return Register.checked(RegisterContents(body: body, methodology: methodology))
    }
    let named = try checked(" pna-2013 ", nil)
    #expect(named.diagnostics == [] && named.value.methodology == .pna2013)
    let same = try checked("pna-2013", .pna2013)
    #expect(same.diagnostics == [] && same.value.methodology == .pna2013)
    let other = try checked("pna-2013", .pna2019)
    #expect(
      other.diagnostics.map(\.description) == [
        "ente.csv: error: found the method 'pna-2013', expected 'pna-2019', the name of the one in metodo.json "
          + "[unknown-method]"
      ])
    #expect(other.value.methodology == .pna2019 && other.value.body.details.map(\.key) == ["voce"])
    #expect(try checked("boh", nil).diagnostics.map(\.kind) == [.unknownMethod])
  }

  @Test func `an import keeps the method of the register that it starts from, with all scores`() throws {
    let method = Methodology.pna2013
    let old = try #require(try Self.read(method.file.bytes).get()).register
    let scores = try #require(method.scores([1, 2, 1, 1, 1, 5, 2, 1, 3, 3]))
    let process = try #require(ProcessCode("P001"))
    var assessments = Catalog<Assessment>()
    assessments.insert(Assessment(process: process, scores: scores))
    let imported = try #require(
      OfficeSheet.read(
        OfficeSheet("Codice | Processo\nP001 | Concorso per titoli"),
        over: RegisterImport.Base(register: old, assessments: assessments)
      ).value)
    #expect(imported.register.methodology == method)
    #expect(imported.assessments == assessments)
    let files = imported.files(continuing: [method.file])
    #expect(files.filter { $0.name == "metodo.json" } == [method.file])
    let sheet = try #require(files.first { $0.name == AssessmentSheet.fileName })
    let read = AssessmentSheet.read(
      sheet.bytes, file: sheet.name, processes: imported.register.processes, methodology: method)
    #expect(read.value?.assessments == assessments)
  }
}
