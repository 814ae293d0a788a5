"""The table that every program writes: so many rows of 14 columns, from nothing but the number of the row."""

COLUMNS = ["codice", "descrizione", "area", "settore", "rilevanza_esterna", "discrezionalita", "eventi_passati", "opacita",
           "complessita", "attuazione_misure", "somma", "media", "livello", "fonte"]
WORDS = ["gestione", "controllo", "rilascio", "attività", "affidamento", "contributi", "verifica", "autorizzazione",
         "procedimento", "concessione", "personale", "patrimonio", "tributi", "edilizia", "servizi", "sanzioni"]


def texts():
    """4,096 descriptions of some 60 characters."""
    result = []
    for number in range(4096):
        words, rest = [], number * 2654435761 % 4294967296
        while sum(map(len, words)) + len(words) < 56:
            words.append(WORDS[rest % 16])
            rest = (rest >> 4 | rest << 28) & 0xFFFFFFFF
            rest ^= number
        result.append(" ".join(words))
    return result


def rows(count):
    """The rows, one after the other."""
    descriptions = texts()
    for number in range(count):
        scores = [(number // 3 ** place + place) % 3 + 1 for place in range(6)]
        total = sum(scores)
        level = "alto" if total >= 14 else "medio" if total >= 10 else "basso"
        yield [f"P{number + 1:06}", descriptions[number * 7919 % 4096], "ABCDEFGHILM"[number % 11], f"S{number % 14 + 1:02}",
               *scores, total, total / 6, level, "illustrativa"]
