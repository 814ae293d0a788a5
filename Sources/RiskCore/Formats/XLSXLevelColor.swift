/// How a level is coloured: from green for the lowest by amber to red for the highest, dark on light.
struct XLSXLevelColor: Hashable, Sendable {
  /// The fill, as RGB.
  let fill: String
  /// The font, as RGB; its contrast with the fill is at least 4.5 to 1.
  let font: String

  static let all = [
    XLSXLevelColor(fill: "C6EFCE", font: "005A1E"), XLSXLevelColor(fill: "E2EFB8", font: "3F5200"),
    XLSXLevelColor(fill: "FFEB9C", font: "6B4E00"), XLSXLevelColor(fill: "FBD0A6", font: "7A3300"),
    XLSXLevelColor(fill: "FFC7CE", font: "8B0006"),
  ]

  /// The position of the colour of a level in a scale of so many.
  static func index(ofLevel level: Int, of count: Int) -> Int {
    guard count > 1 else { return all.count / 2 }
    let steps = count - 1
    return min((2 * level * (all.count - 1) + steps) / (2 * steps), all.count - 1)
  }
}
