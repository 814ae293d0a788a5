import RiskCore

/// A register with its scores and genealogy, all of which could be used.
struct WholeRegister {
  let register: Register
  let assessments: Catalog<Assessment>
  let genealogy: Genealogy
  /// The files of the register's folder.
  let files: [Register.File]

  /// The register with its levels.
  func evaluated(by methodology: Methodology) -> Evaluation {
    Evaluation(of: register, assessments: assessments, by: methodology)
  }
}

extension RegisterSource {
  /// Reads the register, its scores and its genealogy, and says what is wrong; `nil` when anything could not be used,
  /// which would be lost in what is made of it.
  func readWhole(
    scores: ScoresSource, by methodology: Methodology = .cremona2026, on terminal: Terminal
  ) throws -> WholeRegister? {
    let files = try files()
    let reading = Register.read(files)
    let genealogy = files.genealogy
    let read = try reading.value.map { try scores.read(for: $0.register, by: methodology) }
    let diagnostics = reading.diagnostics + genealogy.diagnostics + (read?.diagnostics ?? [])
    terminal.report(diagnostics)
    guard !diagnostics.hasErrors, let register = reading.value?.register, let sheet = read?.value else {
      let errors = diagnostics.count { $0.severity == .error }
      terminal.report(
        "\(directory ?? "the register"): \(errors == 1 ? "1 error" : "\(errors) errors") must be mended first")
      return nil
    }
    return WholeRegister(
      register: register, assessments: sheet.assessments, genealogy: genealogy.value ?? Genealogy(), files: files)
  }
}

extension [Register.File] {
  /// The genealogy among the files of a register's folder; an empty one where there is none.
  var genealogy: Diagnosed<Genealogy?> {
    guard let file = first(where: { $0.name == Genealogy.fileName }) else { return Diagnosed(Genealogy()) }
    return Genealogy.read(file.bytes)
  }
}
