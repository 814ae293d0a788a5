/// The codes of a catalog: whether one is known and, where it is not, which was probably meant. The codes are prepared
/// for comparison once, and only if one is unknown.
struct KnownCodes<Code: RegisterCode> {
  private let codes: [Code]
  private let set: Set<Code>
  private lazy var prepared = Nearest(codes.map(\.description))

  init(_ codes: [Code]) {
    self.codes = codes
    set = Set(codes)
  }

  func contains(_ code: Code) -> Bool {
    set.contains(code)
  }

  /// The code that was probably meant; of equally near ones the first in the catalog's order.
  mutating func nearest(to code: Code) -> String? {
    prepared.match(for: code.description).map { codes[$0.index].description }
  }
}
