extension TableHead {
  /// A unit and the columns whose numbers have it.
  struct Unit: Hashable {
    let name: String
    var columns: [String]

    /// `punti da 1 a 3: opacita, complessita`
    var text: String { "\(name): \(columns.joined(separator: ", "))" }
  }

  /// The units of the columns, in the order of their first column.
  var units: [Unit] {
    var units: [Unit] = []
    for column in columns {
      guard let name = column.unit else { continue }
      if let position = units.firstIndex(where: { $0.name == name }) {
        units[position].columns.append(column.title)
      } else {
        units.append(Unit(name: name, columns: [column.title]))
      }
    }
    return units
  }

  /// A row with one cell for each column: one that is too short is filled up, one that is too long is cut.
  func filled(_ row: [Cell]) -> [Cell] {
    if row.count == columns.count { return row }
    return Array(row.prefix(columns.count)) + repeatElement(.empty, count: max(0, columns.count - row.count))
  }
}
