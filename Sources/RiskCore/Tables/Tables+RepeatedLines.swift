extension [Table] {
  /// The tables as they are read one after another: each leaves the notes that the next one has, too, to it, and its
  /// provenance where the next one has the same.
  var withoutRepeatedLines: [Table] {
    var tables = self
    for (position, next) in zip(indices, dropFirst()) {
      tables[position].head.notes.removeAll { next.head.notes.contains($0) }
      if tables[position].head.provenance == next.head.provenance { tables[position].head.provenance = [] }
    }
    return tables
  }
}
