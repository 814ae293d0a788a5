/// Reads the parts of a method's file.
///
/// Whatever cannot be read has a diagnostic and a stand-in, so that the rest is read and examined too; with one diagnostic
/// there is no method.
struct MethodologyReader {
  private(set) var diagnostics: [Diagnostic] = []
  /// Where the parts stand that a fault of the method can be about.
  var places: MethodologyPlaces
  /// What could not be read, so that nothing is said of its stand-in.
  var unread = MethodologyDefinition.Unread()

  /// Whether all dimensions and indicators could be read, so that a name that is none of theirs is wrong.
  var areDimensionsWhole: Bool { unread.hasRead(.dimensions) }

  init(file: String) {
    places = MethodologyPlaces(start: Place(file: file, line: 1, column: 1))
  }

  mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  // MARK: Objects and lists

  /// An object with these keys and no others.
  mutating func object(
    _ value: PlacedJSON?, required: [MethodologyKey], optional: [MethodologyKey] = []
  ) -> MethodologyObject? {
    guard let object = self.object(value) else { return nil }
    check(object, required: required, optional: optional)
    return object
  }

  /// An object with any keys, which are checked when it is known which it should have.
  mutating func object(_ value: PlacedJSON?) -> MethodologyObject? {
    guard let value else { return nil }
    guard case .object(let members) = value.content else {
      report(.unusableMethodValue(value, expected: "an object"))
      return nil
    }
    return MethodologyObject(place: value.place, members: members)
  }

  mutating func check(_ object: MethodologyObject, required: [MethodologyKey], optional: [MethodologyKey] = []) {
    for key in required where object[key] == nil { report(.missingMethodKey(key, at: object.place)) }
    let known = required + optional
    for member in object.members where !known.contains(where: { $0.rawValue == member.key }) {
      report(.unknownMethodKey(member.key, expected: known, at: member.place))
    }
  }

  /// The items of a list; none where there is no value.
  mutating func items(_ value: PlacedJSON?) -> [PlacedJSON] {
    guard let value else { return [] }
    guard case .array(let items) = value.content else {
      report(.unusableMethodValue(value, expected: "a list"))
      return []
    }
    return items
  }

  // MARK: Texts, numbers, words

  mutating func text(_ value: PlacedJSON?) -> String {
    guard let value else { return "" }
    guard case .string(let text) = value.content else {
      report(.unusableMethodValue(value, expected: "a text"))
      return ""
    }
    return text
  }

  mutating func flag(_ value: PlacedJSON?) -> Bool {
    guard let value else { return false }
    guard case .bool(let flag) = value.content else {
      report(.unusableMethodValue(value, expected: "true or false"))
      return false
    }
    return flag
  }

  mutating func number(_ value: PlacedJSON?) -> Int? {
    guard let value else { return nil }
    guard case .number(let number) = value.content, let number = number.int else {
      report(.unusableMethodValue(value, expected: "a whole number"))
      return nil
    }
    return number
  }

  mutating func fraction(_ value: PlacedJSON?) -> Fraction? {
    guard let value else { return nil }
    let fraction: Fraction? =
      switch value.content {
      case .number(let number): number.fraction
      case .string(let text): Fraction(text: text)
      case .null, .bool, .array, .object: nil
      }
    if fraction == nil { report(.unusableMethodValue(value, expected: "a number, or a fraction such as \"5/3\"")) }
    return fraction
  }

  /// The position of a word in a list of those that can stand there.
  mutating func position(_ value: PlacedJSON?, in words: [String]) -> Int? {
    guard let value else { return nil }
    guard case .string(let word) = value.content else {
      report(.unusableMethodValue(value, expected: "a text"))
      return nil
    }
    if let position = words.firstIndex(of: word) { return position }
    report(.unknownMethodWord(word, of: words, at: value.place))
    return nil
  }

  mutating func word<Word: CaseIterable & RawRepresentable<String>>(_ value: PlacedJSON?, _ type: Word.Type) -> Word? {
    let words = Array(Word.allCases)
    return position(value, in: words.map(\.rawValue)).map { words[$0] }
  }

  /// A name of an indicator or dimension.
  mutating func id(_ value: PlacedJSON?) -> Indicator.ID? {
    guard let value else { return nil }
    guard case .string(let text) = value.content, let id = Indicator.ID(text) else {
      report(
        .unusableMethodValue(value, expected: "a name of a–z, 0–9 and '_' that begins with a letter"))
      return nil
    }
    return id
  }

  /// A level of the scale; of any, where the scale could not be read.
  mutating func level(_ value: PlacedJSON?, in scale: LevelScale?) -> RiskLevel? {
    guard let value else { return nil }
    guard case .string(let text) = value.content, let level = RiskLevel(text) else {
      report(.unusableMethodValue(value, expected: "the name of a level"))
      return nil
    }
    if let scale, scale.rank(of: level) == nil {
      report(.unknownMethodWord(text, of: scale.names, at: value.place))
      return nil
    }
    return level
  }
}
