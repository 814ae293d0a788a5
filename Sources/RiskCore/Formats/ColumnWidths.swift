/// How much room columns need, in characters, judged by their headers and the first rows.
struct ColumnWidths {
  /// How many rows are looked at.
  static let measuredRows = 1_000
  /// The longest word for which a column is widened.
  private static let longestWord = 24
  /// The longest line of text for which a column is widened.
  private static let longestLine = 64

  /// The width of a header that stands upright, and of the button of a filter beside it.
  private static let turnedWidth = 7

  /// Whether the header is much longer than the numbers below it.
  static func isTurned(_ column: TableHead.Column) -> Bool {
    column.isRightAligned && column.title.split(separator: " ").contains { $0.count > 11 }
  }

  /// The characters of a word of a header; capitals and `m` are wider than others.
  private static func headerLength(_ word: Substring) -> Int {
    word.count + (word.count { $0.isUppercase } + 3) / 4 + (word.count { "mwMW".contains($0) } + 1) / 2
  }

  private struct Need {
    /// The longest word, which is not to be broken.
    var word: Int
    /// The longest line.
    var line: Int
  }

  private var needs: [Need]
  private let columns: [TableHead.Column]

  /// Looks at the headers; rows are added one by one.
  /// - Parameters:
  ///   - breaksAtUnderscores: whether a header such as `livello_calcolato` may go on to a second line.
  ///   - turnsHeaders: whether headers that are long for their numbers stand upright.
  init(_ columns: [TableHead.Column], breaksAtUnderscores: Bool = false, turnsHeaders: Bool = false) {
    self.columns = columns
    needs = columns.map { column in
      let words = column.title.split { $0 == " " || breaksAtUnderscores && $0 == "_" }
      let isTurned = turnsHeaders && Self.isTurned(column)
      let word = isTurned ? Self.turnedWidth : min(words.map(Self.headerLength).max() ?? 0, Self.longestWord)
      // A header is bold, and beside it there is the button of a filter.
      return Need(word: max(2, word + 1), line: max(2, word + 1))
    }
  }

  /// Takes in one row.
  mutating func add(_ cells: some Sequence<Cell>) {
    for ((index, column), cell) in zip(columns.enumerated(), cells) {
      switch cell {
      case .empty: continue
      case .text(let text):
        let (word, line) = Self.lengths(in: text)
        needs[index].word = max(needs[index].word, min(word, Self.longestWord))
        // What takes several lines in any case needs some more room the longer it is.
        let room = min(line, Self.longestLine) + max(0, min(line, 480) - Self.longestLine) / 6
        needs[index].line = max(needs[index].line, room)
      case .integer, .fraction:
        let length = cell.text(in: column, decimalSeparator: ",").utf8.count
        needs[index].word = max(needs[index].word, length)
        needs[index].line = max(needs[index].line, length)
      }
    }
  }

  /// The longest word and the longest line of a text, in scalars.
  private static func lengths(in text: String) -> (word: Int, line: Int) {
    var (word, line, longestWord, longestLine) = (0, 0, 0, 0)
    for byte in text.utf8 where byte & 0xC0 != 0x80 {
      switch byte {
      case 0x0A, 0x0D: (word, line) = (0, 0)
      case 0x20, 0x09: (word, line) = (0, line + 1)
      default: (word, line) = (word + 1, line + 1)
      }
      longestWord = max(longestWord, word)
      longestLine = max(longestLine, line)
    }
    return (longestWord, longestLine)
  }

  /// Characters for each column where there is no end of room: whole words, and lines of text up to some length.
  var natural: [Int] { needs.map { max($0.word, $0.line) } }

  /// The same, but not more than so many in all, as long as words stay whole.
  func natural(atMost most: Int) -> [Int] {
    natural.reduce(0, +) <= most
      ? natural : shares(of: max(most, needs.reduce(0) { $0 + $1.word + 2 }), characters: most)
  }

  /// Divides a width among the columns: each gets its longest word if that is possible, then what its lines need as far
  /// as it goes; what remains goes to columns of text.
  /// - Parameters:
  ///   - total: the width, in any unit; the result adds up to it.
  ///   - characters: how many characters fit into it.
  func shares(of total: Int, characters: Int) -> [Int] {
    guard !needs.isEmpty else { return [] }
    // Something for the margins of the cell.
    let words = needs.map { Double($0.word) + 1.5 }
    let lines = natural.map { Double($0) + 1.5 }
    let (wordSum, lineSum) = (words.reduce(0, +), lines.reduce(0, +))
    let characters = Double(characters)
    let wanted: [Double]
    if characters <= wordSum {
      wanted = words
    } else if characters <= lineSum {
      let part = (characters - wordSum) / (lineSum - wordSum)
      wanted = zip(words, lines).map { $0 + ($1 - $0) * part }
    } else {
      let texts = zip(columns, lines).reduce(0) { $1.0.kind == .text ? $0 + $1.1 : $0 }
      wanted = zip(columns, lines).map { column, line in
        column.kind == .text ? line * (1 + (characters - lineSum) / texts) : line
      }
    }
    let sum = wanted.reduce(0, +)
    var shares = wanted.map { Int(Double(total) * $0 / sum) }
    let widest = shares.indices.max { shares[$0] < shares[$1] } ?? 0
    shares[widest] += total - shares.reduce(0, +)
    return shares
  }
}
