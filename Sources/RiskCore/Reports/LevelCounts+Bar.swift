extension LevelCounts {
  /// A bar of fixed length, divided as the levels are, the highest first; empty where nothing was counted.
  func bar(length: Int) -> String {
    guard total > 0 else { return "" }
    var bar = ""
    var before = 0
    for level in scale.descendingThenNone {
      let start = before * length / total
      before += self[level]
      bar += String(repeating: scale.barMark(of: level), count: before * length / total - start)
    }
    return bar
  }
}

extension LevelScale {
  /// What bars are made of: denser for a higher level; a dot where there is none.
  func barMark(of level: RiskLevel?) -> String {
    guard let rank = level.flatMap(rank) else { return "·" }
    let marks = levels.count <= 3 ? ["█", "▒", "░"] : ["█", "▓", "▒", "░", "-"]
    return marks[min(levels.count - 1 - rank, marks.count - 1)]
  }
}
