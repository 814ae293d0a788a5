/// Parses an XML 1.0 document with namespaces, pulled event by event from a source of bytes.
///
/// The document is never held as a whole: tags must fit into ``Limits``, text comes in pieces of any number. Names come
/// as ``XMLName``, attributes and text are bytes until somebody asks for a string. A DOCTYPE is skipped when it declares
/// nothing and refused otherwise; entities other than XML's own five are refused, none is ever looked up or expanded.
/// Not checked are the letters of names beyond ASCII, and `]]>` and `--` where XML forbids them.
struct XMLParser {
  /// What a document may hold at most.
  enum Limits {
    /// Elements inside one another.
    static let depth = 256
    /// Attributes of an element, declarations of namespaces included.
    static let attributes = 128
    /// Tags, references and comments of the whole document: what takes time, however few bytes it has.
    static let pieces = 24_000_000
    /// Bytes of a tag with all its attributes.
    static let tag = 262_144
    /// Bytes of a name.
    static let name = 1_024
  }

  /// What comes next in the document.
  enum Event: Hashable {
    /// An element begins; its attributes can be asked for until the next event.
    case start(XMLName)
    /// An element ends.
    case end(XMLName)
    /// A piece of text, to be had with ``XMLParser/appendText(to:)``.
    case text
    /// The document ended, and was well-formed.
    case document
  }

  struct Attribute {
    var name: XMLName
    var hash: UInt32
    /// The whole name, and the local part of it.
    var full: Range<Int>
    var local: Int
    var prefixHash: UInt32
    var value: Range<Int>
    /// Whether the value had to be rewritten, and stands in the scratch bytes.
    var isRewritten: Bool
    var isDeclaration: Bool
  }

  struct OpenElement {
    let name: XMLName
    /// Where its name begins among the names of open elements.
    let start: Int
    /// How many bindings there were before it.
    let bindings: Int
  }

  var buffer: XMLBuffer
  var attributes: [Attribute] = []
  var open: [OpenElement] = []
  /// The names of open elements, one after another; behind the end stands what is no longer open.
  var openNames: [UInt8] = []
  var openNamesEnd = 0
  let names = XMLNameTable.names
  var bindings = XMLBindings()
  /// Values and text that are not as they stand in the document.
  var scratch: [UInt8] = []
  var text = 0..<0
  var isTextRewritten = false
  /// Whether the element just begun was empty, and ends with the next event.
  private var endsAtOnce = false
  private var isInCDATA = false
  private var hasRoot = false
  private var pieces = 0
  private let mostPieces: Int

  /// Prepares to parse.
  /// - Parameters:
  ///   - source: the document.
  ///   - part: its name inside the file, for diagnostics; empty for none.
  ///   - file: the file's name in diagnostics.
  ///   - mostPieces: how many tags, references and comments are read at most.
  init(_ source: XMLSource, part: String, file: String, mostPieces: Int = Limits.pieces) {
    self.mostPieces = mostPieces
    buffer = XMLBuffer(source, part: part, file: file)
  }

  /// Prepares to parse a document that is there as a whole.
  init(_ bytes: [UInt8], part: String = "", file: String, mostPieces: Int = Limits.pieces) {
    self.init(XMLSource(bytes), part: part, file: file, mostPieces: mostPieces)
  }

  /// Parses on to the next event.
  /// - Throws: what is not well-formed, or beyond the limits.
  mutating func next() throws(DiagnosticsError) -> Event {
    if endsAtOnce {
      endsAtOnce = false
      return close()
    }
    while true {
      if buffer.position >= buffer.end {
        guard try buffer.fill() else { return try endOfDocument() }
        continue
      }
      if isInCDATA {
        if try characterData() { return .text }
        continue
      }
      switch buffer.bytes[buffer.position] {
      case UInt8(ascii: "<"):
        if let event = try markup() { return event }
      case UInt8(ascii: "&") where !open.isEmpty:
        try reference()
        return .text
      default:
        if try run() { return .text }
      }
    }
  }

  /// Parses on behind the end of the element that just began.
  mutating func skip() throws(DiagnosticsError) {
    let depth = open.count
    while open.count >= depth {
      if case .document = try next() { return }
    }
  }

  /// Parses what begins with `<`; there is no event when it is a comment, an instruction or a DOCTYPE.
  private mutating func markup() throws(DiagnosticsError) -> Event? {
    try countPiece()
    // The longest beginning that decides is `<![CDATA[`.
    while buffer.end - buffer.position < 9, try buffer.fill() {}
    switch buffer.bytes[min(buffer.position + 1, buffer.end)] {
    case UInt8(ascii: "/"): return try endTag()
    case UInt8(ascii: "?"):
      try skipInstruction()
      return nil
    case UInt8(ascii: "!"):
      if stands("<!--") {
        try skip(to: "-->", after: 4, in: "a comment")
      } else if stands("<![CDATA["), !open.isEmpty {
        buffer.position += 9
        isInCDATA = true
      } else if stands("<!DOCTYPE"), !hasRoot {
        try skipDocumentType()
      } else {
        throw fault(at: buffer.position, expected: "an element, a comment or text")
      }
      return nil
    default:
      guard !hasRoot || !open.isEmpty else {
        throw fault(at: buffer.position, expected: "the end of the document after its element")
      }
      hasRoot = true
      let isEmpty = try startTag()
      endsAtOnce = isEmpty
      return .start(open.last?.name ?? .unknown)
    }
  }

  private mutating func countPiece() throws(DiagnosticsError) {
    pieces += 1
    guard pieces <= mostPieces else { throw tooMuch("tags, references and comments", mostPieces) }
  }

  /// Ends the innermost element.
  mutating func close() -> Event {
    guard let element = open.popLast() else { return .document }
    openNamesEnd = element.start
    if bindings.count > element.bindings { bindings.removeAll(after: element.bindings) }
    return .end(element.name)
  }

  private mutating func endOfDocument() throws(DiagnosticsError) -> Event {
    if let element = open.last {
      let name = String(decoding: openNames[element.start..<openNamesEnd], as: UTF8.self)
      throw fault(at: buffer.position, expected: isInCDATA ? "']]>'" : "'</\(Diagnostic.excerpt(of: name))>'")
    }
    guard hasRoot else { throw fault(at: buffer.position, expected: "an element") }
    return .document
  }

  /// Text up to markup, a reference or a line end to be normalised (XML 1.0, 2.11).
  /// - Returns: whether there is an event; space outside the root is none.
  private mutating func run() throws(DiagnosticsError) -> Bool {
    let start = buffer.position
    if buffer.bytes[start] == 0x0D {
      try carriageReturn()
      return !open.isEmpty
    }
    let end = XMLParser.endOfRun(in: buffer.bytes, from: start)
    guard !open.isEmpty else {
      for index in start..<end where !XMLParser.isSpace(buffer.bytes[index]) {
        throw fault(at: index, expected: hasRoot ? "the end of the document after its element" : "an element")
      }
      guard buffer.bytes[end] != UInt8(ascii: "&") else { throw fault(at: end, expected: "no text here") }
      buffer.position = end
      return false
    }
    (text, isTextRewritten) = (start..<end, false)
    buffer.position = end
    return true
  }

  /// A carriage return, which with a line feed behind it or without becomes a line feed.
  private mutating func carriageReturn() throws(DiagnosticsError) {
    buffer.position += 1
    if buffer.position >= buffer.end { _ = try buffer.fill() }
    if buffer.bytes[buffer.position] == 0x0A { buffer.position += 1 }
    setText([0x0A])
  }

  /// A piece of a CDATA section (XML 1.0, 2.7).
  private mutating func characterData() throws(DiagnosticsError) -> Bool {
    while buffer.end - buffer.position < 3, try buffer.fill() {}
    let start = buffer.position
    if stands("]]>") {
      buffer.position += 3
      isInCDATA = false
      return false
    }
    guard start < buffer.end else { throw fault(at: start, expected: "']]>'") }
    if buffer.bytes[start] == 0x0D {
      try carriageReturn()
      return true
    }
    let end = XMLParser.next(UInt8(ascii: "]"), or: 0x0D, in: buffer.bytes, from: start + 1)
    (text, isTextRewritten) = (start..<end, false)
    buffer.position = end
    return true
  }

  /// A reference in text (XML 1.0, 4.1).
  private mutating func reference() throws(DiagnosticsError) {
    try countPiece()
    while buffer.end - buffer.position < 40, try buffer.fill() {}
    scratch.removeAll(keepingCapacity: true)
    buffer.position = try appendReference(at: buffer.position)
    (text, isTextRewritten) = (0..<scratch.count, true)
  }

  private mutating func setText(_ bytes: [UInt8]) {
    scratch = bytes
    (text, isTextRewritten) = (0..<bytes.count, true)
  }
}
