import RiskCore
import Testing

/// A register in whose treatment nothing is missing, with scores: P001 is alto, P002 medio, P003 basso.
enum TreatedRegister {
  static let header =
    "settore;processo;rischio;misura;interventi_2026;interventi_2027;interventi_2028;indicatore;responsabile\n"

  static let tiny = TinyRegister()
    .replacing("processi", line: 3, with: "P002;Acquisto di beni;no;D;etichetta;sì")
    .with("trattamento", header + "S02;P002;R02;M02;a;b;c;d;\nS01;P001;R01;M02;a;b;c;d;\n")

  static let scores = "P001;;3;3;3;3;3;3\nP002;;2;2;2;2;2;2\nP003;;1;1;1;1;1;1\n"

  static func evaluation(
    _ tiny: TinyRegister = tiny, scores: String = scores, by methodology: Methodology = .cremona2026,
    isWhole: Bool = true
  ) throws -> Evaluation {
    let read = tiny.read()
    #expect(read.diagnostics == [])
    let register = try #require(read.value).register
    guard !scores.isEmpty else { return Evaluation(of: register, assessments: Catalog(), by: methodology) }
    let header = "processo;rischio;" + methodology.indicators.map(\.id.name).joined(separator: ";") + "\n"
    let sheet = AssessmentSheet.read(
      Array((header + scores).utf8), file: "v.csv", processes: register.processes, risks: register.risks,
      sectors: register.sectors,
      methodology: methodology)
    #expect(sheet.diagnostics.isEmpty == isWhole)
    return Evaluation(of: register, assessments: try #require(sheet.value).assessments, by: methodology)
  }
}
