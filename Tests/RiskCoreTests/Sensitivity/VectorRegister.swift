import Testing

@testable import RiskCore

/// A register with one process for each vector of scores that a method's indicators can have, and their assessments.
struct VectorRegister {
  let register: Register
  let assessments: Catalog<Assessment>
  /// The scores of each process, in the order of indicators.
  let vectors: [[Int]]

  init(of method: Methodology, judgement: (_ vector: [Int]) -> ReasonedJudgement? = { _ in nil }) throws {
    var vectors: [[Int]] = [[]]
    for indicator in method.indicators {
      vectors = vectors.flatMap { vector in indicator.values.map { vector + [$0.number] } }
    }
    self.vectors = vectors
    let codes = try (1...vectors.count).map { try #require(ProcessCode(number: $0)) }
    let body = try #require(Body(name: "Prova", year: 2026))
    let processes = codes.map { MappedProcess(code: $0, description: "Processo \($0)", isCrossCutting: false) }
    register = Register.checked(RegisterContents(body: body, processes: processes)).value
    let scores = try vectors.map { try #require(method.scores($0)) }
    let assessments = codes.indices.map {
      Assessment(process: codes[$0], scores: scores[$0], judgement: judgement(vectors[$0]))
    }
    self.assessments = try #require(Catalog(assessments))
  }

  /// The scores of a process, as digits.
  func digits(_ code: ProcessCode) -> String {
    register.processes.firstIndex(of: code).map { vectors[$0].map(String.init).joined() } ?? "?"
  }
}

extension Methodology {
  /// A method of a few indicators a, b, c… with these values.
  static func small(
    _ values: [[Int]], rule: Dimension.Rule = .mean, borders: [Fraction], prudence: [PrudenceRule] = []
  ) throws -> Methodology {
    try Methodology(
      MethodologyDefinition(
        name: "piccolo", title: "per prova", source: "prova",
        dimensions: [
          Dimension(
            "rischio", title: "Rischio", indicators: try zip(["a", "b", "c"], values).map(Indicator.small), rule: rule)
        ],
        classification: .value(.single, Cutoffs(.threeLevels, borders: borders, ties: .up)), prudence: prudence))
  }

  /// The product of two indicators, 1 to 3 each, with medio from 3 and alto from 6.
  static func smallProduct() throws -> Methodology {
    try Methodology(
      MethodologyDefinition(
        name: "prodotto", title: "per prova", source: "prova",
        dimensions: try ["a", "b"].map {
          Dimension("dim_\($0)", title: $0, indicators: [try Indicator.small($0, [1, 2, 3])], rule: .mean)
        },
        classification: .value(.product, Cutoffs(.threeLevels, borders: [Fraction(3), Fraction(6)], ties: .up))))
  }
}

extension Indicator {
  fileprivate static func small(_ name: String, _ numbers: [Int]) throws -> Indicator {
    Indicator(try #require(ID(name)), title: name, values: numbers.map { Value($0) })
  }
}
