import RiskCore

// A register is a folder of CSV tables, handed over as bytes. This one is invented: there is no such body.
let files = [
  ("ente.csv", "chiave;valore\nformato;1\ndenominazione;Comune di Esempio\nanno;2026\n"),
  ("aree.csv", "codice;descrizione\nD;Contratti pubblici\nL;Servizi Demografici\n"),
  (
    "processi.csv",
    """
    codice;descrizione;trasversale;area
    P001;Affidamento diretto di forniture;no;D
    P002;Rilascio di carte d'identità;no;L
    P003;Liquidazione di fatture;sì;

    """
  ),
].map { Register.File(name: $0.0, bytes: Array($0.1.utf8)) }

// One row is bad: the register has no process P030. The others are used.
let scores = """
  processo;rilevanza_esterna;discrezionalita;eventi_passati;opacita;complessita;attuazione_misure;fonte
  P001;3;3;1;2;2;2;ufficio
  P002;2;1;1;1;1;1;ufficio
  P030;2;1;1;1;1;1;ufficio

  """

func run() throws {
  // Reading throws nothing. `get()` does, when something is an error and the caller wants all or nothing.
  let register = try Register.read(files).get().register
  let read = AssessmentSheet.read(Array(scores.utf8), file: "valutazioni.csv", processes: register.processes)

  // Diagnostics are values: the kind is stable, the place says where, the message is for people.
  for diagnostic in read.diagnostics where diagnostic.kind == .unknownCode {
    let meant = diagnostic.suggestion.map { ", forse \($0)" } ?? ""
    print("Riga \(diagnostic.place?.line ?? 0): processo sconosciuto\(meant)")
  }
  guard let sheet = read.value else { return print("Nessuna valutazione utilizzabile") }
  print("Righe non usate: \(sheet.refusedRows)\n")

  // The plan's method, with alto from 13 points instead of 14.
  let plan = Methodology.cremona2026
  let methodology = try plan.replacing(beginnings: [Fraction(10), Fraction(13)])
  let evaluation = Evaluation(of: register, assessments: sheet.assessments, by: methodology)
  if let code = ProcessCode("P001"), let explanation = evaluation.explanation(of: code) {
    print("\(code): somma \(explanation.rating.sum ?? 0), livello \(explanation.rating.level)")
    for change in explanation.decisiveChanges {
      print("  con '\(change.indicator.title)' a \(change.to) invece di \(change.from): \(change.level)")
    }
  }

  // A table in any format is bytes, to be written wherever they are wanted.
  let outputs = [evaluation.table(order: .level).bytes(as: .csv), evaluation.totalsTable(by: .level).bytes(as: .json)]
  for bytes in outputs { print("\n" + String(decoding: bytes, as: UTF8.self), terminator: "") }

  // The built-in register is read in the same way.
  let cremona = try Register.read(Register.builtinFiles).get().register
  print("\n\(cremona.body.name): \(cremona.processes.count) processi")
}

do { try run() } catch { print(error) }
