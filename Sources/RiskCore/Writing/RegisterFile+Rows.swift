extension Register.File {
  /// A CSV file of titles and rows.
  init(name: String, titles: [String], rows: some Sequence<[String]>) {
    var bytes: [UInt8] = []
    var chunks = Chunks()
    chunks.append(csvHeader: titles)
    for row in rows { chunks.append(csvRow: row) }
    chunks.finish { bytes += $0 }
    self.init(name: name, bytes: bytes)
  }
}
