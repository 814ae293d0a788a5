/// What was found while reading a sheet; of very many findings, the first thousand and how many more there are.
struct SheetFindings {
  /// How many findings are listed.
  static let most = 1_000
  /// With how many findings a sheet is still read on.
  static let mostCounted = 100_000

  private var diagnostics: [Diagnostic] = []
  private var count = 0
  private let place: Place

  init(at place: Place) {
    self.place = place
  }

  mutating func add(_ diagnostic: Diagnostic) {
    count += 1
    if count <= SheetFindings.most { diagnostics.append(diagnostic) }
  }

  /// Stops the reading of a sheet in which next to nothing is right.
  func check() throws(DiagnosticsError) {
    guard count <= SheetFindings.mostCounted else {
      throw DiagnosticsError(diagnostics: [.tooManyFindings(at: place)])
    }
  }

  /// The findings, in the order in which they were made.
  var all: [Diagnostic] {
    count > SheetFindings.most ? diagnostics + [.furtherFindings(count - SheetFindings.most, at: place)] : diagnostics
  }
}
