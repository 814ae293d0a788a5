/// The scores of very many assessments by one method, packed in columns, to be classified all at once.
///
/// For each dimension of the method an assessment is a single number, that of its vector of scores: two bytes a
/// dimension. Levels come of ``Methodology/rate(_:judgement:)``, worked out once for each vector.
public struct AssessmentBatch: Sendable {
  /// The method.
  public let methodology: Methodology
  private let vectors: RatedVectors
  /// For each dimension the number of the vector of each assessment.
  private var columns: [[UInt16]]
  /// For a method of one dimension the rank of each vector, and zeros up to the largest number of two bytes.
  private let ranksOfVectors: [UInt8]
  private let ranksOfOutcomes: [UInt8]

  /// Makes an empty batch; `nil` for a method that computes no level, has more than 65,536 vectors in a dimension, or
  /// leaves some vector without a level.
  public init?(_ methodology: Methodology) {
    guard let vectors = RatedVectors([BatchScenario(name: "", methodology: methodology)]) else { return nil }
    var ranks: [UInt8] = []
    for ratings in vectors.ratings {
      guard let rank = ratings.first.flatMap({ methodology.levels.rank(of: $0.level) }), rank < 256 else { return nil }
      ranks.append(UInt8(rank))
    }
    self.methodology = methodology
    self.vectors = vectors
    columns = vectors.axes.map { _ in [] }
    ranksOfOutcomes = ranks
    let classes = vectors.axes.count == 1 ? vectors.axes[0].classes : []
    ranksOfVectors =
      classes.map { ranks[Int($0)] } + [UInt8](repeating: 0, count: RatedVectors.most - classes.count)
  }

  /// How many assessments there are.
  public var count: Int { columns.first?.count ?? 0 }

  /// Makes room for so many assessments.
  public mutating func reserveCapacity(_ count: Int) {
    for index in columns.indices { columns[index].reserveCapacity(count) }
  }

  /// Adds an assessment.
  /// - Parameter scores: one score for each indicator, in the order of ``Methodology/indicators``.
  /// - Returns: whether each is a value of its indicator; nothing is added otherwise.
  public mutating func append(_ scores: some Sequence<Int>) -> Bool {
    var scores = scores.makeIterator()
    var numbers: [UInt16] = []
    for axis in vectors.axes {
      var number = 0
      for (indicator, stride) in zip(axis.indicators, axis.strides) {
        guard let score = scores.next(), let position = indicator.values.firstIndex(where: { $0.number == score })
        else { return false }
        number += stride * position
      }
      numbers.append(UInt16(truncatingIfNeeded: number))
    }
    guard scores.next() == nil else { return false }
    for (index, number) in numbers.enumerated() { columns[index].append(number) }
    return true
  }

  /// The level of each assessment, as its rank in ``Methodology/levels``, 0 for the lowest.
  /// - Parameter ranks: takes the ranks; what it held is gone, its room is used.
  public func classify(into ranks: inout [UInt8]) {
    if ranks.count > count { ranks.removeLast(ranks.count - count) }
    if ranks.count < count { ranks += [UInt8](repeating: 0, count: count - ranks.count) }
    var output = ranks.mutableSpan
    if columns.count == 1 {
      let column = columns[0]
      let numbers = column.span
      let table = ranksOfVectors.span
      // Said beforehand, so that it need not be asked for each assessment.
      precondition(table.count == RatedVectors.most && numbers.count == output.count)
      for index in numbers.indices { output[index] = table[Int(numbers[index])] }
    } else {
      for index in output.indices {
        output[index] = ranksOfOutcomes[vectors.outcome { Int(columns[$0][index]) }]
      }
    }
  }

  /// The rating of one assessment.
  /// - Parameter index: from 0 up to ``count``.
  public func rating(at index: Int) -> Rating {
    vectors.ratings[vectors.outcome { Int(columns[$0][index]) }][0]
  }
}
