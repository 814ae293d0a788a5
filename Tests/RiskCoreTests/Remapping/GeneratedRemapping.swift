import RiskCore
import Testing

/// Two registers of which the second is made from the first by known operations, with noise in the descriptions.
///
/// The descriptions are those of the built-in register: most make the old register, the others become new processes.
struct GeneratedRemapping {
  /// What was done, by number of code: merges and splits have several olds or news, recodes one of each.
  struct Family: Hashable {
    let old: [Int]
    let new: [Int]

    init(_ old: [Int], _ new: [Int]) {
      self.old = old.sorted()
      self.new = new.sorted()
    }
  }

  private(set) var recodes: Set<Family> = []
  private(set) var merges: Set<Family> = []
  private(set) var splits: Set<Family> = []
  /// The merges after which the target has the description that it had.
  var mergesIntoKept: Set<Family> = []
  /// The splits after which the old code has the description that it had.
  var splitsOfKept: Set<Family> = []
  /// The codes that end, or begin, though another process resembles them.
  var (resemblingEnds, resemblingBeginnings): ([Int], [Int]) = ([], [])
  let old: Register
  private(set) var new: Register

  var generator: SeededGenerator
  let vocabulary: [String]
  var processes: [Int: (process: MappedProcess, sectors: [SectorCode])] = [:]
  private var nextCode = 701

  init(seed: UInt64) throws {
    generator = SeededGenerator(seed: seed)
    let builtin = try BuiltinReading.register.get().register
    let all = Array(builtin.processes).shuffled(using: &generator)
    vocabulary = all.prefix(200).flatMap { $0.description.split(separator: " ").map(String.init) }
    for process in all.prefix(440) {
      processes[process.code.number] = (process, builtin.sectors(of: process.code).map(\.code))
    }
    var reserve = all.dropFirst(440).filter { !$0.isCrossCutting }.map(\.description)
    var untouched = processes.keys.sorted().shuffled(using: &generator)
    let twins = GeneratedRemapping.twins(
      of: untouched.prefix(16).compactMap { [processes] in processes[$0] }, sectors: builtin.sectors.map(\.code),
      seed: seed,
      vocabulary)
    for twin in twins { processes[twin.process.code.number] = twin }
    old = try GeneratedRemapping.register(processes, in: builtin)
    new = old

    func take(_ count: Int) -> [Int] {
      let taken = Array(untouched.suffix(count))
      untouched.removeLast(taken.count)
      return taken
    }
    for _ in 0..<40 { recode(take(1)) }
    for _ in 0..<4 { exchange(take(2)) }
    for _ in 0..<30 { rename(take(1)) }
    for _ in 0..<20 { move(take(1)) }
    for round in 0..<24 { merge(take(round % 4 == 0 ? 3 : 2)) }
    for round in 0..<24 { split(take(1), into: round % 4 == 0 ? 3 : 2) }
    for _ in 0..<15 { for code in take(1) { processes[code] = nil } }
    for _ in 0..<15 { create(reserve.removeLast()) }
    for (base, twin) in zip(untouched.prefix(16), twins) { merge(twin.process.code.number, into: base) }
    for code in untouched.dropFirst(16).prefix(16) { splitOff(from: code) }
    untouched.removeFirst(32)
    retireResembling(untouched, 6)
    createResembling(reserve, untouched, 6)
    new = try GeneratedRemapping.register(processes, in: builtin)
  }

  private static func register(
    _ processes: [Int: (process: MappedProcess, sectors: [SectorCode])], in builtin: Register
  ) throws -> Register {
    var contents = builtin.contents
    let sorted = processes.sorted { $0.key < $1.key }.map(\.value)
    contents.processes = sorted.map(\.process)
    contents.mapping = sorted.flatMap { entry in
      entry.sectors.map { MappingRow(sector: $0, process: entry.process.code) }
    }
    (contents.treatments, contents.programme, contents.monitoringReport) = ([], [], [])
    return try Register.checked(contents).get()
  }

  // MARK: Operations

  private mutating func recode(_ codes: [Int]) {
    for code in codes {
      guard let entry = processes.removeValue(forKey: code) else { continue }
      let new = place(entry, noisy(entry.process.description))
      recodes.insert(Family([code], [new]))
    }
  }

  private mutating func exchange(_ codes: [Int]) {
    guard codes.count == 2, let first = processes[codes[0]], let second = processes[codes[1]] else { return }
    guard first.process.description != second.process.description else { return }
    _ = place(first, first.process.description, at: codes[1])
    _ = place(second, second.process.description, at: codes[0])
    recodes.formUnion([Family([codes[0]], [codes[1]]), Family([codes[1]], [codes[0]])])
  }

  private mutating func rename(_ codes: [Int]) {
    for code in codes {
      guard let entry = processes[code] else { continue }
      _ = place(entry, noisy(noisy(entry.process.description)), at: code)
    }
  }

  private mutating func move(_ codes: [Int]) {
    for code in codes {
      guard var entry = processes[code] else { continue }
      let isCrossCutting = Int.random(in: 0..<5, using: &generator) == 0
      entry.sectors = isCrossCutting ? [] : [generator.pick(old.sectors.map(\.code))]
      let area = generator.pick(Array(old.areas)).code
      entry.process = MappedProcess(
        code: entry.process.code, description: entry.process.description, isCrossCutting: isCrossCutting,
        area: Bool.random(using: &generator) ? AreaAssignment(area, source: .proposed) : nil,
        isPNRR: [nil, true, false].randomElement(using: &generator) ?? nil)
      processes[code] = entry
    }
  }

  private mutating func merge(_ codes: [Int]) {
    let entries = codes.compactMap { processes.removeValue(forKey: $0) }
    guard let first = entries.first else { return }
    let texts = entries.map(\.process.description).map { noisy(bare($0)) }
    let joined = texts.dropLast().joined(separator: ", ") + " e " + (texts.last ?? "")
    let keepsCode = Bool.random(using: &generator)
    merges.insert(Family(codes, [place(first, joined, at: keepsCode ? codes[0] : nil)]))
  }

  private mutating func split(_ codes: [Int], into count: Int) {
    for code in codes {
      guard let entry = processes.removeValue(forKey: code) else { continue }
      let phases = ["fase istruttoria", "fase di controllo", "rendicontazione"]
      let keepsCode = Bool.random(using: &generator)
      let new = (0..<count).map { part in
        place(
          entry, noisy(bare(entry.process.description)) + " – \(phases[part])",
          at: keepsCode && part == 0 ? code : nil)
      }
      splits.insert(Family([code], new))
    }
  }

  @discardableResult
  mutating func create(_ description: String) -> Int {
    guard let code = ProcessCode(number: nextCode) else { return nextCode }
    let process = MappedProcess(code: code, description: description, isCrossCutting: false)
    return place((process, [generator.pick(old.sectors.map(\.code))]), description)
  }

  /// Puts a process under a new code, or the one that is given.
  mutating func place(
    _ entry: (process: MappedProcess, sectors: [SectorCode]), _ description: String, at number: Int? = nil
  ) -> Int {
    let number = number ?? nextCode
    if number == nextCode { nextCode += 1 }
    guard let code = ProcessCode(number: number) else { return number }
    let process = MappedProcess(
      code: code, description: description, isCrossCutting: entry.process.isCrossCutting, area: entry.process.area,
      isPNRR: entry.process.isPNRR)
    processes[number] = (process, entry.sectors)
    return number
  }

  // MARK: Noise

  func bare(_ description: String) -> String {
    description.hasPrefix("TRASV - ") ? String(description.dropFirst("TRASV - ".count)) : description
  }

  /// The description with a word dropped, replaced or mistyped, or as it is; one in four each.
  mutating func noisy(_ description: String) -> String {
    var words = description.split(separator: " ").map(String.init)
    let position = Int.random(in: words.indices, using: &generator)
    switch Int.random(in: 0..<4, using: &generator) {
    case 0 where words.count > 2: words.remove(at: position)
    case 1: words[position] = generator.pick(vocabulary)
    case 2: words[position] = mistyped(words[position])
    default: break
    }
    return words.joined(separator: " ")
  }

  /// A word with one letter doubled, left out, replaced, or exchanged with the next.
  mutating func mistyped(_ word: String) -> String {
    var letters = Array(word)
    let position = Int.random(in: letters.indices, using: &generator)
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: letters.insert(letters[position], at: position)
    case 1 where letters.count > 1: letters.remove(at: position)
    case 2 where position + 1 < letters.count: letters.swapAt(position, position + 1)
    default: letters[position] = "x"
    }
    return String(letters)
  }
}
