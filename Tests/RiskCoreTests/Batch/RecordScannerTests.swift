import Testing

@testable import RiskCore

@Suite struct RecordScannerTests {
  @Test(arguments: 0..<200 as Range<UInt64>) func `a file without open quotes has the records that CSVParser finds`(
    seed: UInt64
  ) {
    var random = SeededGenerator(seed: seed)
    let alphabet: [UInt8] = [0x22, 0x22, 0x3B, 0x0A, 0x0D, 0x61, 0x62]
    let bytes = (0..<Int.random(in: 0..<60, using: &random)).map { _ in random.pick(alphabet) }
    let parsed = CSVParser.parse(bytes, file: "x", separator: .semicolon)
    // After the first quote that is not closed CSVParser reads quotes within one line only.
    guard !parsed.diagnostics.contains(where: { $0.kind == .unclosedQuote }) else { return }
    let scanner = RecordScanner(separator: 0x3B)
    var position = 0
    var records = 0
    while position < bytes.count,
      let record = scanner.record(in: bytes, at: position, to: bytes.count, isComplete: true)
    {
      #expect(record.next > position, "seed \(seed)")
      if record.end > position { records += 1 }
      position = record.next
    }
    #expect(position == bytes.count, "seed \(seed)")
    let unreadable = parsed.diagnostics.filter { $0.kind == .textAfterQuote }.compactMap(\.place?.line)
    if let document = parsed.value {
      #expect(records == document.records.count + document.unreadableRecords, "seed \(seed): \(unreadable)")
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>) func `a piece is cut behind a record, the last that ends with a line feed`(
    seed: UInt64
  ) {
    var random = SeededGenerator(seed: seed)
    let ordinary = ["", "a", "\"\"", "\"a\"", "\"a\"\"b\"", "\"\"\"\"", "\"a;\nb\"", "\"a\r\n;b\"", "Forlì"]
    let special = ["a\"b", "\"a", "\"a\"b", "a\"\"", "\" \"\r"]
    let strangeness = random.pick([0, 0, 10, 60])
    var text = ""
    for _ in 0..<Int.random(in: 0..<120, using: &random) {
      text += random.pick(Int.random(in: 0..<100, using: &random) < strangeness ? special : ordinary)
      text += random.pick([";", ";", ";", "\n", "\r\n", strangeness > 0 ? "\r" : ";"])
    }
    let bytes = Array(text.utf8).dropLast(Int.random(in: 0...min(3, text.utf8.count), using: &random))
    var chunk = BatchChunk(capacity: 4_096)
    chunk.restart(with: Array(bytes))
    let scanner = RecordScanner(separator: 0x3B)
    var ends = [0]
    while let record = scanner.record(in: chunk.bytes, at: ends[ends.count - 1], to: chunk.count, isComplete: false) {
      ends.append(record.next)
      if record.next == chunk.count { break }
    }
    let cut = scanner.wholeRecords(in: chunk, isComplete: false)
    let last = ends.last { $0 > 0 && chunk.bytes[$0 - 1] == 0x0A } ?? 0
    #expect(ends.contains(cut) && cut >= last, "seed \(seed): \(cut) of \(ends)")
  }

  @Test func `a quote that is never closed costs its own line alone`() {
    let run = BatchRun(
      "ente;processo;rilevanza_esterna;discrezionalita;eventi_passati;opacita;complessita;attuazione_misure\n"
        + "\"A;P001;1;1;1;1;1;1\nB;P002;1;1;1;1;1;1\n\"C\nD\";P003;1;1;1;1;1;1\n")
    #expect(run.errorText.hasPrefix("2;unclosed-quote;"))
    #expect(run.text.hasSuffix("\nB;P002;6;1.00;basso\n\"C\nD\";P003;6;1.00;basso\n"))
  }

  @Test(arguments: [1, 1_000, 65_536, 1 << 20], ["", "\""])
  func `a row that is too long is one error, wherever the pieces end`(pieceBytes: Int, quote: String) {
    let header =
      "ente;processo;rilevanza_esterna;discrezionalita;eventi_passati;opacita;complessita;attuazione_misure\r\n"
    let long = quote + String(repeating: "a", count: 200_000) + quote
    let input =
      header + "\(quote)A\(quote);P001;1;1;1;1;1;1\r\n\(long);P002;1;1;1;1;1;1\r\nB;P003;3;3;3;3;3;3\r\n\(long)"
    let run = BatchRun(Array(input.utf8), pieceBytes: pieceBytes)
    #expect(run.text.hasSuffix("\nA;P001;6;1.00;basso\nB;P003;18;3.00;alto\n"))
    #expect(run.rows == 4)
    let codes = run.errorText.split(separator: "\n").map { $0.prefix(17) }
    #expect(codes == ["3;limit-exceeded;", "5;limit-exceeded;"])
  }
}
