/// The word for a classification in a method's file.
enum ClassificationWord: String, CaseIterable {
  case value = "valore"
  case outcome = "esito"
  case matrix = "matrice"
  case judgement = "giudizio"

  /// The keys beside the type and the source, all of them required.
  var keys: [MethodologyKey] {
    switch self {
    case .value: [.combination, .cutoffs]
    case .matrix: [.matrix]
    case .outcome, .judgement: []
    }
  }
}
