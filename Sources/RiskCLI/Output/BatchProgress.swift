/// A line on the screen that says how far a batch is; none where errors do not go to a screen, or rows go there, too.
final class BatchProgress {
  private static let interval = 0.25
  private let terminal: Terminal
  let isShown: Bool
  private let total: Int64?
  private let start = System.seconds
  private var shown = 0.0
  private var width = 0

  /// - Parameters:
  ///   - besideRows: whether rows go to standard output meanwhile.
  ///   - bytes: how many bytes there are to read, where it is known.
  init(on terminal: Terminal, besideRows: Bool, bytes: Int64?) {
    self.terminal = terminal
    isShown = terminal.showsErrors && !(besideRows && terminal.showsOutput)
    total = bytes
  }

  /// Shows how far it is, if it was not shown just before.
  func update(rows: Int, bytes: Int64) {
    guard isShown else { return }
    let now = System.seconds
    guard now - shown >= BatchProgress.interval, now - start >= BatchProgress.interval else { return }
    shown = now
    show(BatchProgress.line(rows: rows, bytes: bytes, of: total, seconds: now - start))
  }

  /// Takes the line away.
  func end() {
    guard width > 0 else { return }
    show("")
    terminal.overwrite("\r")
    width = 0
  }

  /// What the line says: rows, speed and, where the end is known, the time left.
  static func line(rows: Int, bytes: Int64, of total: Int64?, seconds: Double) -> String {
    let speed = Double(bytes) / seconds
    var line = "\(rows) rows, \(Int((speed / 1e6).rounded())) MB/s"
    if let total, speed > 0 {
      let left = Int((Double(max(0, total - bytes)) / speed).rounded(.up))
      line += left < 60 ? ", \(left) s left" : ", \(left / 60) min \(left % 60) s left"
    }
    return line
  }

  private func show(_ line: String) {
    let padding = String(repeating: " ", count: max(0, width - line.count))
    terminal.overwrite("\r" + line + padding)
    width = line.count
  }
}
