/// An object of a method's file.
struct MethodologyObject {
  /// Where it begins.
  let place: Place
  /// Its members, those that do not belong there too.
  let members: [PlacedJSON.Member]

  /// The value of a key; `nil` where there is none.
  subscript(key: MethodologyKey) -> PlacedJSON? {
    members.first { $0.key == key.rawValue }?.value
  }

  /// The place of the value of a key, of the object where there is none.
  func place(of key: MethodologyKey) -> Place {
    self[key]?.place ?? place
  }
}
