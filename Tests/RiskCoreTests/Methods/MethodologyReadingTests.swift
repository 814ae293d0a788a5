import Testing

@testable import RiskCore

@Suite struct MethodologyReadingTests {
  /// A small method, one part a line.
  private static let lines = [
    "{", #""formato": 1, "nome": "prova", "titolo": "Prova", "fonte": "nostra","#,
    #""livelli": ["basso", "alto"],"#, #""dimensioni": ["#,
    #"{"nome": "p", "titolo": "P", "regola": "conteggio", "esiti": ["no", "sì"],"#,
    #""regole": [{"esito": "sì", "condizioni": [{"valore": 2, "almeno": 1}]}],"#, #""altrimenti": "no","#,
    #""indicatori": [{"nome": "a", "titolo": "A", "valori": [{"numero": 1}, {"numero": 2}]}]},"#,
    #"{"nome": "i", "titolo": "I", "regola": "massimo","#,
    #""indicatori": [{"nome": "b", "titolo": "B", "valori": [{"numero": 1, "nome": "uno"}, {"numero": 2}]}]}],"#,
    #""classificazione": {"tipo": "matrice", "matrice": {"#, #""righe": ["no", "sì"], "colonne": ["uno", 2],"#,
    #""livelli": [["basso", "alto"], ["alto", "alto"]]}},"#,
    #""prudenza": [{"indicatore": "a", "da": 2, "livello": "alto"}],"#,
    #""attuazione": {"generale": "1/2", "specifica": 1}"#, "}",
  ]

  /// Reads the small method after replacing some texts, each of which has to be there.
  private static func read(_ changes: (String, String)...) throws -> Diagnosed<Methodology?> {
    var text = lines.joined(separator: "\n")
    for (old, new) in changes {
      let range = try #require(text.firstRange(of: old), "'\(old)'")
      text.replaceSubrange(range, with: new)
    }
    return Methodology.read(Array(text.utf8), file: "m.json")
  }

  @Test func `a method is read as it is written, with what holds by default`() throws {
    let method = try #require(try Self.read().get())
    #expect(method.levels.names == ["basso", "alto"])
    #expect(method.definition.several == .highest && method.definition.validityMonths == nil)
    #expect(method.definition.mitigation == .steps(general: .half, specific: Fraction(1)))
    #expect(method.scores([1, 1]).flatMap { method.rate($0) }?.level.name == "basso")
    #expect(method.scores([1, 2]).flatMap { method.rate($0) }?.level.name == "alto")
  }

  @Test(arguments: [
    (
      "\"titolo\": \"Prova\"", "\"titlo\": \"Prova\"",
      [
        "m.json:1:1: error: the key 'titolo' is missing here [malformed-method]",
        "m.json:2:32: error: found the key 'titlo', expected one of formato, nome, titolo, fonte, dimensioni, "
          + "classificazione, livelli, arrotondamento, prudenza, piu_valutazioni, attuazione, validita_mesi; "
          + "did you mean 'titolo'? [malformed-method]",
      ]
    ),
    (
      "\"formato\": 1", "\"formato\": 2",
      [
        "m.json:2:12: error: the method has format 2, newer than 1, the newest that this engine reads; update the engine "
          + "[unsupported-format]"
      ]
    ),
    (
      "\"nome\": \"prova\"", "\"nome\": 7",
      [
        "m.json:2:23: error: found the number 7, expected a text [malformed-method]"
      ]
    ),
    (
      "\"fonte\": \"nostra\"", "\"fonte\": \"nostra\", \"nome\": \"altro\"",
      [
        """
        m.json:2:70: error: key 'nome' is given twice in one object [duplicate-key]
        m.json:2:15: note: first given here
        """
      ]
    ),
    (
      "\"massimo\"", "\"masimo\"",
      [
        "m.json:9:40: error: found 'masimo', expected one of media, media_pesata, massimo, moda, somma, conteggio; "
          + "did you mean 'massimo'? [malformed-method]"
      ]
    ),
    (
      "\"esito\": \"sì\"", "\"esito\": \"si\"",
      [
        "m.json:6:22: error: found 'si', expected one of no, sì [malformed-method]"
      ]
    ),
    (
      "[\"basso\", \"alto\"],", "[\"basso\", \"Basso\"],",
      [
        "m.json:3:12: error: found a list, expected two or more levels [malformed-method]",
        """
        m.json:3:22: error: found the text 'Basso' again, expected each once [malformed-method]
        m.json:3:13: note: first given here
        """,
      ]
    ),
    (
      "\"uno\", 2", "\"uno\", \"tre\"",
      [
        "m.json:12:43: error: found 'tre', expected uno [malformed-method]"
      ]
    ),
    (
      "[\"alto\", \"alto\"]]", "[\"alto\"]]",
      [
        "m.json:13:32: error: found a list, expected one level for each of the 2 columns [malformed-method]"
      ]
    ),
    (
      "[\"alto\", \"alto\"]]", "[\"alto\", \"alti\"]]",
      [
        "m.json:13:41: error: found 'alti', expected one of basso, alto; did you mean 'alto'? [malformed-method]"
      ]
    ),
    (
      "\"indicatore\": \"a\"", "\"indicatore\": \"c\"",
      [
        "m.json:14:29: error: found 'c', expected one of a, b [malformed-method]"
      ]
    ),
    (
      "\"1/2\"", "\"1/0\"",
      [
        "m.json:15:28: error: found the text '1/0', expected a number, or a fraction such as \"5/3\" [malformed-method]"
      ]
    ),
    (
      "\"matrice\", \"matrice\"", "\"valore\", \"matrice\"",
      [
        "m.json:11:20: error: the key 'combinazione' is missing here [malformed-method]",
        "m.json:11:20: error: the key 'soglie' is missing here [malformed-method]",
        "m.json:11:39: error: found the key 'matrice', expected one of tipo, combinazione, soglie, fonte "
          + "[malformed-method]",
      ]
    ),
  ]) func `what cannot be read is said where it stands, with what was meant`(
    old: String, new: String, expected: [String]
  ) throws {
    let read = try Self.read((old, new))
    #expect(read.value == nil)
    #expect(read.diagnostics.map(\.description) == expected)
  }

  @Test(arguments: [
    (
      "\"nome\": \"prova\"", "\"nome\": \"La Prova\"",
      [
        "m.json:2:23: error: 'La Prova' cannot be the name of a method; expected a–z, 0–9 and '-' [unsound-method]"
      ]
    ),
    (
      "\"altrimenti\": \"no\",", "",
      [
        "m.json:5:1: error: no rule of 'p' decides the answers 1 [unsound-method]"
      ]
    ),
    (
      "\"almeno\": 1", "\"almeno\": 0",
      [
        "m.json:7:15: error: 'altrimenti' of 'p' never decides: the rules take all cases [unsound-method]"
      ]
    ),
    (
      "\"almeno\": 1", "\"almeno\": 2",
      [
        "m.json:6:12: error: rule 1 of 'p' never decides: no answers meet its conditions [unsound-method]"
      ]
    ),
    (
      "\"almeno\": 1", "\"almeno\": 2, \"al_massimo\": 1",
      [
        "m.json:6:12: error: rule 1 of 'p' asks for at least 2 and at most 1 indicators with a value; expected numbers from "
          + "0 on that ascend [unsound-method]"
      ]
    ),
    (
      "\"valore\": 2", "\"valore\": 3",
      [
        "m.json:6:12: error: rule 1 of 'p' names a result or a value that the dimension does not have [unsound-method]"
      ]
    ),
    (
      "\"nome\": \"b\"", "\"nome\": \"a\"",
      [
        "m.json:10:16: error: the name 'a' stands twice [unsound-method]"
      ]
    ),
    (
      "\"nome\": \"b\"", "\"nome\": \"somma\"",
      ["m.json:10:16: error: an indicator cannot be named 'somma': a column beside it has that name [unsound-method]"]
    ),
    (
      "[\"basso\", \"alto\"],", "[\"basso\", \"alto\", \"Totale\"],",
      [
        "m.json:3:30: error: a level cannot be named 'totale', which stands for something else where levels are listed "
          + "[unsound-method]", "m.json:3:30: error: no answers have the level 'totale' [unsound-method]",
      ]
    ),
    ("\"da\": 2", "\"da\": 3", ["m.json:14:40: error: the indicator 'a' has no value 3 [unsound-method]"]),
    (
      "\"uno\", 2", "\"uno\", 3",
      [
        "m.json:11:51: error: the matrix has no level for 'no' and '2'; the answers 1 | 2 have them [unsound-method]",
        "m.json:11:51: error: the matrix has no level for 'sì' and '2'; the answers 2 | 2 have them [unsound-method]",
      ]
    ),
    (
      "[\"basso\", \"alto\"],", "[\"basso\", \"alto\", \"altissimo\"],",
      [
        "m.json:3:30: error: no answers have the level 'altissimo' [unsound-method]"
      ]
    ),
    (
      "\"specifica\": 1", "\"specifica\": 101",
      [
        "m.json:15:15: error: a measure takes off 101 levels, where 0…100 was expected [unsound-method]"
      ]
    ),
  ]) func `what is not sound is said at the part that it is about`(
    old: String, new: String, expected: [String]
  ) throws {
    let read = try Self.read((old, new))
    #expect(read.value == nil)
    #expect(read.diagnostics.map(\.description) == expected)
  }

  @Test func `all that is wrong is found in one run, in the order of the file`() throws {
    let read = try Self.read(
      ("\"fonte\": \"nostra\"", "\"fonte\": null"), ("\"regola\": \"massimo\"", "\"regola\": []"),
      ("\"numero\": 1, \"nome\": \"uno\"", "\"numero\": 1.5"), ("\"generale\": \"1/2\", ", ""))
    #expect(read.value == nil)
    #expect(
      read.diagnostics.map(\.description) == [
        "m.json:2:60: error: found null, expected a text [malformed-method]",
        "m.json:9:40: error: found an empty list, expected a text [malformed-method]",
        "m.json:10:67: error: found the number 1.5, expected a whole number [malformed-method]",
        "m.json:15:15: error: the key 'generale' is missing here [malformed-method]",
      ])
  }

  @Test func `a part that cannot be read does not hide what is not sound in the others`() throws {
    let read = try Self.read(
      ("\"fonte\": \"nostra\"", "\"fonte\": 1"), ("\"nome\": \"prova\"", "\"nome\": \"La Prova\""),
      ("\"altrimenti\": \"no\",", ""), ("\"regola\": \"massimo\"", "\"regola\": \"masimo\""),
      ("{\"numero\": 1, \"nome\": \"uno\"}", "{\"numero\": 2}"), ("\"da\": 2", "\"da\": 3"),
      ("\"specifica\": 1", "\"specifica\": 101"))
    #expect(read.value == nil)
    #expect(
      read.diagnostics.map { "\($0.place?.line ?? 0) \($0.message)" } == [
        "2 'La Prova' cannot be the name of a method; expected a–z, 0–9 and '-'",
        "2 found the number 1, expected a text", "5 no rule of 'p' decides the answers 1",
        "9 found 'masimo', expected one of media, media_pesata, massimo, moda, somma, conteggio",
        "10 the indicator 'b' needs two or more values that ascend within 0…100",
        "14 the indicator 'a' has no value 3", "15 a measure takes off 101 levels, where 0…100 was expected",
      ])
  }

  @Test func `a name that cannot be does not hide a hole of the cut-offs`() {
    let text = String(decoding: Methodology.cremona2026.file.bytes, as: UTF8.self)
      .replacing("\"da\": \"5/3\"", with: "\"oltre\": \"5/3\"").replacing("\"cremona-2026\"", with: "\"Cremona\"")
      .replacing("\"titolo\": \"Rischio\"", with: "\"titol\": \"Rischio\"")
    #expect(
      Methodology.read(Array(text.utf8), file: "m").diagnostics.map(\.message) == [
        "'Cremona' cannot be the name of a method; expected a–z, 0–9 and '-'", "the key 'titolo' is missing here",
        "found the key 'titol', expected one of nome, titolo, regola, indicatori",
        "the value 5/3 (1.67) belongs to no level; the answers 1 1 1 1 3 3 have it",
      ])
  }

  @Test func `bands say holes and overlaps where they stand, with a value and answers that show them`() {
    let method = String(decoding: Methodology.cremona2026.file.bytes, as: UTF8.self)
    let hole = method.replacing("\"da\": \"5/3\"", with: "\"oltre\": \"5/3\"")
    #expect(
      Methodology.read(Array(hole.utf8), file: "m").diagnostics.map(\.message) == [
        "the value 5/3 (1.67) belongs to no level; the answers 1 1 1 1 3 3 have it"
      ])
    let overlap = method.replacing("\"sotto\": \"7/3\"", with: "\"fino_a\": \"7/3\"")
    let found = Methodology.read(Array(overlap.utf8), file: "m").diagnostics
    #expect(
      found.map(\.message) == [
        "the value 7/3 (2.33) belongs to both 'medio' and 'alto'; the answers 1 1 3 3 3 3 have it"
      ])
    #expect(found.first?.place?.line == overlap.split(separator: "\n").lastIndex { $0.contains("\"alto\"") })
    let both = method.replacing("\"sotto\": \"7/3\"", with: "\"sotto\": \"7/3\", \"fino_a\": 2")
    #expect(
      Methodology.read(Array(both.utf8), file: "m").diagnostics.map(\.message) == [
        "the key 'sotto' does not go with 'fino_a', expected one of both"
      ])
  }

  @Test func `of very many faults the first are listed and the others counted`() {
    let text = String(decoding: Methodology.pna2013.file.bytes, as: UTF8.self)
      .replacing("\"sotto\": \"25/3\"", with: "\"sotto\": 3")
    let found = Methodology.read(Array(text.utf8), file: "m").diagnostics
    #expect(found.count == 21)
    #expect(found.dropLast().allSatisfy { $0.kind == .unsoundMethod })
    #expect(found.last?.kind == .furtherFindings && found.last?.severity == .error)
  }

  @Test func `a method that is too large to be examined is refused, not examined for hours`() {
    let values = "[" + (0...100).map { "{\"numero\": \($0)}" }.joined(separator: ", ") + "]"
    func dimension(_ name: String, _ count: Int) -> String {
      let indicators = (0..<count).map { "{\"nome\": \"\(name)\($0)\", \"titolo\": \"x\", \"valori\": \(values)}" }
      return "{\"nome\": \"\(name)\", \"titolo\": \"x\", \"regola\": \"media\", \"indicatori\": "
        + "[\(indicators.joined(separator: ", "))]}"
    }
    func messages(_ dimensions: String..., combination: String) -> [String] {
      let text = """
        {"formato": 1, "nome": "x", "titolo": "x", "fonte": "x", "livelli": ["basso", "alto"],
        "dimensioni": [\(dimensions.joined(separator: ", "))], "classificazione": {"tipo": "valore",
        "combinazione": "\(combination)", "soglie": [{"livello": "basso", "sotto": 1}, {"livello": "alto", "da": 1}]}}
        """
      return Methodology.read(Array(text.utf8), file: "m").diagnostics.map(\.message)
    }
    let expected = ["the dimension 'a' has more possible results than can be examined"]
    #expect(messages(dimension("a", 60), combination: "unica") == expected)
    #expect(messages(dimension("b", 4), dimension("a", 4), combination: "prodotto") == expected)
  }
}
