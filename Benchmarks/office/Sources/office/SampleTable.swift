import RiskCore

/// The table of `sample.py`: so many rows of 14 columns, from nothing but the number of the row.
struct SampleTable: Sequence {
  static let head = TableHead(
    title: "Valutazioni", name: "Valutazioni",
    columns: [
      .init("codice", .code), .init("descrizione", .text), .init("area", .code), .init("settore", .code),
      .init("rilevanza_esterna", .integer), .init("discrezionalita", .integer), .init("eventi_passati", .integer),
      .init("opacita", .integer), .init("complessita", .integer), .init("attuazione_misure", .integer),
      .init("somma", .integer), .init("media", .decimal(places: 2)),
      .init("livello", .level(scale: ["basso", "medio", "alto"])), .init("fonte", .text),
    ])
  private static let words = [
    "gestione", "controllo", "rilascio", "attività", "affidamento", "contributi", "verifica", "autorizzazione",
    "procedimento", "concessione", "personale", "patrimonio", "tributi", "edilizia", "servizi", "sanzioni",
  ]
  private static let areas = "ABCDEFGHILM".map { String($0) }

  private let count: Int
  private let texts: [String]

  init(count: Int) {
    self.count = count
    texts = (0..<4_096).map { SampleTable.text(UInt32($0)) }
  }

  private static func text(_ number: UInt32) -> String {
    var words: [String] = []
    var total = 0
    var rest = number &* 2_654_435_761
    while total < 56 {
      let word = SampleTable.words[Int(rest % 16)]
      words.append(word)
      total += word.count + 1
      rest = (rest >> 4 | rest << 28) ^ number
    }
    return words.joined(separator: " ")
  }

  func makeIterator() -> AnyIterator<[Cell]> {
    var number = 0
    return AnyIterator {
      guard number < count else { return nil }
      defer { number += 1 }
      return row(number)
    }
  }

  private func row(_ number: Int) -> [Cell] {
    var cells: [Cell] = [
      .text("P" + padded(number + 1, to: 6)), .text(texts[number * 7_919 % 4_096]),
      .text(SampleTable.areas[number % 11]), .text("S" + padded(number % 14 + 1, to: 2)),
    ]
    cells.reserveCapacity(14)
    var (total, power) = (0, 1)
    for place in 0..<6 {
      let score = (number / power + place) % 3 + 1
      total += score
      power *= 3
      cells.append(.integer(score))
    }
    let mean = Fraction(total, 6) ?? Fraction(0)
    cells += [
      .integer(total), .fraction(mean), .text(total >= 14 ? "alto" : total >= 10 ? "medio" : "basso"),
      .text("illustrativa"),
    ]
    return cells
  }

  private func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
  }
}
