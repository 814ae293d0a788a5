import RiskCore

/// One side of `risk diff`: a folder that holds a register, or a file of scores.
struct DiffSource {
  /// The place as typed; '-' is standard input.
  let path: String
  /// Whether it is a folder.
  let isRegister: Bool

  init(path: String) throws(SystemError) {
    self.path = path
    guard path != "-" else {
      isRegister = false
      return
    }
    guard try Files.exists(path) else {
      throw SystemError(operation: "read", path: path, reason: "No such file or directory")
    }
    isRegister = try Files.isDirectory(path)
  }

  /// The register with the scores in its folder, as far as they could be used; `nil` when they could not.
  func readRegister(
    _ reading: RegisterSource.Reading, by methodology: Methodology, on terminal: Terminal
  ) throws -> Side<Evaluation>? {
    report(reading.diagnostics, on: terminal)
    guard let register = reading.register else { return nil }
    let read = try ScoresSource(registerDirectory: path).read(for: register, by: methodology)
    report(read.diagnostics, on: terminal)
    guard let sheet = read.value else { return nil }
    sheet.reportRefusedRows(on: terminal)
    return Side(
      value: Evaluation(of: register, assessments: sheet.assessments, by: methodology),
      isWhole: !reading.diagnostics.hasErrors && !read.hasErrors)
  }

  /// The scores of a file, as far as they could be used; `nil` when they could not.
  func readScores(by methodology: Methodology, on terminal: Terminal) throws -> Side<Catalog<Assessment>>? {
    let read = try ScoresSource(path: path).readAlone(by: methodology)
    terminal.report(read.diagnostics)
    guard let sheet = read.value else { return nil }
    sheet.reportRefusedRows(on: terminal)
    return Side(value: sheet.assessments, isWhole: !read.hasErrors)
  }

  /// What was read, and whether all of it could be used.
  struct Side<Value> {
    let value: Value
    let isWhole: Bool
  }

  /// Reports with the folder in front of each file's name, so that both sides can be told apart.
  private func report(_ diagnostics: [Diagnostic], on terminal: Terminal) {
    terminal.report(diagnostics.map { $0.located(in: path) })
  }
}

extension Diagnostic {
  /// The diagnostic with a folder in front of the name of each file.
  fileprivate func located(in folder: String) -> Diagnostic {
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    let located = { (place: Place) in Place(file: prefix + place.file, line: place.line, column: place.column) }
    return Diagnostic(
      kind, severity, message, at: place.map(located),
      notes: notes.map { Note($0.message, at: $0.place.map(located)) }, suggestion: suggestion)
  }
}
