/// A judgement's level as a scores file gives it: `medio`, or `almeno medio` for a floor.
struct JudgedLevel: Hashable, Sendable {
  let level: RiskLevel
  let isFloor: Bool
}

extension JudgedLevel: LosslessStringConvertible {
  /// The word in front of a level that is a floor.
  static let floorWord = "almeno"

  /// Reads a level by its Italian name, with ``floorWord`` in front of it or not, in any case and with any blanks.
  init?(_ text: String) {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard let name = words.last, let level = RiskLevel(italianName: String(name)) else { return nil }
    switch words.count {
    case 1: isFloor = false
    case 2 where words[0].lowercased() == JudgedLevel.floorWord: isFloor = true
    default: return nil
    }
    self.level = level
  }

  /// The spelling in a scores file.
  var description: String {
    isFloor ? "\(JudgedLevel.floorWord) \(level)" : level.description
  }
}

extension ReasonedJudgement {
  /// The level, and whether it is a floor, as one text.
  var judgedLevel: JudgedLevel {
    JudgedLevel(level: level, isFloor: isFloor)
  }
}
