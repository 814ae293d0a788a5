/// The strings that cells refer to (ECMA-376 part 1, 18.4.9), all in one array of bytes: a string is made when a cell
/// asks for it.
struct SharedStrings {
  private var bytes: [UInt8] = []
  /// Where each string ends.
  private var ends: [UInt32] = []
  private var made: [String?] = []

  var count: Int { ends.count }

  init() {}

  /// Reads a part of shared strings: rich text without its formats, no phonetic hints. Counts are not asked.
  init(_ parser: consuming XMLParser, file: String) throws(DiagnosticsError) {
    var isText = false
    while true {
      switch try parser.next() {
      case .start(.text): isText = true
      case .start(.phoneticRun): try parser.skip()
      case .text where isText:
        parser.appendText(to: &bytes)
        guard bytes.count <= Workbook.Limits.text else {
          throw DiagnosticsError(diagnostics: [.tooMuchText(file: file)])
        }
      case .end(.text): isText = false
      case .end(.stringItem):
        EscapedText.unescape(&bytes, from: Int(ends.last ?? 0))
        ends.append(UInt32(truncatingIfNeeded: bytes.count))
        guard ends.count <= Workbook.Limits.sharedStrings else {
          throw DiagnosticsError(diagnostics: [.tooManySharedStrings(file: file)])
        }
      case .document: return
      default: break
      }
    }
  }

  /// Keeps the strings that are made, so that cells share them; not for more strings than a collected workbook has cells.
  mutating func share() {
    guard made.isEmpty, count <= Workbook.Limits.cells else { return }
    made = [String?](repeating: nil, count: count)
  }

  /// A string by its number; `nil` when there is none.
  /// - Parameter cost: grows by the memory that a new string takes.
  mutating func string(at index: Int, cost: inout Int) -> String? {
    guard ends.indices.contains(index) else { return nil }
    if index < made.count, let string = made[index] { return string }
    let start = index == 0 ? 0 : Int(ends[index - 1])
    let string = String(decoding: bytes[start..<Int(ends[index])], as: UTF8.self)
    cost += Workbook.cost(of: string)
    if index < made.count { made[index] = string }
    return string
  }
}
