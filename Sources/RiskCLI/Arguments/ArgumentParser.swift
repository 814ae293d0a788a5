/// Sorts the arguments of a command by its description.
///
/// Accepts `--name value`, `--name=value`, `-n value`, `-nvalue`, `-n=value`, flags by letter in one word, `--` before
/// places that begin with a dash, and `-` as a value or a place.
struct ArgumentParser {
  private let description: CommandDescription
  private var parsed = ParsedArguments()
  private var remaining: ArraySlice<String>

  /// Sorts arguments, without the program's and the command's name.
  ///
  /// A request for help before `--` wins over errors.
  static func parse(_ arguments: [String], for description: CommandDescription) throws(UsageError) -> ParsedArguments {
    var parser = ArgumentParser(description: description, remaining: arguments[...])
    do throws(UsageError) {
      try parser.parse()
    } catch {
      guard parser.remaining.prefix(while: { $0 != "--" }).contains(where: { $0 == "--help" || $0 == "-h" }) else {
        throw error
      }
      parser.parsed.isHelpRequested = true
    }
    return parser.parsed
  }

  private init(description: CommandDescription, remaining: ArraySlice<String>) {
    self.description = description
    self.remaining = remaining
  }

  private mutating func parse() throws(UsageError) {
    while let argument = remaining.popFirst() {
      if argument == "--" {
        while let positional = remaining.popFirst() { try add(positional: positional) }
      } else if argument.hasPrefix("--") {
        try parseLong(argument)
      } else if argument.hasPrefix("-"), argument != "-" {
        try parseLetters(argument)
      } else {
        try add(positional: argument)
      }
      if parsed.isHelpRequested { return }
    }
    let missing = description.positionals.dropFirst(parsed.positionals.count).first { !$0.isOptional }
    if let missing {
      throw .missingPositional(missing.value.name, meaning: missing.meaning)
    }
  }

  private mutating func parseLong(_ argument: String) throws(UsageError) {
    let (typed, value) = Self.split(argument)
    guard let option = description.allOptions.first(where: { "--" + $0.name == typed }) else {
      let names = description.allOptions.map { "--" + $0.name }
      throw .unknownOption(typed, nearest: .nearest(to: typed, in: names))
    }
    try add(option, typed: typed, attached: value)
  }

  private mutating func parseLetters(_ argument: String) throws(UsageError) {
    var letters = argument.dropFirst()
    while let letter = letters.popFirst() {
      let typed = "-\(letter)"
      guard let option = description.allOptions.first(where: { $0.letter == letter }) else {
        // One dash before a long name is the likely mistake.
        let isName = description.allOptions.contains { "-" + $0.name == Self.split(argument).name }
        throw isName
          ? .unknownOption(Self.split(argument).name, nearest: "-" + Self.split(argument).name)
          : .unknownOption(typed, nearest: nil)
      }
      guard option.value != nil || letters.first == "=" else {
        try add(option, typed: typed, attached: nil)
        continue
      }
      let attached = letters.first == "=" ? String(letters.dropFirst()) : String(letters)
      return try add(option, typed: typed, attached: letters.isEmpty ? nil : attached)
    }
  }

  private mutating func add(
    _ option: OptionDescription, typed: String, attached: String?
  ) throws(UsageError) {
    if option.name == OptionDescription.help.name, attached == nil {
      parsed.isHelpRequested = true
      return
    }
    let value = try value(of: option, typed: typed, attached: attached)
    guard option.isRepeatable || !parsed.has(option.name) else { throw .repeatedOption("--" + option.name) }
    parsed.options[option.name, default: []].append(value)
  }

  private mutating func value(
    of option: OptionDescription, typed: String, attached: String?
  ) throws(UsageError) -> String {
    guard let description = option.value else {
      guard let attached else { return "" }
      throw .unexpectedValue(option: typed, value: attached)
    }
    if let attached {
      try Self.check(attached, of: typed, by: description)
      return attached
    }
    guard let next = remaining.first, next == "-" || !next.hasPrefix("-") else {
      throw .missingValue(option: typed, value: description.placeholder, following: remaining.first)
    }
    try Self.check(next, of: typed, by: description)
    remaining.removeFirst()
    return next
  }

  private mutating func add(positional: String) throws(UsageError) {
    let places = description.positionals
    let last = places.last.flatMap { $0.isRepeatable ? $0 : nil }
    guard let place = places.dropFirst(parsed.positionals.count).first ?? last else {
      throw .unexpectedPositional(positional)
    }
    let value = place.value
    try Self.check(positional, of: value.name, by: value)
    parsed.positionals.append(positional)
  }

  private static func check(
    _ value: String, of subject: String, by description: ValueDescription
  ) throws(UsageError) {
    guard description.values.isEmpty || description.values.contains(value) else {
      throw .valueNotListed(
        subject: subject, value: value, listed: description.values,
        nearest: .nearest(to: value, in: description.values))
    }
  }

  /// `--name=value` in two parts.
  private static func split(_ argument: String) -> (name: String, value: String?) {
    guard let equals = argument.firstIndex(of: "=") else { return (argument, nil) }
    return (String(argument[..<equals]), String(argument[argument.index(after: equals)...]))
  }
}
