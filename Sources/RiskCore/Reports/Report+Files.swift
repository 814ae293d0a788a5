extension Report {
  /// Every table as a CSV file of its own, named after it (`appendice-1.1.csv`).
  public func files(as format: CSVFormat) -> [Register.File] {
    tables.map { Register.File(name: $0.head.fileName, bytes: $0.bytes(as: format)) }
  }
}

extension TableHead {
  /// The name as that of a CSV file: lower case, with `-` for what file systems may not like.
  fileprivate var fileName: String {
    let allowed = name.lowercased().unicodeScalars.map { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "." ? scalar : "-"
    }
    return String(String.UnicodeScalarView(allowed)) + ".csv"
  }
}
