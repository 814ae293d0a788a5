/// A column of `genealogia.csv`. Each title exists here and nowhere else.
enum GenealogyColumn: String, CSVColumn, CaseIterable {
  case step = "rimappatura"
  case year = "anno"
  case subject = "oggetto"
  case kind = "operazione"
  case oldCode = "codice_prima"
  case newCode = "codice_dopo"
  case oldDescription = "descrizione_prima"
  case newDescription = "descrizione_dopo"
  case oldLevel = "livello_prima"
  case newLevel = "livello_dopo"
  case detail = "dettaglio"
  case reason = "motivo"

  var title: String { rawValue }

  var isRequired: Bool {
    switch self {
    case .step, .year, .subject, .kind, .oldCode, .newCode: true
    case .oldDescription, .newDescription, .oldLevel, .newLevel, .detail, .reason: false
    }
  }
}
