extension Remapped {
  /// The files of the new register's folder: every table, the assessments where there are some, the genealogy, and the
  /// archive of what ended.
  ///
  /// - Parameters:
  ///   - genealogy: the genealogy of the old register.
  ///   - folder: the files of the old register's folder, whose archive is carried on; none for a register without one.
  /// - Returns: the files; an error for an archive that cannot be carried on, which would be lost.
  public func files(after genealogy: Genealogy, continuing folder: [Register.File] = []) -> Diagnosed<[Register.File]> {
    var reasons: [String: String] = [:]
    for operation in transition.operations {
      switch operation.change {
      case .process(.retire(let code)): reasons[code.description] = operation.reason
      case .risk(.retire(let code)): reasons[code.description] = operation.reason
      case .sector(.retire(let code)): reasons[code.description] = operation.reason
      default: break
      }
    }
    let archived = archive.files(
      continuing: folder, year: before.register.body.year, register: before.register, reasons: reasons,
      methodology: methodology)
    var files = register.files
    if !assessments.isEmpty { files.append(AssessmentSheet.file(of: assessments, methodology: methodology)) }
    files.append(self.genealogy(after: genealogy).file)
    return Diagnosed(files + archived.value, archived.diagnostics)
  }
}
