import Foundation

/// A register of three processes in a folder, for what is the same whichever register a command reads.
enum SmallRegister {
  /// Its files: no faults, nothing assessed.
  private static let files = [
    "ente.csv": "chiave;valore\nformato;1\ndenominazione;Comune di Prova\nanno;2026\n",
    "aree.csv": "codice;descrizione\nA;Personale\nD;Contratti pubblici\n",
    "processi.csv": """
    codice;descrizione;trasversale;area;fonte_area;pnrr
    P002;Rete Bibliotecaria Cremonese;no;;;
    P003;Cultura partecipata;no;;;
    P005;Gestione del sistema museale della città di Cremona;no;;;

    """,
    "settori.csv": """
    codice;denominazione;dirigente;settoriali_dichiarati;trasversali_dichiarati
    S01;Settore Uno;Rossi Anna;;
    S02;Settore Due;Bianchi Ugo;;

    """,
    "mappatura.csv": "settore;numero;processo;descrizione_pubblicata\nS01;;P002;\nS02;;P003;\nS02;;P005;\n",
    "rischi.csv": "codice;descrizione;pnrr\nR01;Favoritismo;no\nR02;Frazionamento;no\nR07;Conflitto di interessi;no\n",
    "misure.csv": "codice;descrizione;tipo;generale\nM01;Trasparenza;misure di trasparenza;sì\n",
    "programmazione.csv": """
    numero;misura;descrizione_pubblicata;interventi_2026;interventi_2027;interventi_2028;indicatore
    1;M01;Trasparenza;primo;secondo;terzo;N. atti

    """,
  ]

  /// Scores of all its processes, one of each level.
  static let scores = ScoreRows.file("P002;1;2;1;1;1;1", "P003;3;3;3;3;3;3", "P005;2;2;2;2;2;3")

  /// Writes it into a new folder of a folder.
  static func write(to folder: TemporaryFolder, as name: String = "ente", scores: String? = nil) throws {
    try FileManager.default.createDirectory(at: folder.url(name), withIntermediateDirectories: false)
    for (file, text) in files { try folder.write(text, to: "\(name)/\(file)") }
    if let scores { try folder.write(scores, to: "\(name)/valutazioni.csv") }
  }
}
