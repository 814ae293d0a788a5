import RiskCore
import Testing

extension ArticleSnippetsTests {
  // MARK: ManyBodies.md

  private func rateAStream() throws {
    let text = """
      ente;processo;rilevanza_esterna;discrezionalita;eventi_passati;opacita;complessita;attuazione_misure
      Cremona;P001;3;3;2;2;2;2
      Lodi;P001;1;1;1;1;1;0
      """
    var rest = Array(text.utf8)
    let read: (inout [UInt8], Range<Int>) -> Int = { bytes, room in
      let taken = rest.prefix(room.count)
      bytes.replaceSubrange(room.lowerBound..<room.lowerBound + taken.count, with: taken)
      rest.removeFirst(taken.count)
      return taken.count
    }
    var (header, input) = try BatchHeader.read(file: "tutti.csv", methodology: .cremona2026, read: read).get()
    let rating = BatchRating(header, by: .cremona2026)
    var worker = BatchWorker(rating)
    var ledger = BatchLedger(rating)
    var chunk = BatchChunk(capacity: 1 << 18)
    var output = rating.outputHeader
    while input.next(&chunk, read: read) != nil {
      worker.rate(chunk)
      let entry = ledger.take(worker.piece)
      output += worker.piece.output[..<entry.outputCount]
      for diagnostic in entry.described { print(diagnostic) }
    }
    print(String(decoding: output, as: UTF8.self))
    print("\(ledger.rows) rows, \(ledger.errors) not used")  // 2 rows, 1 not used
  }

  @Test func `a program rates a stream`() throws {
    try rateAStream()
    #expect(
      printed == [
        "tutti.csv:3:21: error: '0' is not a score for 'attuazione_misure'; expected 1, 2 or 3 [score-out-of-range]",
        "ente;processo;somma;media;livello\nCremona;P001;14;2.33;alto\n", "2 rows, 1 not used",
      ])
  }

  private func classifyInMemory() {
    var batch = AssessmentBatch(.cremona2026)
    _ = batch?.append([3, 3, 2, 2, 2, 2])
    _ = batch?.append([1, 1, 1, 1, 1, 2])
    var ranks: [UInt8] = []
    batch?.classify(into: &ranks)
    print(ranks)  // [2, 0]
  }

  @Test func `a program classifies vectors in memory`() {
    classifyInMemory()
    #expect(printed == ["[2, 0]"])
  }
}
