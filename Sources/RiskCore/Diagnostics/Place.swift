/// Where in an input something was found.
///
/// Lines and columns count from 1; a column counts Unicode scalars, as editors do, not bytes.
public struct Place: Hashable, Sendable, Codable {
  /// Name of the file or table, as the caller gave it (`processi.csv`).
  public let file: String
  /// Line, from 1; `nil` where the finding concerns the whole file.
  public let line: Int?
  /// Column of the first character, from 1; `nil` where the finding concerns the whole line.
  public let column: Int?

  /// Makes a place; a column without a line has no meaning and is dropped.
  public init(file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = line == nil ? nil : column
  }
}

extension Place: CustomStringConvertible {
  /// `file:line:column`, as far as it is known.
  public var description: String {
    var text = file
    if let line { text += ":\(line)" }
    if let column { text += ":\(column)" }
    return text
  }
}
