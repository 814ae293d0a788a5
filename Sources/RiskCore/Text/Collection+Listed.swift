extension Collection<String> {
  /// The first of several texts, and how many more there are (`P001, P002 e altri 3`).
  /// - Parameters:
  ///   - limit: how many are named.
  ///   - separator: what stands between them.
  ///   - others: the word for the rest.
  func listed(first limit: Int, separator: String = ", ", others: String = "altri") -> String {
    let named = prefix(limit).joined(separator: separator)
    return count > limit ? "\(named) e \(others) \(count - limit)" : named
  }
}
