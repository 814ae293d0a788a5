@testable import RiskCore

/// Makes files of a batch out of a seed: mostly rows that are in order, and rows with anything that a file may have.
struct BatchInputGenerator {
  private var random: SeededGenerator
  private let methodology: Methodology
  private let separator: String
  private var titles: [String]
  private let quoting: Quoting

  /// Which fields have quotes around them that need none, as exporters write them.
  private enum Quoting: CaseIterable {
    case none, body, texts, all, some
  }

  init(seed: UInt64, methodology: Methodology = .cremona2026) {
    random = SeededGenerator(seed: seed)
    self.methodology = methodology
    separator = random.pick([";", ";", ";", ",", "\t"])
    quoting = random.pick(Quoting.allCases)
    titles = ["ente", "processo"] + methodology.indicators.map(\.id.name)
    if !methodology.computesLevel || random.next().isMultiple(of: 8) {
      titles += ["livello_motivato", "motivo_livello"]
    }
    if random.next().isMultiple(of: 3) {
      titles.insert("motivazione", at: Int.random(in: 0...titles.count, using: &random))
    }
    if random.next().isMultiple(of: 4) { titles.append("nota") }
    if random.next().isMultiple(of: 3) { titles.shuffle(using: &random) }
  }

  /// The columns that go through.
  mutating func kept() -> [String] {
    random.next().isMultiple(of: 2) ? [] : [random.pick(titles), random.pick(titles)].uniqued()
  }

  mutating func file(rows: Int, strangeness: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    if random.next().isMultiple(of: 6) { bytes += [0xEF, 0xBB, 0xBF] }
    if random.next().isMultiple(of: 6) { bytes += "\n\r\n".utf8 }
    let lineEnd = random.pick(["\n", "\n", "\r\n", "\r"])
    bytes += (titles.map { quoting == .all ? "\"\($0)\"" : $0 }.joined(separator: separator) + lineEnd).utf8
    for row in 0..<rows {
      let isStrange = Int.random(in: 0..<100, using: &random) < strangeness
      var fields = titles.map { Array(quoted(field(of: $0, isStrange: isStrange), of: $0).utf8) }
      if isStrange, random.next().isMultiple(of: 8) { fields.removeLast() }
      if isStrange, random.next().isMultiple(of: 12) { fields.append(Array("x".utf8)) }
      if isStrange, random.next().isMultiple(of: 20) { fields = titles.map { _ in [] } }
      var line = Array(fields.joined(separator: separator.utf8))
      if isStrange, random.next().isMultiple(of: 8), !line.isEmpty {
        line[Int.random(in: line.indices, using: &random)] =
          random.pick([0x22, 0x00, 0xE8, 0xFF, 0x0D, 0x20, 0x3B, 0x09, 0x30, 0x39])
      }
      bytes += line
      if row + 1 < rows || !random.next().isMultiple(of: 3) {
        bytes += (isStrange ? random.pick(["\n", "\r\n", "\r", "\n\n"]) : lineEnd).utf8
      }
    }
    return bytes
  }

  /// A field with quotes around it, where the file has them and it has none.
  private mutating func quoted(_ field: String, of title: String) -> String {
    let isQuoted =
      switch quoting {
      case .none: false
      case .body: title == "ente"
      case .texts: !methodology.indicators.contains { $0.id.name == title }
      case .all: true
      case .some: random.next().isMultiple(of: 2)
      }
    return isQuoted && !field.hasPrefix("\"") ? "\"\(field.replacing("\"", with: "\"\""))\"" : field
  }

  private mutating func field(of title: String, isStrange: Bool) -> String {
    switch title {
    case "ente":
      return isStrange
        ? random.pick([
          "", "\"Comune; di \"\"Forlì\"\"\"", "\"due\nrighe\"", "Comune di Forlì", "\"\"", "'=1", "a\"b", "\"aperto",
          "\"chiuso\"x", " ente ", "x;y", "x,y", "città\u{0301}",
        ]) : random.pick(["Cremona", "Cremona", "Forlì-Cesena", "E\(Int.random(in: 0..<9, using: &random))"])
    case "processo":
      let number = Int.random(in: 1...1_200, using: &random)
      return isStrange
        ? random.pick(["p001", "P1", "P0001", "", "P000", "Q001", " P002 ", "P1234567890", "P12345", "\"P003\"", "P01"])
        : ProcessCode(number: number)?.description ?? ""
    case "livello_motivato": return isStrange ? random.pick(["", "alto", "almeno alto", "boh"]) : ""
    case "motivo_livello": return isStrange ? random.pick(["", "perché sì"]) : ""
    case "motivazione", "nota":
      return random.pick(["", "x", "perché", isStrange ? "\"molto\r\nlungo\"" : "breve", isStrange ? "'+1" : "y"])
    default:
      let values = methodology.indicators.first { $0.id.name == title }?.values ?? []
      let number = values[Int.random(in: values.indices, using: &random)].number
      return isStrange
        ? random.pick(["\(number)", "", " \(number)", "9", "\"\(number)\"", "alto", "0\(number)", "-1"]) : "\(number)"
    }
  }
}
