/// A JSON value with the place of each of its keys and values, for a reader that has something to say about them.
struct PlacedJSON: Hashable, Sendable {
  /// One key and its value.
  struct Member: Hashable, Sendable {
    let key: String
    /// Where the key begins.
    let place: Place
    let value: PlacedJSON
  }

  /// The value itself.
  indirect enum Content: Hashable, Sendable {
    case null
    case bool(Bool)
    case number(JSONNumber)
    case string(String)
    case array([PlacedJSON])
    /// Members with unique keys, in source order.
    case object([Member])
  }

  let content: Content
  /// Where the value begins.
  let place: Place

  /// Reads a JSON text as ``JSONValue/parse(_:file:)`` does, and keeps the places.
  static func parse(_ bytes: [UInt8], file: String) -> Diagnosed<PlacedJSON?> {
    var parser = JSONParser(bytes, file: file, limits: .imported, keepsOffsets: true)
    do throws(DiagnosticsError) {
      let value = try parser.text()
      let places = parser.places(of: parser.keptOffsets)
      var kept = parser.keptOffsets.lazy.map { places[$0] ?? Place(file: file) }.makeIterator()
      return Diagnosed(PlacedJSON(value) { kept.next() ?? Place(file: file) }, parser.duplicates())
    } catch {
      return Diagnosed(nil, parser.duplicates() + error.diagnostics)
    }
  }

  /// Joins a value with the places of its parts, which come in the order in which the parts begin.
  private init(_ value: JSONValue, _ nextPlace: () -> Place) {
    place = nextPlace()
    switch value {
    case .null: content = .null
    case .bool(let value): content = .bool(value)
    case .number(let number): content = .number(number)
    case .string(let text): content = .string(text)
    case .array(let items): content = .array(items.map { PlacedJSON($0, nextPlace) })
    case .object(let object):
      content = .object(
        object.members.map { Member(key: $0.key, place: nextPlace(), value: PlacedJSON($0.value, nextPlace)) })
    }
  }
}
