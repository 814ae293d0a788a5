import RiskCore

/// Where a method comes from: one that is built in, or a file.
enum MethodSource {
  case builtin(Methodology)
  case file(String)

  /// The name of a method, or a file.
  static let value = ValueDescription("METHOD", completion: .words(Methodology.builtin.map(\.name)))

  /// A method as it is named on the command line: one that is built in by its name, and otherwise, with '.json' at the
  /// end or a '/' in it, a file; '-' is standard input.
  /// - Parameter subject: what gave the text, for the message.
  init(_ text: String, subject: String) throws(UsageError) {
    if let method = Methodology.builtin(named: text) {
      self = .builtin(method)
    } else if text.hasSuffix(".json") || text.contains("/") || text == Files.standardInput {
      self = .file(text)
    } else {
      let names = Methodology.builtin.map(\.name)
      throw .valueNotListed(
        subject: subject, value: text, listed: names + ["a file that ends in .json"],
        nearest: .nearest(to: text, in: names))
    }
  }

  /// The method; errors of its file are thrown, and warnings said.
  func read(on terminal: Terminal) throws -> Methodology {
    switch self {
    case .builtin(let method):
      return method
    case .file(let path):
      let read = Methodology.read(try Files.read(path), file: Files.name(of: path))
      let method: Methodology = try read.get()
      terminal.report(read.diagnostics)
      return method
    }
  }
}
