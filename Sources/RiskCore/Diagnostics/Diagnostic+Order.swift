extension [Diagnostic] {
  /// Brings diagnostics of one file into the order of their lines; those of the whole file come first, and
  /// diagnostics of one line keep their order.
  mutating func sortByPlace() {
    let sorted = enumerated().sorted { left, right in
      let (leftLine, rightLine) = (left.element.place?.line ?? 0, right.element.place?.line ?? 0)
      return (leftLine, left.offset) < (rightLine, right.offset)
    }
    self = sorted.map(\.element)
  }
}
