extension Register {
  /// A file of a register's folder.
  public struct File: Hashable, Sendable {
    /// The name without a path (`processi.csv`).
    public let name: String
    /// The content.
    public let bytes: [UInt8]

    /// Makes a file.
    public init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// What came of reading a register.
  public struct Reading: Sendable {
    /// The register, as far as its rows could be used.
    public let register: Register
    /// The errata that were applied.
    public let errata: [Erratum]
  }

  /// Reads a register from the files of its folder.
  ///
  /// Needed are `ente.csv` and `processi.csv`; a table that is absent is empty. Errata are applied before cells are
  /// read, and every use is a note. All faults of all files are reported, in the order of ``RegisterTable`` and, in a
  /// file, of lines; rows that could not be used are left out of the register.
  ///
  /// - Parameter files: the folder's files in any order. Those whose name is no table of a register are named in a
  ///   warning, unless they are other files of this engine (`valutazioni.csv`) or no CSV.
  /// - Returns: what was read, or `nil` when the body, the list of processes or the register's own method (`metodo.json`)
  ///   could not be read or the format is newer than this engine.
  public static func read(_ files: [File]) -> Diagnosed<Reading?> {
    var reader = RegisterReader(files: files)
    return reader.read()
  }
}
