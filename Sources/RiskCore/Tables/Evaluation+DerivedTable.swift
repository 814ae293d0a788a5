extension Evaluation {
  /// A table made from the evaluation: with its year, what its outputs say of data that is not the body's own, and its
  /// provenance.
  func derivedTable(
    _ title: String, name: String, _ columns: [TableHead.Column], _ rows: [[Cell]], notes: [String] = []
  ) -> Table {
    Table(
      head: TableHead(
        title: title, name: name, year: register.body.year, columns: columns, notes: notes + self.notes,
        provenance: TableHead.Provenance.lines(of: self)), rows: rows)
  }
}
