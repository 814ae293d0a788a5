import RiskCore

// Times a remapping of the built-in register, beside what it takes to read the register at all.
//
// usage: swift run -c release --package-path Benchmarks/remapping

/// The median of some runs, in milliseconds.
func median(of runs: Int, _ body: () throws -> Void) rethrows -> Double {
  let clock = ContinuousClock()
  let times = try (0..<runs).map { _ in
    let duration = try clock.measure(body).components
    return Double(duration.seconds) * 1_000 + Double(duration.attoseconds) / 1e15
  }
  return times.sorted()[runs / 2]
}

/// A plan of 300 operations, of every kind, on the processes of the built-in register.
func plan(for register: Register) -> Remapping {
  let codes = register.processes.map(\.code)
  var changes: [ProcessChange] = []
  for block in 0..<30 {
    let own = Array(codes[(20 * block)..<(20 * block + 20)])
    guard let first = ProcessCode(number: 5_000 + 10 * block), let second = ProcessCode(number: 5_001 + 10 * block),
      let area = register.areas.first?.code,
      let sector = register.sectors.first?.code
    else { continue }
    let draft = ProcessDraft(
      code: own[6], description: "Processo accorpato \(block)", membership: .sectors([sector]),
      area: .area(AreaAssignment(area, source: .stated)))
    changes += [
      .rename(own[0], to: "Processo rinominato \(block)"), .recode(own[1], to: own[2]), .recode(own[2], to: own[1]),
      .move(own[3], to: .sectors([sector])), .move(own[4], to: .crossCutting),
      .reclassify(own[5], to: .area(AreaAssignment(area, source: .stated))),
      .merge([own[6], own[7], own[8]], into: draft),
      .split(
        own[9],
        into: [
          ProcessDraft(code: own[9], description: "Prima parte \(block)"),
          ProcessDraft(code: first, description: "Seconda parte \(block)"),
        ]), .retire(own[10]),
      .create(
        ProcessDraft(code: second, description: "Processo istituito \(block)", membership: .sectors([sector]))),
    ]
  }
  return Remapping(changes.compactMap { Remapping.Operation(.process($0), reason: "prova") })
}

let register = try Register.read(Register.builtinFiles).get().register
let file = AssessmentSheet.illustrativeFile
let sheet = AssessmentSheet.read(file.bytes, file: file.name, processes: register.processes)
let assessments = sheet.value?.assessments ?? Catalog()
let remapping = plan(for: register)

func remap(_ register: Register) throws -> Remapped {
  let transition: Transition = try remapping.checked(against: register).get()
  return transition.applied(to: assessments, by: .cremona2026)
}

let runs = 21
let reading = try median(of: runs) { _ = try Register.read(Register.builtinFiles).get() as Register.Reading }
let checking = median(of: runs) { _ = remapping.checked(against: register) }
let applying = try median(of: runs) { _ = try remap(register) }
let writing = try median(of: runs) { _ = try remap(register).files(after: Genealogy()).get() }
let reporting = try median(of: runs) { _ = try remap(register).report(listingAll: true).bytes(as: .csv) }
let after = try remap(register).register
let proposing = median(of: runs) { _ = RemappingProposal(from: register, to: after) }
let bodies = try median(of: 5) {
  for _ in 0..<50 {
    let own = try Register.read(Register.builtinFiles).get().register
    _ = try remap(own).files(after: Genealogy()).get()
  }
}

func line(_ title: String, _ milliseconds: Double) {
  let tenths = Int(milliseconds * 10 + 0.5)
  let hundredths = Int(milliseconds / reading * 100 + 0.5)
  print(
    "\(title): \(tenths / 10).\(tenths % 10) ms, \(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10) × reading"
  )
}

print("\(remapping.operations.count) operations on \(register.processes.count) processes; medians of \(runs) runs")
line("read the register", reading)
line("check the plan", checking)
line("check and apply it", applying)
line("and write the new folder's files", writing)
line("and print the report as CSV", reporting)
line("propose the plan from the two maps", proposing)
line("50 bodies: read, check, apply, write", bodies)
