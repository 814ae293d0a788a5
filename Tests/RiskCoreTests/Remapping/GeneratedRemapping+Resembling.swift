import RiskCore

/// Processes that resemble others: such as are merged into one that stays as it is, or split off it, and such as only
/// end or begin beside one.
extension GeneratedRemapping {
  typealias Entry = (process: MappedProcess, sectors: [SectorCode])

  /// Processes that say nearly the same as others, in other sectors, with codes of their own.
  static func twins(
    of entries: [Entry], sectors: [SectorCode], seed: UInt64, _ vocabulary: [String]
  ) -> [Entry] {
    var generator = SeededGenerator(seed: seed + 1_000)
    return entries.enumerated().compactMap { number, entry in
      guard let code = ProcessCode(number: 2_000 + number) else { return nil }
      let isCrossCutting = number % 8 == 0 && !entry.process.isCrossCutting
      let description = varied(entry.process.description, number, &generator, vocabulary)
      let twin = MappedProcess(
        code: code, description: (isCrossCutting ? "TRASV - " : "") + description, isCrossCutting: isCrossCutting,
        area: entry.process.area, isPNRR: entry.process.isPNRR)
      return (twin, isCrossCutting ? [] : [generator.pick(sectors)])
    }
  }

  /// The description without its prefix: the same in one of two, with a word more, or one replaced, in one of four.
  private static func varied(
    _ description: String, _ number: Int, _ generator: inout SeededGenerator, _ vocabulary: [String]
  ) -> String {
    var words = description.split(separator: " ").map(String.init)
    if description.hasPrefix("TRASV - ") { words.removeFirst(2) }
    switch number % 4 {
    case 1: words.append(generator.pick(vocabulary))
    case 3: words[Int.random(in: words.indices, using: &generator)] = generator.pick(vocabulary)
    default: break
    }
    return words.joined(separator: " ")
  }

  /// Merges a process into one that keeps its code and description and, in one of two cases, takes over the sectors.
  mutating func merge(_ code: Int, into target: Int) {
    guard let twin = processes.removeValue(forKey: code), var entry = processes[target] else { return }
    if Bool.random(using: &generator), !entry.process.isCrossCutting, !twin.process.isCrossCutting {
      entry.sectors = Set(entry.sectors + twin.sectors).sorted()
    }
    processes[target] = entry
    mergesIntoKept.insert(Family([target, code], [target]))
  }

  /// Splits a process off another one that keeps its code and description: for the same sectors, for one of its own, or
  /// for those of the other one, which moves.
  mutating func splitOff(from code: Int) {
    guard var entry = processes[code] else { return }
    let kind = splitsOfKept.count
    let text = GeneratedRemapping.varied(entry.process.description, kind, &generator, vocabulary)
    var twin = entry
    if entry.process.isCrossCutting || kind % 3 == 1 { twin.sectors = [generator.pick(old.sectors.map(\.code))] }
    let process = MappedProcess(
      code: entry.process.code, description: text, isCrossCutting: false, area: entry.process.area,
      isPNRR: entry.process.isPNRR)
    let part = place((process, twin.sectors), text)
    if kind % 3 == 2, !entry.process.isCrossCutting {
      entry.sectors = [generator.pick(old.sectors.map(\.code))]
      processes[code] = entry
    }
    splitsOfKept.insert(Family([code], [code, part]))
  }

  /// Ends processes that resemble one that is kept as it is.
  mutating func retireResembling(_ codes: [Int], _ count: Int) {
    let texts = codes.map { words(of: processes[$0]?.process.description ?? "") }
    // What resembles an earlier one ends, and the earlier one stays.
    let ending = codes.indices.filter { index in
      texts[..<index].contains { GeneratedRemapping.resemble($0, texts[index]) }
    }
    for index in ending.prefix(count) {
      processes[codes[index]] = nil
      resemblingEnds.append(codes[index])
    }
  }

  /// Makes processes that resemble one that is kept as it is.
  mutating func createResembling(_ reserve: [String], _ codes: [Int], _ count: Int) {
    let kept = codes.compactMap { processes[$0] }.map { words(of: $0.process.description) }
    let like = reserve.filter { text in
      let own = words(of: text)
      return kept.contains { GeneratedRemapping.resemble(own, $0) }
    }
    for text in like.prefix(count) { resemblingBeginnings.append(create(text)) }
  }

  private func words(of description: String) -> Set<Substring> {
    Set(bare(description).split(separator: " "))
  }

  /// Whether two descriptions have three fifths of their words in common, articles and all.
  private static func resemble(_ first: Set<Substring>, _ second: Set<Substring>) -> Bool {
    10 * first.intersection(second).count >= 3 * (first.count + second.count)
  }
}
