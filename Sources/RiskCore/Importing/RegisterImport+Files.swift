extension RegisterImport {
  /// The files of the new register's folder: every table, and the scores where there are some.
  ///
  /// - Parameter folder: the files of the folder that the import started from; those that are no table of a register
  ///   and not its scores are carried on: its genealogy, its archive and whatever else is there.
  public func files(continuing folder: [Register.File] = []) -> [Register.File] {
    var files = register.files
    if !assessments.isEmpty {
      files.append(AssessmentSheet.file(of: assessments, methodology: register.ratingMethodology))
    }
    let own = Set(RegisterTable.allCases.map(\.fileName) + [AssessmentSheet.fileName, Methodology.fileName])
    return files + folder.filter { !own.contains($0.name) }
  }
}
