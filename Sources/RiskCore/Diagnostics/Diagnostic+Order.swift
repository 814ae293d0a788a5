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

  /// Brings diagnostics of one file into the order of lines and, in a line, of columns.
  package mutating func sortByCell() {
    let sorted = enumerated().sorted { left, right in
      let (leftPlace, rightPlace) = (left.element.place, right.element.place)
      return (leftPlace?.line ?? 0, leftPlace?.column ?? 0, left.offset)
        < (rightPlace?.line ?? 0, rightPlace?.column ?? 0, right.offset)
    }
    self = sorted.map(\.element)
  }
}
