import Testing

@testable import RiskCLI

@Suite struct ArgumentParserTests {
  static let accepted: [(typed: String, positionals: [String], options: [String: [String]])] = [
    ("1", ["1"], [:]),
    ("1.1 file", ["1.1", "file"], [:]),
    ("--format csv 1", ["1"], ["format": ["csv"]]),
    ("1 --format=csv", ["1"], ["format": ["csv"]]),
    ("-f csv 1", ["1"], ["format": ["csv"]]),
    ("-fcsv 1", ["1"], ["format": ["csv"]]),
    ("-f=csv 1", ["1"], ["format": ["csv"]]),
    ("1 -o -", ["1"], ["output": ["-"]]),
    ("1 --output -", ["1"], ["output": ["-"]]),
    ("1 --output=-x", ["1"], ["output": ["-x"]]),
    ("1 -o-x", ["1"], ["output": ["-x"]]),
    ("1 --output=a=b", ["1"], ["output": ["a=b"]]),
    ("1 --output=", ["1"], ["output": [""]]),
    ("1 -", ["1", "-"], [:]),
    ("1 -- -x", ["1", "-x"], [:]),
    ("1 -- --help", ["1", "--help"], [:]),
    ("-s S01 --sector S02 1 -sS03", ["1"], ["sector": ["S01", "S02", "S03"]]),
    ("1 --strict", ["1"], ["strict": [""]]),
    ("1 -tvv", ["1"], ["strict": [""], "verbose": ["", ""]]),
    ("1 -tfcsv", ["1"], ["strict": [""], "format": ["csv"]]),
  ]

  @Test(arguments: accepted)
  func `each way to write an option is read`(typed: String, positionals: [String], options: [String: [String]]) throws {
    #expect(try Self.parse(typed) == ParsedArguments(positionals: positionals, options: options))
  }

  @Test(arguments: ["--help", "-h", "1 --help", "--bad --help", "--format --help", "1 2 3 -h", "-th"])
  func `a request for help wins over errors`(typed: String) throws {
    #expect(try Self.parse(typed).isHelpRequested)
  }

  static let rejected: [(typed: String, error: UsageError, message: String)] = [
    (
      "1 --fromat csv", .unknownOption("--fromat", nearest: "--format"),
      "unknown option '--fromat'; did you mean '--format'?"
    ),
    (
      "1 --FORMAT=csv", .unknownOption("--FORMAT", nearest: "--format"),
      "unknown option '--FORMAT'; did you mean '--format'?"
    ),
    ("1 --zzz", .unknownOption("--zzz", nearest: nil), "unknown option '--zzz'"),
    ("1 -x", .unknownOption("-x", nearest: nil), "unknown option '-x'"),
    ("1 -tx", .unknownOption("-x", nearest: nil), "unknown option '-x'"),
    (
      "1 -register=d", .unknownOption("-register", nearest: "--register"),
      "unknown option '-register'; did you mean '--register'?"
    ),
    (
      "1 --register", .missingValue(option: "--register", value: "DIR", following: nil),
      "option '--register' needs a value DIR"
    ),
    (
      "1 --format --strict", .missingValue(option: "--format", value: "text|csv|json", following: "--strict"),
      "option '--format' needs a value text|csv|json, found '--strict'; "
        + "a value that begins with '-' is written '--format=--strict'"
    ),
    (
      "1 -o -x", .missingValue(option: "-o", value: "FILE", following: "-x"),
      "option '-o' needs a value FILE, found '-x'"
    ),
    (
      "1 --strict=yes", .unexpectedValue(option: "--strict", value: "yes"),
      "option '--strict' takes no value, found 'yes'"
    ),
    ("1 -t=1", .unexpectedValue(option: "-t", value: "1"), "option '-t' takes no value, found '1'"),
    ("1 --help=1", .unexpectedValue(option: "--help", value: "1"), "option '--help' takes no value, found '1'"),
    (
      "1 -f cvs",
      .valueNotListed(subject: "-f", value: "cvs", listed: ["text", "csv", "json"], nearest: "csv"),
      "option '-f' cannot be 'cvs', expected one of text, csv, json; did you mean 'csv'?"
    ),
    (
      "1 --format=XML",
      .valueNotListed(subject: "--format", value: "XML", listed: ["text", "csv", "json"], nearest: nil),
      "option '--format' cannot be 'XML', expected one of text, csv, json"
    ),
    (
      "sumary", .valueNotListed(subject: "PART", value: "sumary", listed: ["1", "1.1", "summary"], nearest: "summary"),
      "PART cannot be 'sumary', expected one of 1, 1.1, summary; did you mean 'summary'?"
    ),
    ("1 -f csv --format json", .repeatedOption("--format"), "option '--format' is given twice"),
    ("1 --strict -t", .repeatedOption("--strict"), "option '--strict' is given twice"),
    ("1 a b", .unexpectedPositional("b"), "unexpected argument 'b'"),
    ("", .missingPositional("PART", meaning: "The part."), "missing PART: The part."),
    ("--strict --", .missingPositional("PART", meaning: "The part."), "missing PART: The part."),
  ]

  @Test(arguments: rejected)
  func `wrong usage says what was typed and what was expected`(typed: String, error: UsageError, message: String) {
    #expect(throws: error) { try Self.parse(typed) }
    #expect(error.description == message)
  }

  @Test func `values are looked up by option, and by place`() throws {
    let parsed = try Self.parse("1 -s a -s b -t")
    #expect(parsed.positional(0) == "1" && parsed.positional(1) == nil)
    #expect(parsed.values(of: "sector") == ["a", "b"] && parsed.value(of: "sector") == "b")
    #expect(parsed.has("strict") && !parsed.has("verbose"))
    #expect(parsed.values(of: "format") == [] && parsed.value(of: "format") == nil)
  }

  @Test func `a value that only the command can judge has its own message`() {
    let error = UsageError.unusableValue(subject: "--cutoffs", value: "14,10", expected: "two rising sums from 6 to 18")
    #expect(error.description == "option '--cutoffs' cannot be '14,10', expected two rising sums from 6 to 18")
  }

  private static func parse(_ typed: String) throws(UsageError) -> ParsedArguments {
    try ArgumentParser.parse(
      typed.split(separator: " ").map(String.init), for: CommandLineDescription.sample.commands[0])
  }
}
