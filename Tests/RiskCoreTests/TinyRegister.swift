import RiskCore

/// A register of three processes and two sectors, without any fault, as the texts of its tables; tests change one
/// table at a time.
struct TinyRegister {
  private(set) var texts: [String: String] = [
    "ente": """
    chiave;valore
    formato;1
    denominazione;Comune di Prova
    anno;2026
    codice_ipa;c_p000

    """,
    "aree": """
    codice;descrizione
    A;Personale
    D;Contratti pubblici

    """,
    "processi": """
    codice;descrizione;trasversale;area;fonte_area;pnrr
    P001;Concorso pubblico;no;A;proposta;no
    P002;Acquisto di beni;no;D;etichetta;
    P003;TRASV - Accesso agli atti;sì;;;

    """,
    "settori": """
    codice;denominazione;dirigente;settoriali_dichiarati;trasversali_dichiarati
    S01;Settore Uno;Rossi Anna;1;1
    S02;Settore Due;Bianchi Ugo;1;1

    """,
    "mappatura": """
    settore;numero;processo;descrizione_pubblicata
    S01;1;P001;Concorso pubblico
    S01;1;P003;TRASV - Accesso agli atti
    S02;1;P002;Acquisto di beni
    S02;1;P003;TRASV - Accesso agli atti

    """,
    "rischi": """
    codice;descrizione;pnrr
    R01;Favoritismo;no
    R02;Frazionamento artificioso;sì

    """,
    "misure": """
    codice;descrizione;tipo;generale
    M01;Trasparenza;misure di trasparenza;sì
    M02;Monitoraggio subappalti;misure di controllo;no

    """,
    "programmazione": """
    numero;misura;descrizione_pubblicata;interventi_2026;interventi_2027;interventi_2028;indicatore
    1;M01;Trasparenza;primo;secondo;terzo;N. atti

    """,
    "trattamento": """
    settore;dirigente;area;processo;processo_pubblicato;fase;rischio;rischio_pubblicato;livello;misura;\
    misura_pubblicata;interventi_2026;interventi_2027;interventi_2028
    TUTTI I SETTORI;TUTTI;Contratti pubblici;P002;Acquisto di beni;FASE UNICA;R02;Frazionamento artificioso;Alto;M02;\
    Monitoraggio subappalti;primo;secondo;terzo

    """,
    "rapporto_monitoraggio": """
    misura;misura_pubblicata;intervento;realizzazione;note;monitoraggio_1_semestre;monitoraggio_2_semestre;\
    indicatore;target;consuntivo_1_semestre;consuntivo_2_semestre;visto_1_semestre;data_1_semestre;\
    visto_2_semestre;data_2_semestre
    M01;Trasparenza;primo;Si/No/Non ricorre;;;;N. atti;;;;;;;

    """,
    "errata": """
    tabella;chiave;campo;pubblicato;corretto;motivo

    """,
  ]

  /// The register with another text for one table, or without the table.
  func with(_ table: String, _ text: String?) -> TinyRegister {
    var changed = self
    changed.texts[table] = text
    return changed
  }

  /// The register with a line of one table replaced.
  func replacing(_ table: String, line: Int, with text: String) -> TinyRegister {
    var lines = texts[table, default: ""].split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines[line - 1] = text
    return with(table, lines.joined(separator: "\n"))
  }

  /// The register with a line added at the end of one table.
  func adding(_ table: String, _ line: String) -> TinyRegister {
    with(table, texts[table, default: ""] + line + "\n")
  }

  /// The tables as files.
  var files: [Register.File] {
    texts.sorted { $0.key < $1.key }.map { Register.File(name: $0.key + ".csv", bytes: Array($0.value.utf8)) }
  }

  /// The register read.
  func read() -> Diagnosed<Register.Reading> {
    Register.read(files)
  }
}
