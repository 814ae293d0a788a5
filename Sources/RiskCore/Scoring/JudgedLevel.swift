/// A judgement's level as a scores file gives it: `medio`, or `almeno medio` for a floor.
struct JudgedLevel: Hashable, Sendable {
  let level: RiskLevel
  let isFloor: Bool
}

extension JudgedLevel: CustomStringConvertible {
  /// The word in front of a level that is a floor.
  static let floorWord = "almeno"

  /// Reads a level of a scale by its name, with ``floorWord`` in front of it or not, in any case and with any blanks.
  init?(_ text: String, in scale: LevelScale) {
    var words = text.split(whereSeparator: \.isWhitespace)
    isFloor = words.count > 1 && words[0].lowercased() == JudgedLevel.floorWord
    if isFloor { words.removeFirst() }
    guard let level = scale.level(named: words.joined(separator: " ")) else { return nil }
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
