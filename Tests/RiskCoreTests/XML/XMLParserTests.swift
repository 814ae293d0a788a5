import Testing

@testable import RiskCore

@Suite struct XMLParserTests {
  /// The events of a document in short, and what was found: `<c r=A1>`, text, `</c>`.
  static func parse(_ bytes: [UInt8], part: String = "") -> (events: String, diagnostics: [String]) {
    var parser = XMLParser(bytes, part: part, file: "x.xml")
    var events = ""
    var text: [UInt8] = []
    do throws(DiagnosticsError) {
      while true {
        let event = try parser.next()
        if event != .text, !text.isEmpty {
          events += String(decoding: text, as: UTF8.self)
          text = []
        }
        switch event {
        case .start(let name):
          events += "<" + name.rawValue
          for attribute in parser.attributes where !attribute.isDeclaration {
            events += " \(attribute.name.rawValue)=" + (parser.string(attribute.name) ?? "")
          }
          events += ">"
        case .end(let name): events += "</" + name.rawValue + ">"
        case .text: parser.appendText(to: &text)
        case .document: return (events, [])
        }
      }
    } catch {
      return (events, error.diagnostics.map(\.description))
    }
  }

  static func parse(_ text: String) -> (events: String, diagnostics: [String]) {
    parse(Array(text.utf8))
  }

  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  static let read: [(document: String, events: String)] = [
    ("<a/>", "<*:></*:>"),
    ("\u{FEFF}<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!-- - -- --><a ></a >\n<?x?>", "<*:></*:>"),
    ("<!DOCTYPE a PUBLIC \"-//x>\" 'y'><a/>", "<*:></*:>"),
    ("<c xmlns=\"\(main)\" r='A1'  t = \"s\"/>", "<x:c :r=A1 :t=s></x:c>"),
    ("<y:c xmlns:y=\"\(main)\" y:r='A1' r=\"B\"/>", "<x:c x:r=A1 :r=B></x:c>"),
    ("<c xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"/>", "<x:c></x:c>"),
    (
      "<c xmlns=\"\(main)\"><c xmlns=\"other\"><c/></c><c xmlns=''/><c/></c>",
      "<x:c><*:><*:></*:></*:><*:></*:><x:c></x:c></x:c>"
    ),
    ("<y:c xmlns:y=\"\(main)\"><y:c xmlns:y=\"other\"/><y:c/></y:c>", "<x:c><*:></*:><x:c></x:c></x:c>"),
    ("<a>x &lt;&amp;&gt;&quot;&apos; &#65;&#x20AC;&#x1F600;</a>", "<*:>x <&>\"' A€😀</*:>"),
    ("<a>1\r\n2\r3\n4</a>", "<*:>1\n2\n3\n4</*:>"),
    ("<a><![CDATA[<&]]]]><![CDATA[>\r\n]]></a>", "<*:><&]]>\n</*:>"),
    ("<a>però<!--x-->€</a>", "<*:>però€</*:>"),
    ("<a xml:space='preserve'> </a>", "<*: *:=preserve> </*:>"),
    ("<c xmlns=\"\(main)\" r='1\t2\r\n3&#10;&amp;>'/>", "<x:c :r=1 2 3\n&>></x:c>"),
  ]

  @Test(arguments: read) func `a document gives its events`(document: String, events: String) {
    #expect(Self.parse(document) == (events, []))
  }

  @Test func `UTF-16 with a byte order mark is read`() {
    let text = "<a>però 😀</a>"
    for isBigEndian in [true, false] {
      var bytes: [UInt8] = []
      for unit in ("\u{FEFF}" + text).utf16 {
        let pair = [UInt8(truncatingIfNeeded: unit >> 8), UInt8(truncatingIfNeeded: unit)]
        bytes += isBigEndian ? pair : pair.reversed()
      }
      #expect(Self.parse(bytes) == ("<*:>però 😀</*:>", []))
      #expect(Self.parse(bytes + [0]).diagnostics.count == 1)
    }
  }

  static let wrong: [(document: String, message: String)] = [
    ("", "line 1, column 1 is no well-formed XML: found the end, expected an element"),
    ("x", "line 1, column 1 is no well-formed XML: found 'x', expected an element"),
    ("<a>", "line 1, column 4 is no well-formed XML: found the end, expected '</a>'"),
    ("<a", "line 1, column 3 is no well-formed XML: found the end, expected '>'"),
    ("<a>\n</b>", "line 2, column 1 is no well-formed XML: found '</b>', expected '</a>'"),
    ("<a></ab>", "line 1, column 4 is no well-formed XML: found '</ab>', expected '</a>'"),
    (
      "<a/><b/>",
      "line 1, column 5 is no well-formed XML: found '<b/>', expected the end of the document after its element"
    ),
    ("<a/>x", "line 1, column 5 is no well-formed XML: found 'x', expected the end of the document after its element"),
    ("</a>", "line 1, column 1 is no well-formed XML: found '</a>', expected an element"),
    ("<1/>", "line 1, column 2 is no well-formed XML: found '1/>', expected a name"),
    ("<a b/>", "line 1, column 5 is no well-formed XML: found '/>', expected '='"),
    ("<a b=c/>", "line 1, column 6 is no well-formed XML: found 'c/>', expected a quote"),
    ("<a b='<'/>", "line 1, column 7 is no well-formed XML: found '<'/>', expected the closing quote"),
    ("<a b='1'c='2'/>", "line 1, column 9 is no well-formed XML: found 'c='2'/>', expected a space, '/>' or '>'"),
    ("<a b='1' b='2'/>", "line 1, column 10 is no well-formed XML: found 'b='2'/>', expected each attribute once"),
    ("<b:a/>", "line 1, column 2 is no well-formed XML: found 'b:a/>', expected a prefix that is declared"),
    ("<a b:c='1'/>", "line 1, column 4 is no well-formed XML: found 'b:c='1'/>', expected a prefix that is declared"),
    (
      "<a>&</a>",
      "line 1, column 4 is no well-formed XML: found '&</a>', expected a reference that ends with ';' ('&amp;' for '&')"
    ),
    ("<a>& ;</a>", "line 1, column 4 is no well-formed XML: found '& ;</a>', expected a reference ('&amp;' for '&')"),
    (
      "<a>&#0;</a>",
      "line 1, column 4 is no well-formed XML: found '&#0;</a>', expected the reference of a character that XML allows"
    ),
    (
      "<a>&#xD800;</a>",
      "line 1, column 4 is no well-formed XML: found '&#xD800;</a>', expected the reference of a character that XML allows"
    ),
    ("<a>\u{1}</a>", "line 1, column 4 is no well-formed XML: found byte 0x1, expected a character that XML allows"),
    ("<a>è\n\u{FFFF}</a>", "line 2, column 1 is no well-formed XML: found byte 0xEF, expected UTF-8"),
    ("<a><![CDATA[x</a>", "line 1, column 18 is no well-formed XML: found the end, expected ']]>'"),
    ("<!-- <a/>", "line 1, column 10 is no well-formed XML: found the end, expected '-->' after a comment"),
    ("<a><!x></a>", "line 1, column 4 is no well-formed XML: found '<!x></a>', expected an element, a comment or text"),
  ]

  @Test(arguments: wrong) func `what is not well-formed is refused with its place`(document: String, message: String) {
    #expect(
      Self.parse(document).diagnostics == ["x.xml: error: " + message + "; save the file again [invalid-xml]"])
  }

  @Test func `a message names the part`() {
    #expect(
      Self.parse(Array("<a>".utf8), part: "xl/workbook.xml").diagnostics == [
        "x.xml: error: part 'xl/workbook.xml', line 1, column 4, is no well-formed XML: found the end, "
          + "expected '</a>'; save the file again [invalid-xml]"
      ])
  }

  @Test func `entities are never expanded`() {
    let bomb = "<!DOCTYPE a [<!ENTITY b \"&c;&c;\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"
    #expect(
      Self.parse(bomb) == (
        "",
        [
          "x.xml: error: line 1, column 1 has a DOCTYPE with declarations, expected none: entities are never "
            + "expanded; save the file with an office program [document-type]"
        ]
      ))
    #expect(
      Self.parse("<a>&b;</a>") == (
        "<*:>",
        [
          "x.xml: error: line 1, column 4 uses the entity '&b;', expected one of '&amp;', '&lt;', '&gt;', "
            + "'&quot;', '&apos;': entities are never expanded; save the file with an office program "
            + "[undeclared-entity]"
        ]
      ))
  }

  @Test func `other encodings are refused by name`() {
    #expect(
      Self.parse("<?xml version='1.0' encoding='ISO-8859-1'?><a/>").diagnostics == [
        "x.xml: error: line 1, column 1 is encoded as 'ISO-8859-1', expected UTF-8, or UTF-16 with a byte order "
          + "mark; save the file again [unsupported-encoding]"
      ])
  }

  static let beyond: [(document: String, message: String)] = [
    (
      String(repeating: "<a>", count: 257),
      "line 1, column 769 nests elements 257 levels deep, at most 256 are read [too-deep]"
    ),
    (
      "<a" + (0...128).map { " a\($0)=''" }.joined() + "/>",
      "line 1, column 1 has more attributes than the 128 that are read [limit-exceeded]"
    ),
    (
      "<" + String(repeating: "a", count: 1_025) + "/>",
      "line 1, column 1 has more bytes in a name than the 1024 that are read [limit-exceeded]"
    ),
    (
      "<a b='" + String(repeating: "x", count: 400_000) + "'/>",
      "line 1, column 1 has more bytes in a tag than the 262144 that are read [limit-exceeded]"
    ),
  ]

  @Test(arguments: beyond) func `limits are stated`(document: String, message: String) {
    #expect(Self.parse(document).diagnostics == ["x.xml: error: " + message])
  }

  @Test func `a document of very many tags is read up to the limit`() {
    var parser = XMLParser(Array("<a><b/><c/></a>".utf8), file: "x.xml", mostPieces: 3)
    var events = 0
    #expect(
      throws: DiagnosticsError(diagnostics: [
        .tooMuchXML(
          "tags, references and comments", limit: 3, XMLPosition(file: "x.xml", part: "", line: 1, column: 12))
      ])
    ) { while try parser.next() != .document { events += 1 } }
    #expect(events == 5)
  }

  @Test func `pieces of any size give the same events`() {
    // Long enough for several fillings of the buffer, with every kind of markup across their seams.
    let unit = "<c r='1 &amp; 2'>però &lt; 😀\r\n<![CDATA[a]]b]]><!-- x - y --><?p q?></c>"
    for padding in 0..<unit.utf8.count {
      let document = "<a>" + String(repeating: " ", count: 65_530 - padding) + unit + unit + "</a>"
      let events = "<*:><*: :r=1 & 2>però < 😀\na]]b</*:><*: :r=1 & 2>però < 😀\na]]b</*:></*:>"
      let result = Self.parse(document)
      #expect(result.diagnostics == [])
      #expect(result.events.filter { $0 != " " } == events.filter { $0 != " " })
    }
  }

  @Test(arguments: 0..<10) func `changed documents give events or diagnostics, never a trap`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = Self.read.map(\.document) + Self.wrong.map(\.document)
    for _ in 0..<300 {
      var bytes = (0..<4).flatMap { _ in Array(generator.pick(pieces).utf8) }
      for _ in 0..<3 where !bytes.isEmpty {
        bytes[Int.random(in: bytes.indices, using: &generator)] = generator.pick(
          Array("<>&;'\"/=:! \r\u{1}x".utf8) + [0xC3, 0xFF])
      }
      _ = Self.parse("<a>" + String(decoding: bytes, as: UTF8.self))
      _ = Self.parse(bytes)
    }
  }
}
