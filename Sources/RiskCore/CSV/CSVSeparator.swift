/// The character between two fields of a CSV file.
enum CSVSeparator: UInt8, CaseIterable, Hashable, Sendable {
  /// `;`, what Italian spreadsheets write.
  case semicolon = 0x3B
  /// `,`
  case comma = 0x2C
  /// The tab character.
  case tab = 0x09

  /// The separator that occurs most often outside quotes in the first line that is not blank; `;` when none does, and
  /// on a tie the first in this order.
  static func detected(in bytes: ArraySlice<UInt8>) -> CSVSeparator {
    var counts = [0, 0, 0]
    var isQuoted = false
    for byte in bytes.drop(while: { $0 == 0x0A || $0 == 0x0D }) {
      if byte == 0x22 { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A || byte == 0x0D { break }
      if let index = allCases.firstIndex(where: { $0.rawValue == byte }) { counts[index] += 1 }
    }
    let most = counts.max() ?? 0
    return allCases[counts.firstIndex(of: most) ?? 0]
  }
}
