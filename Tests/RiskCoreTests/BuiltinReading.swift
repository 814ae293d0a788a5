import RiskCore

/// The built-in register and its example scores, read once for all tests that only look at them.
enum BuiltinReading {
  static let register = Register.read(Register.builtinFiles)

  /// The example scores of its processes.
  static let scores: Diagnosed<AssessmentSheet?> = {
    let file = AssessmentSheet.illustrativeFile
    return AssessmentSheet.read(file.bytes, file: file.name, processes: register.value?.register.processes)
  }()
}
