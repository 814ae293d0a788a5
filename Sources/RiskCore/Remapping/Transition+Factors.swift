extension Transition {
  /// The factors with the codes of the new map: copied to each part of a split, joined where processes or risks are.
  func factors(archiving archive: inout Archive) -> [FactorRow] {
    var rows: [FactorRow] = []
    var positions: [FactorRow.Key: Int] = [:]
    for row in source.factors {
      let targets = successors(of: row.process)
      let risk = row.risk.flatMap(risks.successor(of:))
      guard !targets.isEmpty, (risk == nil) == (row.risk == nil) else {
        archive.factors.append(row)
        continue
      }
      for target in targets {
        let new = FactorRow(process: target, risk: risk, factor: row.factor, note: row.note)
        if let position = positions[new.key] {
          let note = JoinedText.union([rows[position].note, new.note])
          rows[position] = FactorRow(process: target, risk: risk, factor: row.factor, note: note)
        } else {
          positions[new.key] = rows.count
          rows.append(new)
        }
      }
    }
    return rows
  }
}
