import RiskCore

/// A register with its scores and genealogy, all of which could be used.
struct WholeRegister {
  let register: Register
  let assessments: Catalog<Assessment>
  /// The method by which its scores were read.
  let methodology: Methodology
  let genealogy: Genealogy
  /// The files of the register's folder.
  let files: [Register.File]

  /// The register with its levels.
  func evaluated() -> Evaluation {
    Evaluation(of: register, assessments: assessments, by: methodology)
  }
}

extension RegisterSource {
  /// Reads the register, its scores and its genealogy, and says what is wrong; `nil` when anything could not be used,
  /// which would be lost in what is made of it.
  /// - Parameter option: the method that was asked for.
  func readWhole(scores: ScoresSource, by option: MethodOption, on terminal: Terminal) throws -> WholeRegister? {
    let files = try files()
    let reading = Register.read(files)
    let methodology = try reading.value.map { try option.methodology(for: $0.register, on: terminal) }
    return try readWhole(reading, of: files, scores: scores, by: methodology, on: terminal)
  }

  /// Reads as ``readWhole(scores:by:on:)`` does, by a method that was chosen before.
  func readWhole(scores: ScoresSource, by methodology: Methodology, on terminal: Terminal) throws -> WholeRegister? {
    let files = try files()
    return try readWhole(Register.read(files), of: files, scores: scores, by: methodology, on: terminal)
  }

  private func readWhole(
    _ reading: Diagnosed<Register.Reading?>, of files: [Register.File], scores: ScoresSource,
    by methodology: Methodology?, on terminal: Terminal
  ) throws -> WholeRegister? {
    let genealogy = files.genealogy
    let read = try reading.value.flatMap { reading in
      try methodology.map { try scores.read(for: reading.register, by: $0) }
    }
    let diagnostics = reading.diagnostics + genealogy.diagnostics + (read?.diagnostics ?? [])
    terminal.report(diagnostics)
    guard !diagnostics.hasErrors, let register = reading.value?.register, let methodology,
      let sheet = read?.value
    else {
      let errors = diagnostics.count { $0.severity == .error }
      terminal.report(
        "\(directory ?? "the register"): \(errors == 1 ? "1 error" : "\(errors) errors") must be mended first")
      return nil
    }
    return WholeRegister(
      register: register, assessments: sheet.assessments, methodology: methodology,
      genealogy: genealogy.value ?? Genealogy(), files: files)
  }
}

extension [Register.File] {
  /// The genealogy among the files of a register's folder; an empty one where there is none.
  var genealogy: Diagnosed<Genealogy?> {
    guard let file = first(where: { $0.name == Genealogy.fileName }) else { return Diagnosed(Genealogy()) }
    return Genealogy.read(file.bytes)
  }
}
