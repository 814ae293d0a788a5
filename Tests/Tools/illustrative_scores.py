#!/usr/bin/env python3
"""Makes the illustrative scores of `Catalogs/esempio/valutazioni.csv` from the process descriptions.

usage: illustrative_scores.py PROCESSI.csv [--write FILE|--check FILE]

Without an option the table goes to standard output. Exit: 0 done, 1 FILE differs, 2 wrong usage.

The plan publishes no scores: these are invented by the rule below, so that the engine has something to show.

1. The first line of RULES whose area and pattern fit the description (case ignored) gives six base scores.
2. A variation keeps the vectors from being all alike. With n the number of the process code and
   h = (n * 2654435761 mod 2^32) >> 16: when h is odd, one indicator goes up by one, the first that is below its
   CEILING; when (h div 2) is odd, one goes down by one, the first above 1. The search starts at indicator
   (h div 4) mod 6 upwards, (h div 24) mod 6 downwards, in the order of INDICATORS, counted from 0, and goes round.
3. CEILINGS keep the scores from contradicting the plan, which reports no proceeding for corruption (section 4.4,
   B.III.g and h: `eventi_passati` never 3) and measures that are substantially carried out (B.II.a:
   `attuazione_misure` never 3).
"""

import csv
import io
import re
import sys
from pathlib import Path

INDICATORS = [
    "rilevanza_esterna", "discrezionalita", "eventi_passati", "opacita", "complessita", "attuazione_misure",
]
CEILINGS = [3, 3, 2, 3, 3, 2]
DATE = "2026-01-15"
SOURCE = "illustrativa"

# (area or any, pattern, base scores in the order of INDICATORS, reason); the first that fits applies.
RULES = [
    ("D", r"sopra soglia comunitaria", (3, 3, 2, 3, 3, 2),
     "gara sopra soglia, interessi economici molto rilevanti e scelte discrezionali"),
    ("D", r"selezione del contraente", (3, 3, 2, 3, 3, 2),
     "selezione del contraente, interessi economici rilevanti e scelte discrezionali"),
    ("D", r"esecuzione", (3, 3, 2, 3, 2, 2),
     "esecuzione del contratto, controlli sulle prestazioni e sulle varianti"),
    ("D", r"", (3, 2, 2, 3, 2, 2),
     "contratti pubblici, fase preparatoria o di verifica che orienta l'affidamento"),
    ("", r"subappalt|stipulazione di contratti|art\. 99 del d\.lgs\. n\. 36", (3, 3, 2, 3, 2, 2),
     "contratti, interessi economici rilevanti e verifiche sugli operatori"),
    ("", r"nomina giunta|albo (scrutatori|giudici|presidenti)|^informazioni per|errore materiale",
     (2, 1, 1, 1, 1, 1), "adempimento vincolato dalla norma"),
    ("", r"disciplinar", (2, 3, 1, 3, 2, 1), "procedimento disciplinare, valutazioni delicate e riservate"),
    ("", r"concors|assunzion|progression|mobilità (volontaria|interna)|attribuzione del personale|"
         r"assegnazione del personale|elevata qualificazione|fabbisogno del personale", (3, 3, 2, 3, 2, 2),
     "reclutamento e carriera del personale, vantaggi per i singoli e scelte discrezionali"),
    ("", r"\bincaric|\bnomin[ae]\b|^nomine", (3, 3, 2, 3, 2, 2),
     "incarichi e nomine, scelte discrezionali a favore di singoli"),
    ("", r"dipendent|diritto a pensione|presenze|lavoro\.|infortuni sul lavoro|sindacali|^maternità|contributive|"
         r"stipendi|visite fiscali|risorse umane|del personale|smart working|servizio prestato|sorveglianza sanitaria",
     (1, 2, 1, 2, 2, 1), "gestione del rapporto di lavoro, regole note e pochi interessi esterni"),
    ("", r"rendicontazion|performance|controllo di gestione|controlli interni|contabilità analitica|statistic|"
         r"istat\b|censuari|conto annuale|anticorruzione|rischi corruttivi|rpct|prevenzione della corruzione",
     (1, 1, 1, 1, 2, 1), "attività interna di rendicontazione o di controllo, senza vantaggi per i destinatari"),
    ("", r"rassegna stampa|comunicati|newsletter|notizie|conferenze stampa|organi di informazione|centralino|"
         r"protocollo (generale|decentrato)|registro protocollo|archivi|albo pretorio|corrispondenza|social network|"
         r"sito istituzionale|bollettino|comunicazione verso|cerimon|front-office|spazio all'informazione",
     (1, 1, 1, 1, 2, 1), "comunicazione o servizio d'ufficio, nessun vantaggio per i destinatari"),
    ("", r"alloggi", (3, 2, 1, 2, 2, 1), "assegnazione e gestione di alloggi, graduatorie e requisiti"),
    ("", r"pgt|p\.g\.t|piano (attuativo|di governo)|programma integrato di intervento|permesso di costruire|"
         r"pdc convenzionato|(oneri|opere) di urbanizzazione|cessione aree|vincoli sovraordinati|costo di costruzione|"
         r"grande struttura|centro commerciale", (3, 3, 2, 3, 2, 2),
     "pianificazione urbanistica e titoli edilizi, grandi interessi e scelte discrezionali"),
    ("", r"urbanistic|regolamento edilizio|adozione ed approvazione|paesaggistic|scia\b|cila\b|inizio lavori|"
         r"agibilità|parere preliminare|frazionamento", (3, 2, 1, 2, 2, 1),
     "procedimenti edilizi, interessi dei privati e istruttoria tecnica"),
    ("", r"\btribut|\bimu\b|\btari\b|rateizzazion|rimborso|riscossion|canone|recupero crediti|avvisi di accertamento|"
         r"accertamento con adesione", (3, 2, 2, 2, 2, 1),
     "entrate e tributi, vantaggi economici per il contribuente"),
    ("", r"giudizio|contenzios|ricors", (3, 2, 1, 2, 2, 2), "contenzioso, interessi contrapposti"),
    ("", r"sanzion|violazion|verbal|confisc|sequestr|vigilanza|accertament|ispezion|chiusura attività|"
         r"ipotesi di reato|artt\. 71|incidenti", (3, 2, 2, 2, 2, 2),
     "controlli e sanzioni, interesse di chi è controllato a evitarli"),
    ("", r"anagraf|stato civile|carta d'identità|elettoral|elezioni|residenza|matrimoni|convivenza|unione civile|"
         r"cittadinanza|autentic|certificat[oi]\b|leva militare|\bvot(o|are)\b|nascita|morte|spid|pin-puk|"
         r"legalizzazione|donare|regime patrimoniale|separazione|indirizzo|cognome|soggiorno|dimora|numeri civici|"
         r"irreperibil|popolazione temporanea", (2, 1, 1, 1, 1, 1),
     "servizi demografici, attività vincolata dalla norma"),
    ("", r"immobil|alienazion|diritto di superficie|espropri|condomini", (3, 3, 2, 2, 2, 2),
     "patrimonio immobiliare, valori rilevanti e interessi dei privati"),
    ("", r"contribut|erogazion|sussid|assegno|borse di studio|agevolazion|patrocinio|gratuita|gratis|bandi\b",
     (3, 2, 2, 3, 2, 1), "contributi e benefici economici, requisiti da verificare"),
    ("", r"partecipat[ie]\b|in house", (2, 3, 1, 3, 2, 1), "rapporti con organismi partecipati, scelte discrezionali"),
    ("", r"autorizzazion|concession|rilascio|nulla osta|occupazione|manomissione|ordinanz|deroga|bonific|"
         r"parer[ei]\b|\bvas\b|provvedimento per l'esecuzione|potere sostitutivo", (3, 2, 1, 2, 2, 1),
     "autorizzazioni e concessioni, interesse del richiedente e valutazione d'ufficio"),
    ("", r"vendit|commerc|ingrosso|agricol|agriturism|acconciator|taxi|noleggio|rimesse|artigian|panific|"
         r"tintolavander|alimenti|alberghi|ricettiv|palestra|natatorio|sale giochi|ballo|cinema|pirotecn|spettacol|"
         r"agenzia (d'affari|di viaggio)|carburant|parafarmacia|fieristic|funebr|toelettatura|fochino|tiro a segno|"
         r"intrattenimento|divertimento|ricovero per animali|prima infanzia|ascensori|merci|vicinato|"
         r"attività professionali|antincendio|prevenzione incendi", (3, 2, 1, 2, 2, 1),
     "attività d'impresa soggette a segnalazione o a verifica dei requisiti"),
    ("", r"iscrizion|ammission|attivazione|access[oi]\b|idoneità|trasporto|assistenz|disabil|anzian|minori|nid[oi]\b|"
         r"scolastic|scuola|orti comunali|assegnazione|attribuzione|problematica abitativa|ospitalità",
     (2, 2, 1, 2, 2, 1),
     "accesso a un servizio, requisiti da verificare e criteri stabiliti"),
    ("", r"fattur|liquidazion|cassa|impegni di spesa|polizze|parco mezzi|impianti|gestione delle risorse finanziarie|"
         r"buoni d'ordine|determinazioni", (2, 2, 1, 2, 2, 2),
     "gestione della spesa e delle forniture, passaggi tracciati"),
    ("", r"segnalazion|esposto|reclami", (2, 2, 1, 1, 2, 1), "segnalazioni dei cittadini, scelta di come intervenire"),
    ("", r"bilanci|rendiconto|mutui|reversali|\biva\b|\birap\b|inventario|utenze|magazzino|spesometro|bollo",
     (1, 1, 1, 2, 2, 1), "contabilità, attività vincolata da norme e controlli"),
    ("", r"", (1, 2, 1, 1, 2, 1), "attività di organizzazione o di supporto, interessi esterni limitati"),
]


def scores(process):
    """The six scores of a process and the reason of the rule that gave them."""
    description = process["descrizione"].lower()
    base, reason = next(
        (base, reason) for area, pattern, base, reason in RULES
        if area in ("", process["area"]) and re.search(pattern, description))
    values = list(base)
    mixed = (int(process["codice"][1:]) * 2654435761 % 2**32) >> 16
    for change, due, start in ((1, mixed % 2, mixed // 4), (-1, mixed // 2 % 2, mixed // 24)):
        order = [(start + step) % len(INDICATORS) for step in range(len(INDICATORS))]
        movable = [index for index in order if (values[index] < CEILINGS[index] if change > 0 else values[index] > 1)]
        if due and movable:
            values[movable[0]] += change
    return values, reason


def table(processes):
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\n")
    writer.writerow(["processo", *INDICATORS, "motivazione", "data", "fonte"])
    for process in processes:
        values, reason = scores(process)
        writer.writerow([process["codice"], *values, f"Esempio: {reason}", DATE, SOURCE])
    return out.getvalue()


def main(arguments):
    if len(arguments) not in (1, 3) or (len(arguments) == 3 and arguments[1] not in ("--write", "--check")):
        print(__doc__.split("\n\n")[1], file=sys.stderr)
        return 2
    with open(arguments[0], encoding="utf-8", newline="") as file:
        text = table(csv.DictReader(file, delimiter=";"))
    if len(arguments) == 1:
        sys.stdout.write(text)
    elif arguments[1] == "--write":
        Path(arguments[2]).write_bytes(text.encode("utf-8"))
    elif Path(arguments[2]).read_bytes() != text.encode("utf-8"):
        print(f"{arguments[2]} is not what the rule gives; write it again with --write")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
