import RiskCore

/// Where the register of a command comes from: a folder, or the one that is built in.
struct RegisterSource {
  /// What was read.
  struct Reading {
    /// The register, as far as it could be used; `nil` when it could not.
    let register: Register?
    /// The errata that were applied.
    let errata: [Erratum]
    /// Everything found while reading.
    let diagnostics: [Diagnostic]
  }

  static let option = OptionDescription(
    "register", value: ValueDescription("DIR", completion: .directory),
    meaning: "The folder of the register: CSV tables such as 'risk init' writes.",
    defaultValue: "the built-in register, Comune di Cremona 2026")

  /// The folder; `nil` for the built-in register.
  let directory: String?

  init(_ arguments: ParsedArguments) {
    directory = arguments.value(of: RegisterSource.option.name)
  }

  /// The register in a folder that was named.
  init(directory: String) {
    self.directory = directory
  }

  func read() throws(SystemError) -> Reading {
    RegisterSource.reading(of: try files())
  }

  static func reading(of files: [Register.File]) -> Reading {
    let reading = Register.read(files)
    return Reading(
      register: reading.value?.register, errata: reading.value?.errata ?? [], diagnostics: reading.diagnostics)
  }

  /// The files of the folder that a register can consist of.
  func files() throws(SystemError) -> [Register.File] {
    guard let directory else { return Register.builtinFiles }
    var files: [Register.File] = []
    for name in try Files.names(in: directory)
    where name.hasSuffix(".csv") && !name.hasPrefix(".") || name == Methodology.fileName {
      files.append(Register.File(name: name, bytes: try Files.read(directory + "/" + name)))
    }
    return files
  }
}
