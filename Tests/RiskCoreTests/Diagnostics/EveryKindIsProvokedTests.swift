import Testing

@testable import RiskCore

@Suite struct EveryKindIsProvokedTests {
  private static let tiny = TinyRegister()

  private static func reading(_ register: TinyRegister) -> [Diagnostic] {
    register.read().diagnostics
  }

  private static func audit(_ register: TinyRegister) -> [Diagnostic] {
    register.read().value?.register.audit() ?? []
  }

  private static func scores(_ rows: String) -> [Diagnostic] {
    AssessmentSheetTests.read(AssessmentSheetTests.full + rows).diagnostics
  }

  /// What scores of the tiny register provoke: process, sector, six scores, day.
  private static func ofRegister(_ row: String) -> [Diagnostic] {
    guard let register = tiny.read().value?.register else { return [] }
    let text = "processo;settore;" + AssessmentSheetTests.header.dropFirst(9) + ";data\n" + row
    return AssessmentSheet.read(
      Array(text.utf8), file: "v.csv", register: register, methodology: .cremona2026
    ).diagnostics
  }

  private static let answersHeader = "settore;misura;anno;semestre;esito;valore;target\n"

  private static func answers(_ row: String) -> [Diagnostic] {
    reading(tiny.with("monitoraggio", answersHeader + row + "\n"))
  }

  private static func json(_ text: String) -> [Diagnostic] {
    JSONValue.parse(Array(text.utf8), file: "x.json").diagnostics
  }

  /// What a plan of these rows provokes on the tiny register.
  private static func plan(_ rows: String...) -> [Diagnostic] {
    RemappingReadingTests.check(rows).diagnostics
  }

  private static func archived(_ header: String) -> [Diagnostic] {
    let folder = [Register.File(name: "archivio_valutazioni.csv", bytes: Array(header.utf8))]
    return RemappingReadingTests.check([]).value?.applied(by: .cremona2026)
      .files(after: Genealogy(), continuing: folder).diagnostics ?? []
  }

  private static func sheets(_ sheet: OfficeSheet) -> [Diagnostic] {
    OfficeSheet.read(sheet).diagnostics
  }

  private static func broken() -> [Diagnostic] {
    guard let remapped = RemappingReadingTests.check(["rinomina;P001;;Concorso;x"]).value?.applied(by: .cremona2026)
    else { return [] }
    let genealogy = remapped.genealogy(after: Genealogy())
    return History([
      History.Edition(remapped.after, genealogy: Genealogy(), name: "dopo"),
      History.Edition(remapped.before, genealogy: genealogy, name: "prima"),
    ]).diagnostics
  }

  /// What comparing with next year's register provokes.
  private static func later() -> [Diagnostic] {
    guard let remapped = RemappingReadingTests.check([]).value?.applied(by: .cremona2026) else { return [] }
    return GapReport(
      of: History.Edition(remapped.before, genealogy: Genealogy(), name: "prima"),
      since: History.Edition(remapped.after, genealogy: Genealogy(), name: "dopo")
    ).diagnostics
  }

  /// What reading a workbook provokes whose archive is changed.
  private static func archive(_ change: (inout ZIPBuilder) -> Void) -> [Diagnostic] {
    var builder = ZIPBuilder(texts: XLSXFixture("<sheetData/>").parts)
    change(&builder)
    return Workbook.read(builder.bytes, file: "x.xlsx").diagnostics
  }

  /// What reading a workbook provokes with these rows.
  private static func rows(_ rows: String, after: String = "") -> [Diagnostic] {
    Workbook.read(XLSXFixture("<sheetData>\(rows)</sheetData>\(after)").bytes, file: "x.xlsx").diagnostics
  }

  private static func xml(_ document: String) -> [Diagnostic] {
    var parser = XMLParser(Array(document.utf8), file: "x.xml")
    do throws(DiagnosticsError) {
      while try parser.next() != .document {}
      return []
    } catch {
      return error.diagnostics
    }
  }

  /// What provokes each kind. A kind without an entry fails the test below.
  private static let inputs: [Diagnostic.Kind: @Sendable () -> [Diagnostic]] = [
    .emptyInput: { reading(tiny.with("rischi", "")) },
    .notText: { reading(tiny.with("rischi", "a;b\0")) },
    .windows1252: {
      AssessmentSheet.read(Array("processo\n".utf8) + [0xE8], file: "v.csv", processes: Catalog()).diagnostics
    },
    .unclosedQuote: { reading(tiny.adding("rischi", "R03;\"aperto;no")) },
    .textAfterQuote: { reading(tiny.adding("rischi", "R03;\"chiuso\"x;no")) },
    .tooFewFields: { reading(tiny.adding("rischi", "R03")) },
    .tooManyFields: { reading(tiny.adding("rischi", "R03;a;no;b")) },
    .missingColumn: { reading(tiny.with("rischi", "codice\nR01\n")) },
    .duplicateColumn: { reading(tiny.with("rischi", "codice;descrizione;codice\n")) },
    .unknownColumn: { reading(tiny.with("aree", "codice;descrizione;nota\nA;a;\nD;d;\n")) },
    .tooManyColumns: { reading(tiny.with("rischi", String(repeating: ";", count: 1_000) + "\n")) },

    .emptyCell: { reading(tiny.adding("rischi", "R03;;no")) },
    .malformedCode: { reading(tiny.adding("rischi", "3;x;no")) },
    .malformedNumber: { reading(tiny.adding("programmazione", "uno;;;;;;")) },
    .malformedFlag: { reading(tiny.adding("rischi", "R03;x;forse")) },
    .malformedDate: { scores("P001;1;1;1;1;1;1;;;;ieri;\n") },
    .unknownLevel: { scores("P001;1;1;1;1;1;1;;massimo;x;;\n") },

    .unknownFactor: { reading(tiny.with("fattori", "processo;fattore\nP001;caso\n")) },
    .unknownOutcome: { answers("S01;M01;2026;1;forse;;") },
    .unknownHalf: { answers("S01;M01;2026;3;sì;;") },
    .malformedYear: { answers("S01;M01;26;1;sì;;") },

    .missingTable: { reading(tiny.with("processi", nil)) },
    .unknownTable: { reading(tiny.with("altro", "x")) },
    .duplicateTable: { Register.read(tiny.files + [Register.File(name: "rischi.csv", bytes: [])]).diagnostics },
    .unsupportedFormat: { reading(tiny.replacing("ente", line: 2, with: "formato;2")) },
    .missingBodyKey: { reading(tiny.replacing("ente", line: 4, with: "codice_istat;x")) },
    .duplicateBodyKey: { reading(tiny.adding("ente", "anno;2027")) },
    .malformedBodyValue: { reading(tiny.replacing("ente", line: 4, with: "anno;presto")) },
    .unknownAreaSource: { reading(tiny.adding("processi", "P004;x;no;A;forse;")) },
    .areaSourceWithoutArea: { reading(tiny.adding("processi", "P004;x;no;;proposta;")) },
    .staleErratum: { reading(tiny.adding("errata", "mappatura;1;processo;P009;P002;x")) },
    .erratumApplied: { reading(tiny.adding("errata", "mappatura;1;processo;P001;P002;x")) },
    .duplicateCode: { reading(tiny.adding("rischi", "R01;x;no")) },
    .duplicateRow: { reading(tiny.with("fattori", "processo;fattore\nP001;controlli\nP001;controlli\n")) },
    .unknownCode: { reading(tiny.adding("mappatura", "S01;2;P009;x")) },

    .countMismatch: { audit(tiny.replacing("settori", line: 2, with: "S01;Settore Uno;;2;1")) },
    .rowNumber: { audit(tiny.replacing("mappatura", line: 2, with: "S01;2;P001;Concorso pubblico")) },
    .inNoSector: { audit(tiny.adding("processi", "P004;x;no;;;")) },
    .inSeveralSectors: { audit(tiny.adding("mappatura", "S02;2;P001;Concorso pubblico")) },
    .listedTwice: { audit(tiny.adding("mappatura", "S01;2;P001;Concorso pubblico")) },
    .crossCuttingNotListed: {
      audit(tiny.with("mappatura", "settore;processo\nS01;P001\nS01;P003\nS02;P002\n"))
    },
    .crossCuttingMark: { audit(tiny.replacing("processi", line: 4, with: "P003;TRASV - Accesso agli atti;no;;;")) },
    .descriptionDiffers: { audit(tiny.replacing("mappatura", line: 2, with: "S01;1;P001;Concorso interno")) },
    .descriptionSpelling: { audit(tiny.replacing("mappatura", line: 2, with: "S01;1;P001;concorso  pubblico")) },
    .identicalDescription: { audit(tiny.adding("rischi", "R03;Favoritismo;no")) },
    .noExactMatch: { audit(tiny.replacing("programmazione", line: 2, with: "1;M01;Opacità;a;b;c;d")) },
    .generalNotScheduled: { audit(tiny.adding("misure", "M03;Formazione;;sì")) },
    .scheduledNotGeneral: { audit(tiny.adding("programmazione", "2;M02;Monitoraggio subappalti;a;b;c;d")) },
    .emptyIntervention: { audit(tiny.replacing("programmazione", line: 2, with: "1;M01;Trasparenza;a;b;;d")) },
    .emptyTreatment: { audit(tiny.adding("trattamento", "S01;;;P001;;;;;;;;;;")) },
    .unmeasuredAnswer: { audit(tiny.with("monitoraggio", answersHeader + "S01;M01;2026;1;sì;;90%\n")) },
    .targetNotReached: { audit(tiny.with("monitoraggio", answersHeader + "S01;M01;2026;1;sì;80%;90%\n")) },
    .answeredEarly: {
      audit(tiny.with("monitoraggio", "settore;misura;anno;semestre;esito;data\nS01;M01;2026;2;no;2026-06-30\n"))
    },
    .codeHoles: { audit(tiny.adding("rischi", "R05;Altro;no")) },

    .scoreOutOfRange: { scores("P001;4;1;1;1;1;1;;;;;\n") },
    .missingScore: { scores("P001;;1;1;1;1;1;;;;;\n") },
    .judgementWithoutReason: { scores("P001;1;1;1;1;1;1;;alto;;;\n") },
    .reasonWithoutJudgement: { scores("P001;1;1;1;1;1;1;;;motivo;;\n") },
    .rowWithoutLevel: { BatchRowTests.withoutAnyScore.diagnostics },
    .judgementWithoutScores: { scores("P001;;1;1;1;1;1;;alto;motivo;;\n") },
    .missingJudgement: { AssessmentSheetTests.oneEventWithoutJudgement.diagnostics },
    .unknownState: {
      AssessmentSheetTests.read(AssessmentSheetTests.header + ";stato\nP001;1;1;1;1;1;1;fatto\n").diagnostics
    },
    .assessedTwice: { scores("P001;1;1;1;1;1;1;;;;;\nP001;1;1;1;1;1;1;;;;;\n") },
    .nothingUsable: { scores("") },
    .assessedLater: { ofRegister("P001;;1;1;1;1;1;1;2027-01-01\n") },
    .sectorWithoutProcess: { ofRegister("P001;S02;1;1;1;1;1;1;\n") },

    .unknownMethod: { reading(tiny.adding("ente", "metodo;medie")) },
    .malformedMethod: { Methodology.read(Array("{}".utf8), file: "m.json").diagnostics },
    .builtinMethodName: {
      let text = String(decoding: Methodology.cremona2026.file.bytes, as: UTF8.self)
      return Methodology.read(Array(text.replacing("Opacità", with: "Oscurità").utf8), file: "m.json").diagnostics
    },
    .unsoundMethod: {
      let text = String(decoding: Methodology.cremona2026.file.bytes, as: UTF8.self)
      return Methodology.read(Array(text.replacing("cremona-2026", with: "Cremona").utf8), file: "m.json").diagnostics
    },

    .unknownOperation: { plan("rinomino;P001;;Concorso;x") },
    .unknownSubject: { RemappingReadingTests.read("operazione;oggetto;da;a;motivo\ncessa;area;A;;x\n").diagnostics },
    .unusedCell: { plan("cessa;P001;P009;;x") },
    .wrongCodeCount: { plan("accorpa;P001;P001;;x") },
    .wrongPartCount: { plan("scorpora;P001;P004 P005;a | b | c;x") },
    .repeatedCode: { plan("accorpa;P001 P001;P001;;x") },
    .consumedTwice: { plan("cessa;P001;;;x", "ricodifica;P001;P009;;x") },
    .changedTwice: { plan("rinomina;P001;;Uno;x", "rinomina;P001;;Due;x") },
    .givenTwice: { plan("ricodifica;P001;P009;;x", "ricodifica;P002;P009;;x") },
    .targetExists: { plan("ricodifica;P001;P002;;x") },
    .ambiguousMerge: { plan("accorpa;P001 P003;P001;;x") },
    .missingDescription: {
      let draft = ProcessCode("P009").map { ProcessDraft(code: $0) }
      let operation = draft.flatMap { Remapping.Operation(.process(.create($0)), reason: "x") }
      guard let operation, let register = tiny.read().value?.register else { return [] }
      return Remapping([operation]).checked(against: register).diagnostics
    },
    .sectorInUse: {
      RemappingReadingTests.check("operazione;oggetto;da;a;motivo\ncessa;settore;S02;;x\n").diagnostics
    },
    .noEffect: { plan("rinomina;P001;;Concorso pubblico;x") },
    .inheritedDescription: { plan("scorpora;P001;P004 P005;;x") },
    .noSectorYet: { plan("istituisci;;P004;Nuovo;x") },
    .reusedCode: { plan("cessa;P001;;;x", "istituisci;;P001;Nuovo;x") },
    .foreignArchive: { archived("codice;descrizione\n") },
    .brokenGenealogy: { broken() },
    .contradictoryRow: { GenealogyTests.read("1;2027;processo;cessa;P001;P002;;;;;;x\n").diagnostics },

    .laterEdition: { later() },
    .replacedCharacter: {
      [FormatTests.awkward.replacedCharacters()].compactMap { $0 }
    },

    .noTable: { sheets(OfficeSheet("Anno | Totale")) },
    .unknownSheet: { OfficeSheet.read(OfficeSheet("Codice | Processo"), only: "Foglio2").diagnostics },
    .unknownMapping: {
      OfficeSheet.read(OfficeSheet("Codice | Processo"), map: [("Oggetto", "descrizione")]).diagnostics
    },
    .errorCell: { sheets(OfficeSheet("Codice | Processo\nP001 | #N/D")) },
    .noData: { sheets(OfficeSheet("N. | Codice | Processo\nTotale")) },
    .unknownName: { sheets(OfficeSheet("Codice | Processo\nP001 | Uno\n | Due")) },
    .codeGiven: { sheets(OfficeSheet("Processo | Rischio\nUno | Due")) },
    .codeCompleted: { sheets(OfficeSheet("Codice | Processo\n<1> | Uno")) },
    .describedTwice: { sheets(OfficeSheet("Codice | Processo | Settore\nP001 | Uno | A\nP001 | Due | B")) },
    .otherYear: {
      guard let base = try? RegisterImport.Base.tiny() else { return [] }
      return OfficeSheet.read(OfficeSheet("chiave | valore\nanno | 2031"), over: base).diagnostics
    },
    .assessmentKept: {
      guard let base = try? RegisterImport.Base.tiny() else { return [] }
      return OfficeSheet.read(OfficeSheet("Processo | Rischio | Punteggi\nP001 | R01 | 111111"), over: base).diagnostics
    },
    .otherMethod: { sheets(OfficeSheet("Codice | Processo | p_controlli\nP001 | Uno | 2")) },
    .yearOutsidePlan: { sheets(OfficeSheet("Codice | Processo | Interventi 2030\nP001 | Uno | x")) },
    .tooManyRefused: {
      sheets(OfficeSheet("N. | Codice | Processo\n" + String(repeating: "x\n", count: 10_001)))
    },

    .invalidArchive: { ZIPArchive.read([], file: "x.zip").diagnostics },
    .entryNameMismatch: { archive { $0.entries[0].localName = "altro" } },
    .overlappingEntries: {
      let inner = ZIPBuilder.Entry(name: "b", content: [1])
      let outer = ZIPBuilder.Entry(name: "a", content: ZIPBuilder([inner]).bytes)
      let again = ZIPBuilder.Entry(name: "b", content: [1], start: 31)
      return ZIPArchive.read(ZIPBuilder([outer, again]).bytes, file: "x.zip").diagnostics
    },
    .duplicateEntry: { archive { $0.entries.append($0.entries[0]) } },
    .encryptedFile: { archive { $0.entries[3].flags = 1 } },
    .unsupportedCompression: { archive { $0.entries[3].method = 12 } },
    .damagedEntry: { archive { $0.entries[3].checksum = 1 } },
    .limitExceeded: { archive { $0.entries[3].size = 1_000_000_000 } },
    .invalidXML: { xml("<a>") },
    .documentType: { xml("<!DOCTYPE a [ ]><a/>") },
    .undeclaredEntity: { xml("<a>&b;</a>") },
    .unsupportedEncoding: { xml("<?xml version='1.0' encoding='UTF-7'?><a/>") },
    .unsupportedFile: { Workbook.read(Array("%PDF".utf8), file: "x.pdf").diagnostics },
    .missingPart: { archive { $0.entries.removeLast() } },
    .unknownSharedString: { rows("<row><c t=\"s\"><v>1</v></c></row>") },
    .formulaWithoutResult: { rows("<row><c><f>A2</f></c></row>") },
    .misplacedCell: { rows("<row r=\"2\"><c r=\"A1\"/></row>") },
    .duplicateCell: { rows("<row><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>") },
    .malformedMerge: { rows("", after: "<mergeCells><mergeCell ref=\"1\"/></mergeCells>") },
    .furtherFindings: { rows("<row r=\"1\">" + String(repeating: "<c r=\"B9\"/>", count: 1_001) + "</row>") },

    .invalidJSON: { json("{") },
    .duplicateKey: { json(#"{"a":1,"a":2}"#) },
    .tooDeep: { json(String(repeating: "[", count: 100_000)) },
  ]

  /// What each input provokes.
  private static let found = inputs.mapValues { $0() }

  @Test(arguments: Diagnostic.Kind.allCases) func `every kind of diagnostic has an input that provokes it`(
    kind: Diagnostic.Kind
  ) throws {
    let found = try #require(Self.found[kind], "no input provokes '\(kind.rawValue)'")
    #expect(found.contains { $0.kind == kind }, "found \(found)")
  }

  @Test func `every diagnostic that an input provokes has a message in lower case`() {
    let found = Diagnostic.Kind.allCases.flatMap { Self.found[$0] ?? [] }
    #expect(found.filter { $0.message.isEmpty || $0.message.first?.isUppercase == true } == [])
    #expect(found.filter { $0.message.hasSuffix(".") } == [])
  }
}
