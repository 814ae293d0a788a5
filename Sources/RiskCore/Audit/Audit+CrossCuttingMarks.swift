extension Audit {
  /// A process is marked cross-cutting exactly where its description begins with `TRASV - `, in a register that uses
  /// the prefix at all.
  func crossCuttingMarks() -> [Diagnostic] {
    let prefix = MappedProcess.crossCuttingPrefix
    var findings: [Diagnostic] = []
    for (index, process) in register.processes.enumerated() where usesPrefix {
      guard process.description.hasPrefix(prefix) != process.isCrossCutting else { continue }
      findings.append(
        .crossCuttingMark(
          process.code, description: process.description, isCrossCutting: process.isCrossCutting,
          at: place(.processes, index)))
    }
    for row in mapping where usesPrefix && !row.description.isEmpty {
      guard let process = register.processes[row.process], isCrossCutting(row) != process.isCrossCutting else {
        continue
      }
      findings.append(
        .crossCuttingMark(
          process.code, description: row.description, isCrossCutting: process.isCrossCutting,
          at: place(.mapping, row.index)))
    }
    return findings
  }
}

extension Diagnostic {
  static func crossCuttingMark(
    _ process: ProcessCode, description: String, isCrossCutting: Bool, at place: Place?
  ) -> Diagnostic {
    let (marked, prefix) = isCrossCutting ? ("cross-cutting", "without") : ("sectoral", "with")
    return Diagnostic(
      .crossCuttingMark, .warning,
      "process '\(process)' is marked \(marked), but printed '\(description)', \(prefix) the prefix "
        + "'\(MappedProcess.crossCuttingPrefix)'", at: place)
  }
}
