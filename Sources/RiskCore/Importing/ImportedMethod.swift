/// The method whose scores an import reads, and where it is stated: by the caller, by the register that the import starts
/// from, or by the files themselves.
struct ImportedMethod {
  /// The method that the files state, and where.
  var stated: (methodology: Methodology, place: Place)?
  private let options: RegisterImport.Options

  init(_ options: RegisterImport.Options) {
    self.options = options
  }

  /// The method by which scores are read.
  var methodology: Methodology {
    options.methodology ?? options.base?.register.methodology ?? stated?.methodology ?? .cremona2026
  }

  /// The method that is the register's own; `nil` where it is the default and nobody states it.
  var own: Methodology? {
    if let asked = options.methodology { return asked == .cremona2026 ? nil : asked }
    return options.base?.register.methodology ?? stated?.methodology
  }

  /// Takes the method that the body's table among the sheets names. Returns what is wrong with it, and with a method that
  /// is not that of the register that the import starts from.
  mutating func take(statedIn sheets: [RecognizedSheet]) -> [Diagnostic] {
    guard options.methodology == nil else { return [] }
    if let key = ImportedMethod.key(in: sheets) {
      let known = stated?.methodology ?? options.base?.register.methodology
      if let known, stated != nil || known.name == key.name {
        guard known.name == key.name else { return [.otherMethod(key.name, known.name, at: key.place)] }
      } else if let builtin = Methodology.builtin(named: key.name) {
        stated = (builtin, key.place)
      } else {
        return [.unknownMethod(key.name, at: key.place)]
      }
    }
    guard let stated, let base = options.base else { return [] }
    let old = base.register.ratingMethodology
    // Scores of a register without a method of its own are the plan's; others could not be kept.
    let isSame =
      base.register.methodology == nil
      ? base.assessments.isEmpty || stated.methodology.indicators == old.indicators : stated.methodology == old
    return isSame ? [] : [.otherMethod(stated.methodology, base: old, at: stated.place)]
  }

  /// The name of the method in the body's table, and where it stands.
  private static func key(in sheets: [RecognizedSheet]) -> (name: String, place: Place)? {
    for sheet in sheets where sheet.kind == .body {
      for row in ImportRows(sheet, isExact: false) where Body.Detail.normalized(row.text(.key)) == Body.methodKey {
        return (row.text(.value).trimmingBlanks(), row.place(of: .value))
      }
    }
    return nil
  }
}
