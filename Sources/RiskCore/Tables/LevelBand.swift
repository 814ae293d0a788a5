/// Where a level stands in its scale, for formats that mark levels by a colour beside the word.
enum LevelBand: CaseIterable {
  case lowest, middle, highest

  /// The band of the text of a cell; `nil` for a text outside the scale.
  init?(_ text: String, in scale: [String]) {
    guard let position = scale.firstIndex(of: text) ?? scale.firstIndex(of: text.lowercased()) else { return nil }
    self = position == 0 ? .lowest : position == scale.count - 1 ? .highest : .middle
  }

  /// The position in ``allCases``.
  var index: Int {
    switch self {
    case .lowest: 0
    case .middle: 1
    case .highest: 2
    }
  }

  /// The colour behind the word, RRGGBB. On each, ``inkColour`` has a contrast of more than 7 to 1 (WCAG 2.1, 1.4.6).
  var backgroundColour: String {
    switch self {
    case .lowest: "D9EAD3"
    case .middle: "FFF0C2"
    case .highest: "F6C7BE"
    }
  }

  /// The colour of the word, RRGGBB.
  var inkColour: String {
    switch self {
    case .lowest: "1B4017"
    case .middle: "4F3B00"
    case .highest: "6B1408"
    }
  }
}

extension TableHead.Column {
  /// The scale, in a column of levels.
  var scale: [String]? {
    guard case .level(let scale) = kind else { return nil }
    return scale
  }

  /// The band of a cell of the column, where it holds a level.
  func band(of cell: Cell) -> LevelBand? {
    guard case .level(let scale) = kind, case .text(let text) = cell else { return nil }
    return LevelBand(text, in: scale)
  }
}

extension TableHead {
  /// The scales of the columns of levels, each once.
  var scales: [[String]] { columns.compactMap(\.scale).uniqued() }
}
