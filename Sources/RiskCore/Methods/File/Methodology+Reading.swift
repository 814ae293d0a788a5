extension Methodology {
  /// The most faults of one method that are listed.
  private static let listedFaults = 20

  /// Reads a method from its file (`metodo.json`), such as ``file`` writes.
  ///
  /// Whatever is wrong is found in one run: keys and words that are not known, values of another type, and everything that
  /// is not sound (``MethodologyDefinition/faults``) in the parts that could be read, at the place of the part that it is
  /// about. Of more than 20 faults of the latter kind the first are listed and the others counted. A method that has the name
  /// of a built-in one and differs from it has a warning, unless it differs in cut-offs alone and says who chose them.
  /// - Parameters:
  ///   - bytes: the file, JSON in UTF-8.
  ///   - file: its name in diagnostics.
  /// - Returns: the method; `nil` when anything is wrong.
  public static func read(_ bytes: [UInt8], file: String) -> Diagnosed<Methodology?> {
    let parsed = PlacedJSON.parse(bytes, file: file)
    var diagnostics = parsed.diagnostics
    guard let value = parsed.value else { return Diagnosed(nil, diagnostics) }
    var reader = MethodologyReader(file: file)
    let definition = reader.definition(value)
    diagnostics += reader.diagnostics
    let faults = definition?.faults(except: reader.unread) ?? []
    if let definition, faults.isEmpty, !diagnostics.hasErrors {
      let methodology = Methodology(sound: definition)
      if let builtin = Methodology.builtin(named: methodology.name), !methodology.saysWhat(differsFrom: builtin) {
        diagnostics.append(.builtinMethodName(builtin, at: reader.places.parts[.name] ?? reader.places.start))
      }
      return Diagnosed(methodology, diagnostics)
    }
    diagnostics += faults.prefix(listedFaults).map { .unsoundMethod($0, at: reader.places.place(of: $0)) }
    diagnostics.sortByCell()
    if faults.count > listedFaults {
      diagnostics.append(.furtherFaults(faults.count - listedFaults, at: reader.places.start))
    }
    return Diagnosed(nil, diagnostics)
  }

  /// Whether the method is a built-in one, or this one with other cut-offs and another source of them.
  private func saysWhat(differsFrom builtin: Methodology) -> Bool {
    let source = definition.classificationSource
    guard self != builtin else { return true }
    guard let cutoffs, source != builtin.definition.classificationSource else { return false }
    return (try? builtin.replacing(cutoffs: cutoffs, source: source)) == self
  }
}
