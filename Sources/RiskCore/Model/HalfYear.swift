/// A half of a year (semestre), after which the sectors report on the measures.
public enum HalfYear: Int, CaseIterable, Hashable, Sendable, Codable {
  /// January to June.
  case first = 1
  /// July to December.
  case second = 2
}
