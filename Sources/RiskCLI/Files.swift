/// Whole files and folders: read at once, written whole or not at all.
enum Files {
  /// What stands for standard input in place of a file.
  static let standardInput = "-"

  /// The name of a file as messages have it.
  static func name(of path: String) -> String {
    path == standardInput ? "standard input" : path
  }

  /// The bytes of a file; `-` is standard input. A file of more bytes than may be read is refused before it is.
  static func read(_ path: String, atMost limit: Int = .max) throws(SystemError) -> [UInt8] {
    guard path != standardInput else {
      return try System.readAll(System.standardInput, name: name(of: path), atMost: limit)
    }
    if limit < .max, let status = try System.status(of: path, followingLinks: true), status.size > limit {
      throw System.tooLarge(path, limit: limit)
    }
    let descriptor = try System.openForReading(path)
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try System.readAll(descriptor, name: path, atMost: limit)
    } catch {
      try? System.close(descriptor, name: path)
      throw error
    }
    try System.close(descriptor, name: path)
    return bytes
  }

  /// The names in a directory, hidden ones too, sorted by scalar.
  static func names(in directory: String) throws(SystemError) -> [String] {
    try System.names(in: directory).sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
  }

  /// Whether something is there; a link that leads nowhere is something.
  static func exists(_ path: String) throws(SystemError) -> Bool {
    try System.status(of: path) != nil
  }

  /// Whether a directory is there, also behind a link.
  static func isDirectory(_ path: String) throws(SystemError) -> Bool {
    try System.status(of: path, followingLinks: true)?.kind == .directory
  }

  /// Makes a directory that was not there, in one that was.
  static func createDirectory(_ path: String) throws(SystemError) {
    try System.createDirectory(path, name: path)
  }
}
