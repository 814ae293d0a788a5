import RiskCore

/// Where the scores of a command come from: a file that was named, the one in the register's folder, or, for the
/// built-in register, the illustrative ones.
struct ScoresSource {
  static let option = OptionDescription(
    "scores", value: ValueDescription("FILE", completion: .file),
    meaning: "The file of scores: 'processo' and the indicators of the method, in any order; '-' reads standard input.",
    defaultValue: "valutazioni.csv in the folder of the register; for the built-in register, illustrative scores")

  private let path: String?
  private let registerDirectory: String?

  init(_ arguments: ParsedArguments) {
    path = arguments.value(of: ScoresSource.option.name)
    registerDirectory = arguments.value(of: RegisterSource.option.name)
  }

  /// The scores in the folder of a register that was named.
  init(registerDirectory: String) {
    path = nil
    self.registerDirectory = registerDirectory
  }

  /// The file of scores that was named; '-' is standard input.
  init(path: String) {
    self.path = path
    registerDirectory = nil
  }

  /// The scores; the value is `nil` where nothing could be used. Without any file there are none, and that is no fault.
  func read(
    for register: Register, by methodology: Methodology
  ) throws(SystemError) -> Diagnosed<AssessmentSheet?> {
    guard let file = try file() else { return Diagnosed(.empty) }
    return AssessmentSheet.read(file.bytes, file: file.name, register: register, methodology: methodology)
  }

  /// The scores of a file without a register: of any process that has a code.
  func readAlone(by methodology: Methodology) throws(SystemError) -> Diagnosed<AssessmentSheet?> {
    guard let file = try file() else { return Diagnosed(.empty) }
    return AssessmentSheet.read(file.bytes, file: file.name, processes: nil, methodology: methodology)
  }

  private func file() throws(SystemError) -> Register.File? {
    if let path {
      return Register.File(name: Files.name(of: path), bytes: try Files.read(path))
    }
    guard let registerDirectory else { return AssessmentSheet.illustrativeFile }
    let path = registerDirectory + "/" + AssessmentSheet.fileName
    guard try Files.exists(path) else { return nil }
    return Register.File(name: AssessmentSheet.fileName, bytes: try Files.read(path))
  }
}
