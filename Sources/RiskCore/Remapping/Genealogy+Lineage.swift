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
    steps(of: .process, after: to, upTo: from ?? lastStep).ancestors(of: process)
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
    steps(of: .process, after: from, upTo: to ?? lastStep).descendants(of: process)
  }

  /// The rows that led to what has a code now, oldest first.
  func origin(of code: MapCode) -> [Row] {
    var codes: Set<MapCode> = [code]
    var found: [[Row]] = []
    for step in steps(of: code.subject, after: 0, upTo: lastStep).reversed() {
      found.append(step.rows.filter { $0.newCode.map(codes.contains) ?? false })
      codes = Set(codes.flatMap(step.previous))
    }
    return found.reversed().flatMap { $0 }
  }

  /// The rows that tell what became of everything that had a code at some time, oldest first.
  func outcome(of code: MapCode) -> [Row] {
    var codes: Set<MapCode> = []
    return steps(of: code.subject, after: 0, upTo: lastStep).flatMap { step -> [Row] in
      // Whatever had the code before this step is followed from here on.
      let followed = codes.union([code])
      codes = Set(followed.flatMap(step.next))
      return step.rows.filter { $0.oldCode.map(followed.contains) ?? false }
    }
  }

  /// One remapping as far as one subject goes.
  struct Step {
    let rows: [Row]
    private let byOldCode: [MapCode: [Row]]
    private let byNewCode: [MapCode: [Row]]

    fileprivate init(_ rows: [Row]) {
      self.rows = rows
      var byOldCode: [MapCode: [Row]] = [:]
      var byNewCode: [MapCode: [Row]] = [:]
      for row in rows {
        if let code = row.oldCode { byOldCode[code, default: []].append(row) }
        if let code = row.newCode { byNewCode[code, default: []].append(row) }
      }
      self.byOldCode = byOldCode
      self.byNewCode = byNewCode
    }

    /// The codes before the step of what has a code after it.
    fileprivate func previous(of code: MapCode) -> [MapCode] {
      guard let own = byNewCode[code] else { return byOldCode[code] == nil ? [code] : [] }
      return own.compactMap(\.oldCode).uniqued()
    }

    /// The codes after the step of what had a code before it.
    fileprivate func next(of code: MapCode) -> [MapCode] {
      guard let own = byOldCode[code] else { return [code] }
      return own.compactMap(\.newCode).uniqued()
    }
  }

  /// The remappings after a step and up to another, as far as one subject goes; those without rows are left out.
  func steps(of subject: Remapping.Subject, after first: Int, upTo last: Int) -> [Step] {
    let own = rows.filter { $0.subject == subject && $0.step > first && $0.step <= last }
    return own.chunked { $0.step == $1.step }.map(Step.init)
  }
}

extension [Genealogy.Step] {
  /// What was before all these steps that something after them goes back to.
  func ancestors(of code: MapCode) -> [MapCode] {
    reversed().reduce([code]) { codes, step in codes.flatMap(step.previous).uniqued() }
  }

  /// The processes before all these steps that one after them goes back to.
  func ancestors(of process: ProcessCode) -> [ProcessCode] {
    ancestors(of: .process(process)).compactMap(\.process)
  }

  /// The processes after all these steps that go back to one before them.
  func descendants(of process: ProcessCode) -> [ProcessCode] {
    let codes = reduce([MapCode.process(process)]) { codes, step in
      codes.flatMap(step.next).uniqued()
    }
    return codes.compactMap(\.process)
  }
}

extension Array {
  /// Neighbours that belong together, as one array each.
  fileprivate func chunked(by belongs: (Element, Element) -> Bool) -> [[Element]] {
    reduce(into: []) { chunks, element in
      if let last = chunks.last?.last, belongs(last, element) {
        chunks[chunks.count - 1].append(element)
      } else {
        chunks.append([element])
      }
    }
  }
}
