/// The codes that texts of a catalog have: to find the code of an entry that a sheet names by its text alone, and to give
/// one to an entry that has none.
struct NamedCodes<Code: RegisterCode> {
  private var codes: [NormalizedText: Code] = [:]
  private var texts: [(text: String, code: Code)] = []
  private var taken: Set<Code> = []
  /// The entries that were there, each with its text.
  private var noted: [Code: String] = [:]
  private var next = 1
  /// Makes the code of a number; `nil` where there are no more.
  private let make: (Int) -> Code?
  /// What is suggested in place of a text that is none of these; made when it is first asked for.
  private var index: DescriptionIndex?
  private var suggestions = 0
  /// The codes that were given here, in order.
  private(set) var given: [(code: Code, text: String)] = []

  init(_ make: @escaping (Int) -> Code?) {
    self.make = make
  }

  /// Notes an entry; the first one with a text keeps it.
  mutating func note(_ text: String, _ code: Code) {
    if noted[code]?.isEmpty ?? true { noted[code] = text }
    add(text, code)
  }

  private mutating func add(_ text: String, _ code: Code) {
    taken.insert(code)
    let key = NormalizedText(text)
    guard !text.isEmpty, codes[key] == nil else { return }
    codes[key] = code
    texts.append((text, code))
    index = nil
  }

  /// Notes that a code is taken, whatever it stands for.
  mutating func take(_ code: Code) {
    taken.insert(code)
  }

  /// The code of a text that differs from an entry's in case, blanks, dashes and quotes at most.
  func code(of text: String) -> Code? {
    codes[NormalizedText(text)]
  }

  /// The code of a text, or the next one that is free.
  mutating func codeGiven(to text: String) -> Code? {
    if let code = code(of: text) { return code }
    while let code = make(next) {
      next += 1
      guard !taken.contains(code) else { continue }
      add(text, code)
      given.append((code, text))
      return code
    }
    return nil
  }

  /// The entry that a text most resembles, as code and text; `nil` where none does, or enough were suggested.
  mutating func suggestion(for text: String) -> String? {
    guard suggestions < NamedCodes.mostSuggestions else { return nil }
    suggestions += 1
    let prepared = index ?? DescriptionIndex(texts.map(\.text))
    index = prepared
    return prepared.nearest(to: text).map { "\(texts[$0].code) \(texts[$0].text)" }
  }

  private static var mostSuggestions: Int { 1_000 }
}

extension NamedCodes where Code: NumberedCode {
  /// The code of an entry that stands in a cell instead of its text, or in front of it (`P003 - Cultura`), and the text:
  /// that of the entry where the cell has none.
  func separated(_ text: String) -> (code: Code, text: String)? {
    guard !noted.isEmpty, !CodeText.isNumber(text) else { return nil }
    if let code = Code(CodeText.code(text, letter: Code.letter)), let own = noted[code] {
      return (code, own.isEmpty ? text : own)
    }
    let first = text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
    let rest = text.dropFirst(first.count)
    let name = rest.drop { $0.isWhitespace || NamedCodes.separators.contains($0) }
    guard rest.startIndex < name.startIndex, let code = Code(String(first)), let own = noted[code],
      self.code(of: text) == nil
    else { return nil }
    return (code, name.isEmpty ? own : String(name))
  }

  private static var separators: String { "-–—:." }

  init() {
    self.init { Code(number: $0) }
  }
}

extension NamedCodes<AreaCode> {
  init() {
    self.init { number in
      guard (1...26).contains(number) else { return nil }
      return AreaCode(String(UnicodeScalar(UInt8(0x40 + number))))
    }
  }
}
