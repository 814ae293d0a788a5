/// A question that is answered for each process by one of a few numbers (indicatore).
///
/// A higher value is always a higher risk; a scale that runs the other way is turned round in the method, not in the
/// answers.
public struct Indicator: Hashable, Sendable, Identifiable {
  /// The name of an indicator in CSV headers and JSON keys; stable, independent of title and definition.
  public struct ID: Hashable, Sendable {
    /// Lower-case letters a–z, digits and `_`, beginning with a letter.
    public let name: String

    /// Makes a name; `nil` when it holds another character or is longer than 64.
    public init?(_ name: String) {
      let bytes = Array(name.utf8)
      guard let first = bytes.first, bytes.count <= 64, (0x61...0x7A).contains(first),
        bytes.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F })
      else { return nil }
      self.name = name
    }

    init(unchecked name: String) {
      self.name = name
    }
  }

  /// An answer that an indicator can have.
  public struct Value: Hashable, Sendable {
    /// The number, one of ``Indicator/numbers``.
    public let number: Int
    /// The word for it (`alto`); may be empty.
    public let name: String
    /// When it applies, in Italian; may be empty.
    public let meaning: String

    /// Makes a value.
    public init(_ number: Int, _ name: String = "", meaning: String = "") {
      self.number = number
      self.name = name
      self.meaning = meaning
    }
  }

  /// The numbers that values can have, 0…100.
  public static let numbers = 0...100

  /// The name in headers and keys.
  public let id: ID
  /// The title as the source prints it.
  public let title: String
  /// The definition, as the source prints it unless the method's source says that the words are others; may be empty.
  public let definition: String
  /// The values that it can have, ascending.
  public let values: [Value]
  /// How often it counts where a dimension weighs its indicators, 1…1000.
  public let weight: Int
  /// Whether it may be left out; the others then decide alone.
  public let isOptional: Bool

  /// Makes an indicator; whether it is sound is checked with the method that it belongs to.
  public init(
    _ id: ID, title: String, definition: String = "", values: [Value], weight: Int = 1, isOptional: Bool = false
  ) {
    self.id = id
    self.title = title
    self.definition = definition
    self.values = values
    self.weight = weight
    self.isOptional = isOptional
  }

  /// Whether a number is one of the values.
  public func allows(_ number: Int) -> Bool {
    values.contains { $0.number == number }
  }

  /// The number that a text gives: the number itself, or the name of a value in any case; `nil` for anything else.
  public func number(_ text: String) -> Int? {
    if let number = wholeNumber(text) { return allows(number) ? number : nil }
    let word = text.lowercased()
    return values.first { !$0.name.isEmpty && $0.name.lowercased() == word }?.number
  }

  /// What its scores count (`punti da 1 a 3`); the values themselves where some between are missing.
  var unit: String {
    let numbers = values.map(\.number)
    guard let first = numbers.first, let last = numbers.last else { return "punti" }
    return last - first == numbers.count - 1
      ? "punti da \(first) a \(last)" : "punti: " + numbers.map(String.init).joined(separator: ", ")
  }
}

extension Indicator.ID: CustomStringConvertible {
  /// The name.
  public var description: String { name }
}
