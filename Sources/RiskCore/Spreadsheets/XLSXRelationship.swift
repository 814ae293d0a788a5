/// A relationship between parts of a package (ECMA-376 part 2, 6.5.3.4).
struct XLSXRelationship: Hashable, Sendable {
  let identifier: String
  /// The address of its type; the last component tells it in transitional and strict files alike.
  let type: String
  let target: String
  /// Whether the target lies outside the package.
  let isExternal: Bool
}
