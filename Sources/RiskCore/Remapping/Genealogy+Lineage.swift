extension Genealogy {
  /// Where a process comes from.
  ///
  /// - Parameters:
  ///   - process: its code after step `from`.
  ///   - from: the step after which it has the code; the last one without it.
  ///   - to: the step down to which it is traced; 0 is the map before the first remapping.
  /// - Returns: the codes after step `to` of the processes that it goes back to, itself where nothing changed, none
  ///   where it is new.
  public func ancestors(of process: ProcessCode, from: Int? = nil, downTo to: Int = 0) -> [ProcessCode] {
    var codes = [process.description]
    for step in steps(of: .process, after: to, upTo: from ?? lastStep).reversed() {
      codes = codes.flatMap { previous(of: $0, in: step) }.uniqued()
    }
    return codes.compactMap { ProcessCode($0) }
  }

  /// What became of a process.
  ///
  /// - Parameters:
  ///   - process: its code after step `from`.
  ///   - from: the step after which it has the code; 0 is the map before the first remapping.
  ///   - to: the step up to which it is followed; the last one without it.
  /// - Returns: the codes after step `to` of the processes that go back to it, itself where nothing changed, none where
  ///   it ended.
  public func descendants(of process: ProcessCode, from: Int = 0, upTo to: Int? = nil) -> [ProcessCode] {
    var codes = [process.description]
    for step in steps(of: .process, after: from, upTo: to ?? lastStep) {
      codes = codes.flatMap { next(of: $0, in: step) }.uniqued()
    }
    return codes.compactMap { ProcessCode($0) }
  }

  /// The rows that led to what has a code now, oldest first.
  func origin(of code: String, _ subject: Remapping.Subject) -> [Row] {
    var codes: Set<String> = [code]
    var found: [[Row]] = []
    for step in steps(of: subject, after: 0, upTo: lastStep).reversed() {
      found.append(step.filter { $0.newCode.map(codes.contains) ?? false })
      codes = Set(codes.flatMap { previous(of: $0, in: step) })
    }
    return found.reversed().flatMap { $0 }
  }

  /// The rows that tell what became of everything that had a code at some time, oldest first.
  func outcome(of code: String, _ subject: Remapping.Subject) -> [Row] {
    var codes: Set<String> = []
    return steps(of: subject, after: 0, upTo: lastStep).flatMap { step -> [Row] in
      // Whatever had the code before this step is followed from here on.
      let followed = codes.union([code])
      let own = step.filter { $0.oldCode.map(followed.contains) ?? false }
      codes = Set(followed.flatMap { next(of: $0, in: step) })
      return own
    }
  }

  /// The rows about one subject of each step, in order.
  private func steps(of subject: Remapping.Subject, after first: Int, upTo last: Int) -> [[Row]] {
    rows.filter { $0.subject == subject && $0.step > first && $0.step <= last }.chunkedByStep
  }

  private func previous(of code: String, in step: [Row]) -> [String] {
    let own = step.filter { $0.newCode == code }
    if own.isEmpty { return step.contains { $0.oldCode == code } ? [] : [code] }
    return own.compactMap(\.oldCode).uniqued()
  }

  private func next(of code: String, in step: [Row]) -> [String] {
    let own = step.filter { $0.oldCode == code }
    return own.isEmpty ? [code] : own.compactMap(\.newCode).uniqued()
  }
}

extension [Genealogy.Row] {
  /// The rows of each step.
  var chunkedByStep: [[Genealogy.Row]] {
    reduce(into: []) { chunks, row in
      if chunks.last?.first?.step == row.step {
        chunks[chunks.count - 1].append(row)
      } else {
        chunks.append([row])
      }
    }
  }
}
