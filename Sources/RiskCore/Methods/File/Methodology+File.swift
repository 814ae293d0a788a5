extension Methodology {
  /// The name of the file of a register's own method.
  public static let fileName = "metodo.json"

  /// The format of the file; a newer one is refused by ``read(_:file:)``.
  static let fileFormat = 1

  /// The method as a file that ``read(_:file:)`` reads as an equal one: JSON, keys in a fixed order, two spaces of
  /// indentation, a final newline. What holds by default is left out, except the levels.
  public var file: Register.File {
    Register.File(
      name: Methodology.fileName, bytes: MethodologyWriter(definition).value.serialized(pretty: true) + [0x0A])
  }
}
