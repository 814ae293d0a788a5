import RiskCore
import Testing

@Suite struct RemappingProposalTests {
  // MARK: The same code

  @Test func `between equal registers nothing is proposed`() throws {
    let register = try Self.register(["P001;Concorso pubblico;S01;A;", "P003;TRASV - Accesso agli atti;*;;"])
    let proposal = RemappingProposal(from: register, to: register)
    #expect(proposal.items == [] && proposal.unexpressed == [])
  }

  @Test func `under the same code description, sectors and area change`() throws {
    #expect(
      try Self.lines(
        ["P001;Concorso pubblico per titoli;S01;A;", "P002;Acquisto di beni;S01, S02;;"],
        ["P001;Concorso pubblico per esami;S01;D;", "P002;Acquisto di beni;S02;;"]) == [
          "rinomina P001 (alta): Concorso pubblico per esami | descrizione cambiata; stesso codice, somiglianza 0,67, "
            + "2 parole in comune su 3 e 3",
          "riclassifica P001 (alta): D | area: A → D; stesso codice, somiglianza 0,67, "
            + "2 parole in comune su 3 e 3",
          "sposta P002 (alta): S02 | settori: S01, S02 → S02; stesso codice, somiglianza 1,00, "
            + "2 parole in comune su 2 e 2",
        ])
  }

  @Test func `the same code with no word in common is a rename that somebody has to look at`() throws {
    #expect(
      try Self.lines(["P001;Concorso pubblico;S01;;"], ["P001;Acquisto di beni;S01;;"]) == [
        "rinomina P001 (bassa): Acquisto di beni | descrizione cambiata; stesso codice, somiglianza 0,00, "
          + "0 parole in comune su 2 e 2"
      ])
  }

  @Test func `another order of sectors is no move`() throws {
    #expect(try Self.lines(["P001;Concorso;S02, S01;;"], ["P001;Concorso;S01, S02;;"]) == [])
  }

  // MARK: Exchanged codes

  @Test func `descriptions that were exchanged are recodes`() throws {
    #expect(
      try Self.kinds(
        ["P001;Gara sopra soglia;S01;;", "P002;Gara sotto soglia;S01;;"],
        ["P001;Gara sotto soglia;S01;;", "P002;Gara sopra soglia;S01;;"]) == [
          "ricodifica P001 > P002", "ricodifica P002 > P001",
        ])
  }

  @Test func `descriptions that moved on by one code are recodes, and the first one is new`() throws {
    #expect(
      try Self.kinds(
        ["P001;Concorso pubblico;S01;;", "P002;Acquisto di beni;S01;;", "P003;Patrocinio;S01;;"],
        [
          "P001;Vigilanza urbana;S01;;", "P002;Concorso pubblico;S01;;", "P003;Acquisto di beni;S01;;",
          "P004;Patrocinio;S01;;",
        ]) == ["ricodifica P001 > P002", "ricodifica P002 > P003", "ricodifica P003 > P004", "istituisci > P001"])
  }

  @Test func `a description that two new codes have does not say which of them was meant`() throws {
    #expect(
      try Self.kinds(
        ["P001;Patrocinio;S01;;"], ["P001;Concorso;S01;;", "P002;Patrocinio;S01;;", "P003;Patrocinio;S01;;"]) == [
          "rinomina P001", "istituisci > P002", "istituisci > P003",
        ])
    #expect(
      try Self.kinds(
        ["P001;Patrocinio;S01;;", "P002;Concorso;S01;;"],
        ["P001;Concorso;S01;;", "P002;Patrocinio;S02;;", "P003;Patrocinio;S01;;"]) == [
          "scorpora P001 > P002, P003", "ricodifica P002 > P001",
        ])
  }

  @Test func `a description that a new code repeats leaves a like one under the old code`() throws {
    #expect(
      try Self.kinds(
        ["P001;Rilascio carta identità;S01;;"],
        ["P001;Rilascio carta identità elettronica;S01;;", "P002;Rilascio carta identità;S01;;"]) == [
          "scorpora P001 > P001, P002"
        ])
  }

  // MARK: Codes that end and begin

  @Test func `a missing code and a new one with like descriptions are a recode, with what else changed`() throws {
    #expect(
      try Self.lines(
        ["P001;Gestione delle richieste di iscrizione alla scuola materna;S01;A;"],
        ["P007;Gestione richieste di iscrizzione alla scuola;S02;A;"]) == [
          "ricodifica P001 (alta): P007 | somiglianza 0,89, 4 parole in comune su 5 e 4",
          "sposta P001 (alta): S02 | settori: S01 → S02; somiglianza 0,89, 4 parole in comune su 5 e 4",
          "rinomina P001 (alta): Gestione richieste di iscrizzione alla scuola | descrizione cambiata; "
            + "somiglianza 0,89, 4 parole in comune su 5 e 4",
        ])
  }

  @Test func `a second candidate that is as good makes a recode less sure, unless its sectors decide`() throws {
    let old = ["P001;Acquisto di beni durevoli;S01;;", "P002;Acquisto di beni durevoli;S02;;"]
    #expect(
      try Self.lines(old, ["P008;Acquisto di beni durevoli;S02;;", "P009;Acquisto di beni durevoli;S01;;"]) == [
        "ricodifica P001 (alta): P009 | somiglianza 1,00, 3 parole in comune su 3 e 3",
        "ricodifica P002 (alta): P008 | somiglianza 1,00, 3 parole in comune su 3 e 3",
      ])
    #expect(
      try Self.lines(
        ["P001;Acquisto di beni durevoli;S01;;", "P002;Noleggio di beni durevoli;S01;;"],
        ["P008;Fornitura di beni durevoli;S03;;"]
      ).first
        == "ricodifica P001 (bassa): P008 | somiglianza 0,67, 2 parole in comune su 3 e 3, un'altra vale altrettanto")
    #expect(
      try Self.lines(old, ["P008;Acquisto di beni durevoli;S03;;"]) == [
        "accorpa P001, P002 (media): P008 Acquisto di beni durevoli S03 nessuna | 2 in P008: P001 somiglianza 1,00, "
          + "3 parole in comune su 3 e 3; P002 somiglianza 1,00, 3 parole in comune su 3 e 3"
      ])
  }

  @Test func `what nothing explains ends and begins, and names the nearest`() throws {
    #expect(
      try Self.lines(
        ["P001;Concorso pubblico per esami;S01;;", "P002;Patrocinio;S01;;"],
        ["P002;Patrocinio;S01;;", "P005;Autorizzazione di esami clinici nelle strutture;S01;;"]) == [
          "cessa P001 (da decidere):  | nessun successore sicuro; la descrizione più vicina è P005 "
            + "(somiglianza 0,29, 1 parola in comune su 3 e 4)",
          "istituisci  (da decidere): P005 Autorizzazione di esami clinici nelle strutture S01 nessuna | nessuna origine "
            + "sicura; la descrizione più vicina è P001 (somiglianza 0,29, 1 parola in comune su 3 e 4)",
        ])
    let proposal = try Self.proposal(["P001;Concorso;S01;;"], ["P002;Patrocinio;S01;;"])
    #expect(
      proposal.undecided.map(\.operation.reason) == [
        "Proposta da decidere: nessun successore sicuro; nessuna descrizione ha parole in comune",
        "Proposta da decidere: nessuna origine sicura; nessuna descrizione ha parole in comune",
      ])
  }

  // MARK: Merges and splits

  @Test func `what another description has come to hold is merged into it, with all that is new`() throws {
    #expect(
      try Self.lines(
        ["P001;Rilascio tessera elettorale;S01;A;", "P002;Aggiornamento albo scrutatori;S02;;"],
        ["P001;Rilascio tessera elettorale e aggiornamento albo scrutatori;S01;A;"]) == [
          "accorpa P001, P002 (media): P001 Rilascio tessera elettorale e aggiornamento albo scrutatori S01 A | "
            + "2 in P001: P001 somiglianza 0,67, 3 parole in comune su 3 e 6; P002 somiglianza 0,67, "
            + "3 parole in comune su 3 e 6"
        ])
  }

  @Test func `what has become several is split, with all that is new`() throws {
    #expect(
      try Self.lines(
        ["P001;Rilascio tessera elettorale e aggiornamento albo scrutatori;*;A;"],
        ["P001;Rilascio tessera elettorale;S01;A;", "P004;Aggiornamento albo scrutatori;S02;;"]) == [
          "scorpora P001 (media): P001 Rilascio tessera elettorale S01 A; P004 Aggiornamento albo scrutatori S02 nessuna "
            + "| P001 in 2: P001 somiglianza 0,67, 3 parole in comune su 6 e 3; P004 somiglianza 0,67, "
            + "3 parole in comune su 6 e 3"
        ])
  }

  @Test func `parts that the file of a plan could not tell from one another are a change and new processes`() throws {
    let proposal = try Self.proposal(
      ["P001;Rilascio tessera elettorale e aggiornamento albo scrutatori;S01;;"],
      ["P001;Rilascio tessera | elettorale;S01;;", "P004;Aggiornamento albo scrutatori;S01;;"])
    #expect(proposal.items.map(Self.kind) == ["rinomina P001", "istituisci > P004"])
    #expect(proposal.undecided == [] && proposal.remapping.file != nil)
  }

  @Test func `parts have one PNRR mark or none, and what differs is noted`() throws {
    let old = ["P001;Rilascio tessera elettorale e aggiornamento albo scrutatori;S01;;no"]
    let parts = ["P001;Rilascio tessera elettorale;S01;;", "P004;Aggiornamento albo scrutatori;S01;;"]
    let equal = try Self.proposal(old, parts.map { $0 + "sì" })
    #expect(equal.items.map(Self.kind) == ["scorpora P001 > P001, P004"] && equal.unexpressed == [])
    let unequal = try Self.proposal(old, [parts[0] + "no", parts[1] + "sì"])
    #expect(unequal.unexpressed.map { "\($0.code) \($0.field.name) \($0.after ?? "-")" } == ["P004 pnrr sì"])
  }

  @Test func `a process that ends is merged into one that has not changed only where it resembles it`() throws {
    let kept = "P001;Rilascio della tessera elettorale ai residenti;S01;;"
    // The same words, in another sector; then a few words more.
    #expect(
      try Self.lines([kept, "P002;TRASV - Rilascio della tessera elettorale ai residenti;*;;"], [kept]) == [
        "accorpa P001, P002 (media): P001 Rilascio della tessera elettorale ai residenti S01 nessuna | "
          + "2 in P001: P001 somiglianza 1,00, 4 parole in comune su 4 e 4; P002 somiglianza 1,00, "
          + "4 parole in comune su 4 e 4"
      ])
    let longer = "P002;Rilascio della tessera elettorale ai nuovi residenti"
    #expect(
      try Self.lines([kept, longer + ";S01;;"], [kept]) == [
        "accorpa P001, P002 (bassa): P001 Rilascio della tessera elettorale ai residenti S01 nessuna | "
          + "2 in P001: P001 somiglianza 1,00, 4 parole in comune su 4 e 4; P002 somiglianza 0,89, "
          + "4 parole in comune su 5 e 4"
      ])
    #expect(try Self.kinds([kept, longer + " e domiciliati;S01;;"], [kept]) == ["accorpa P001, P002 > P001"])
    #expect(try Self.kinds([kept, longer + " e domiciliati fuori Comune;S01;;"], [kept]) == ["cessa P002"])
    // A word instead of another, unless the sectors have gone over.
    let other = "P002;Rilascio della tessera elettorale ai forestieri;S02;;"
    #expect(try Self.kinds([kept, other.replacing(";S02", with: ";S01")], [kept]) == ["cessa P002"])
    #expect(
      try Self.lines([kept, other], [kept.replacing(";S01", with: ";S01, S02")]) == [
        "accorpa P001, P002 (media): P001 Rilascio della tessera elettorale ai residenti S01, S02 nessuna | "
          + "2 in P001: P001 somiglianza 1,00, 4 parole in comune su 4 e 4; P002 somiglianza 0,75, "
          + "3 parole in comune su 4 e 4, e i suoi settori sono passati"
      ])
    #expect(
      try Self.kinds(
        ["P001;Rilascio tessera elettorale;S01;;", "P002;Rilascio tessera;S01;;"],
        ["P001;Rilascio tessera elettorale;S01;;"]) == ["cessa P002"])
  }

  @Test func `a process that begins is split off one that has not changed only where it resembles it`() throws {
    let kept = "P001;Rilascio della tessera elettorale ai residenti;S01, S02;;"
    #expect(
      try Self.lines([kept], [kept, "P004;Rilascio della tessera elettorale ai residenti;S03;;"]) == [
        "scorpora P001 (media): P001 Rilascio della tessera elettorale ai residenti S01, S02 nessuna; "
          + "P004 Rilascio della tessera elettorale ai residenti S03 nessuna | P001 in 2: P001 somiglianza 1,00, "
          + "4 parole in comune su 4 e 4; P004 somiglianza 1,00, 4 parole in comune su 4 e 4"
      ])
    let other = "P004;Rilascio della tessera elettorale ai forestieri;S02;;"
    #expect(try Self.kinds([kept], [kept, other]) == ["istituisci > P004"])
    #expect(
      try Self.lines([kept], [kept.replacing(", S02", with: ""), other]) == [
        "scorpora P001 (media): P001 Rilascio della tessera elettorale ai residenti S01 nessuna; "
          + "P004 Rilascio della tessera elettorale ai forestieri S02 nessuna | P001 in 2: P001 somiglianza 1,00, "
          + "4 parole in comune su 4 e 4; P004 somiglianza 0,75, 3 parole in comune su 4 e 4, e i suoi settori sono "
          + "passati"
      ])
  }

  @Test func `of processes with one description, as many as before, each has one successor, by sectors, then by code`()
    throws
  {
    #expect(
      try Self.lines(
        [
          "P001;Concorso pubblico;S01;;", "P002;Gara;S01;;", "P003;Mensa;S01;;", "P004;Gara;S02;;", "P005;Nomine;S01;;",
        ],
        [
          "P001;Nomine;S01;;", "P002;Concorso pubblico;S01;;", "P003;Gara;S02;;", "P004;Mensa;S01;;", "P005;Gara;S01;;",
        ]
      ).map { $0.split(separator: "|")[0] } == [
        "ricodifica P001 (alta): P002 ", "ricodifica P002 (alta): P005 ", "ricodifica P003 (alta): P004 ",
        "ricodifica P004 (alta): P003 ", "ricodifica P005 (alta): P001 ",
      ])
    let old = ["P001;Gara;S01;;", "P002;Gara;S02;;", "P003;Mensa;S01;;"]
    #expect(
      try Self.kinds(old, ["P002;Gara;S01;;", "P003;Gara;S02;;", "P004;Mensa;S01;;"]) == [
        "ricodifica P001 > P002", "ricodifica P002 > P003", "ricodifica P003 > P004",
      ])
    #expect(
      try Self.kinds(old, ["P001;Gara;S02;;", "P002;Gara;S01;;", "P003;Mensa;S01;;"]) == ["sposta P001", "sposta P002"])
  }

  // MARK: The prefix of cross-cutting processes

  @Test func `a move adds or takes away the prefix by itself, and a rename says what it would not`() throws {
    let old = ["P001;TRASV - Accesso agli atti;*;;", "P002;Concorso;S01;;", "P003;Patrocinio;S01;;"]
    #expect(
      try Self.kinds(
        old, ["P001;Accesso agli atti;S01;;", "P002;TRASV - Concorso;*;;", "P003;Patrocinio;*;;"]) == [
          "sposta P001", "sposta P002", "sposta P003", "rinomina P003",
        ])
    #expect(try Self.kinds(["P002;Concorso;S01;;"], ["P002;Concorso;*;;"]) == ["sposta P002"])
  }

  // MARK: Sectors and what no plan can say

  @Test func `processes follow their sectors, and move where these end`() throws {
    let old = try Self.register(
      ["P001;Concorso;S01;;", "P002;Patrocinio;S02;;", "P003;Gare;S03;;"],
      sectors: ["S01;Affari generali", "S02;Cultura e turismo", "S03;Ragioneria"])
    let new = try Self.register(
      ["P001;Concorso;S04;;", "P002;Patrocinio;S02;;", "P003;Gare;S02;;"],
      sectors: ["S02;Cultura, sport e turismo", "S04;Affari generali"])
    #expect(
      RemappingProposal(from: old, to: new).items.map(Self.kind) == [
        "ricodifica S01 > S04", "rinomina S02", "cessa S03", "sposta P003",
      ])
  }

  @Test func `who answers for a new sector is noted, since a plan cannot say it`() throws {
    let tiny = TinyRegister()
    let old = try tiny.read().get().register
    let new = try tiny.adding("settori", "S09;Polizia locale;Neri Ada;;").read().get().register
    let proposal = RemappingProposal(from: old, to: new)
    #expect(proposal.items.map(Self.kind) == ["istituisci > S09"])
    #expect(proposal.unexpressed.map { "\($0.code) \($0.field.name) \($0.after ?? "-")" } == ["S09 dirigente Neri Ada"])
  }

  @Test func `what a plan cannot say is noted by the new code`() throws {
    let proposal = try Self.proposal(
      ["P001;Concorso pubblico;S01;A;sì", "P002;Rilascio tessera;S01;;"],
      ["P002;Rilascio tessera;S01;Z;no", "P005;Concorso pubblico;S01;A;"], newAreas: ["A", "D", "Z"])
    #expect(proposal.items.map(Self.kind) == ["ricodifica P001 > P005"])
    #expect(
      proposal.unexpressed.map { "\($0.code) \($0.field.name): \($0.before ?? "-") > \($0.after ?? "-")" } == [
        "P005 pnrr: sì > -", "P002 area: - > Z", "P002 pnrr: - > no",
      ])
  }

  @Test func `risks and measures are found as processes are`() throws {
    let tiny = TinyRegister()
    let old = try tiny.read().get().register
    let new = try tiny.with("trattamento", nil).with("programmazione", nil).with("rapporto_monitoraggio", nil)
      .with("rischi", "codice;descrizione;pnrr\nR02;Frazionamento artificioso;no\nR09;Favoritismo;no\n")
      .with(
        "misure",
        "codice;descrizione;tipo;generale\nM01;Trasparenza e monitoraggio subappalti;misure di controllo;no\n"
      ).read().get().register
    let proposal = RemappingProposal(from: old, to: new)
    #expect(proposal.items.map(Self.kind) == ["ricodifica R01 > R09", "accorpa M01, M02 > M01"])
    #expect(
      proposal.unexpressed.map { "\($0.code) \($0.field.name)" } == ["R02 pnrr", "M01 tipo", "M01 generale"])
  }
}

// MARK: - Registers and operations as lines

extension RemappingProposalTests {
  /// A register of processes given as `code;description;sectors or *;area;pnrr`.
  private static func register(
    _ processes: [String], sectors: [String] = ["S01;Uno", "S02;Due", "S03;Tre"], areas: [String] = ["A", "D"]
  ) throws -> Register {
    let tables = [
      ("ente", ["chiave;valore", "denominazione;Comune di Prova", "anno;2026"]),
      ("aree", ["codice;descrizione"] + areas.map { "\($0);Area \($0)" }),
      ("settori", ["codice;denominazione"] + sectors),
      (
        "processi",
        ["codice;descrizione;trasversale;area;pnrr"]
          + processes.map { row in
            let fields = row.split(separator: ";", omittingEmptySubsequences: false)
            return "\(fields[0]);\(fields[1]);\(fields[2] == "*" ? "sì" : "no");\(fields[3]);\(fields[4])"
          }
      ),
      (
        "mappatura",
        ["settore;processo"]
          + processes.flatMap { row in
            let fields = row.split(separator: ";", omittingEmptySubsequences: false)
            return fields[2].split { ", *".contains($0) }.map { "\($0);\(fields[0])" }
          }
      ),
    ]
    return try Register.read(
      tables.map { Register.File(name: $0.0 + ".csv", bytes: Array($0.1.map { $0 + "\n" }.joined().utf8)) }
    ).get().register
  }

  private static func proposal(
    _ old: [String], _ new: [String], newAreas: [String] = ["A", "D"]
  ) throws -> RemappingProposal {
    RemappingProposal(from: try register(old), to: try register(new, areas: newAreas))
  }

  private static func kinds(_ old: [String], _ new: [String]) throws -> [String] {
    try proposal(old, new).items.map(kind)
  }

  private static func kind(_ item: RemappingProposal.Item) -> String {
    let (old, new): ([String], [String]) =
      switch item.operation.change {
      case .process(let change): (change.oldCodes.map(\.description), change.newCodes.map(\.description))
      case .risk(let change): (change.oldCodes.map(\.description), change.newCodes.map(\.description))
      case .measure(let change): (change.oldCodes.map(\.description), change.newCodes.map(\.description))
      case .sector(let change): (change.oldCodes.map(\.description), change.newCodes.map(\.description))
      }
    let words = [item.operation.kind.rawValue, old.joined(separator: ", "), new.isEmpty ? "" : ">"]
    return (words + [new.joined(separator: ", ")]).filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Each operation on a process with all that it says, and why.
  private static func lines(_ old: [String], _ new: [String]) throws -> [String] {
    try proposal(old, new).items.compactMap { item in
      guard case .process(let change) = item.operation.change else { return nil }
      let confidence = item.confidence?.rawValue ?? "da decidere"
      let codes = change.oldCodes.map(\.description).joined(separator: ", ")
      let reason = item.operation.reason
      let start = item.confidence == nil ? "Proposta da decidere: " : "Proposta (confidenza \(confidence)): "
      #expect(reason.hasPrefix(start))
      return "\(change.kind.rawValue) \(codes) (\(confidence)): \(text(change)) | \(reason.dropFirst(start.count))"
    }
  }

  private static func text(_ change: ProcessChange) -> String {
    switch change {
    case .rename(_, let text): text
    case .recode(_, let code): code.description
    case .move(_, let membership): text(membership)
    case .reclassify(_, let area): text(area)
    case .merge(_, let draft), .create(let draft): text(draft)
    case .split(_, let drafts): drafts.map(text).joined(separator: "; ")
    case .retire: ""
    }
  }

  private static func text(_ draft: ProcessDraft) -> String {
    "\(draft.code) \(draft.description ?? "?") \(draft.membership.map(text) ?? "?") \(draft.area.map(text) ?? "?")"
  }

  private static func text(_ membership: Membership) -> String {
    switch membership {
    case .crossCutting: "*"
    case .sectors(let codes): codes.map(\.description).joined(separator: ", ")
    }
  }

  private static func text(_ area: AreaChoice) -> String {
    switch area {
    case .unknown: "nessuna"
    case .area(let area): area.code.description
    }
  }
}
