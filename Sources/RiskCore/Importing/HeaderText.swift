/// A header as it is looked up: without case, accents, punctuation, line breaks and little words, with abbreviations
/// written out and nouns in the singular.
///
/// `Cod. Processo`, `CODICE\nPROCESSO` and `codice_processo` have equal forms.
struct HeaderText: Hashable, Sendable {
  /// The words, with a blank between.
  let words: String

  var isEmpty: Bool { words.isEmpty }

  init(_ text: some StringProtocol) {
    words = HeaderText.tokens(of: text).filter { !HeaderText.littleWords.contains($0) }
      .map { HeaderText.fullForms[$0] ?? $0 }.joined(separator: " ")
  }

  /// The words of a header one by one.
  var list: [Substring] {
    words.split(separator: " ")
  }

  /// The forms in which a header may be known, the most exact first: as it stands, without what stands in brackets,
  /// the part before a colon, each without a number or letter in front.
  static func forms(of text: String) -> [HeaderText] {
    // A header that goes on for pages is none.
    let text = text.unicodeScalars.prefix(longest)
    var forms = [HeaderText(String(text))]
    if text.contains(where: { $0 == "(" || $0 == "[" || $0 == ":" }) {
      let withoutBrackets = String(text).withoutBrackets
      forms.append(HeaderText(withoutBrackets))
      forms.append(HeaderText(withoutBrackets.prefix { $0 != ":" }))
    }
    for form in forms {
      let list = form.list
      guard list.count > 1, let first = list.first, first.utf8.count <= 2, first != "n" else { continue }
      forms.append(HeaderText(list.dropFirst().joined(separator: " ")))
    }
    return forms.filter { !$0.isEmpty }.uniqued()
  }

  /// The year that a header names, if it names exactly one.
  static func year(in text: String) -> Int? {
    let years = text.split { !$0.isNumber }.compactMap { digits in
      digits.utf8.count == 4 ? wholeNumber(String(digits)).flatMap { Body.years.contains($0) ? $0 : nil } : nil
    }
    return years.count == 1 ? years[0] : nil
  }

  private static let longest = 300

  /// The runs of letters and digits, lower case, without accents.
  private static func tokens(of text: some StringProtocol) -> [String] {
    var tokens: [String] = []
    var token = ""
    for scalar in text.lowercased().unicodeScalars {
      if scalar.isASCII {
        if ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) {
          token.unicodeScalars.append(scalar)
        } else if !token.isEmpty {
          tokens.append(token)
          token = ""
        }
      } else if let plain = plainLetters[scalar] {
        token.unicodeScalars.append(plain)
      } else if scalar == "º" || scalar == "ª" {
        continue
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal {
        token.unicodeScalars.append(scalar)
      } else if scalar.properties.generalCategory != .nonspacingMark, !token.isEmpty {
        tokens.append(token)
        token = ""
      }
    }
    if !token.isEmpty { tokens.append(token) }
    return tokens
  }

  private static let plainLetters: [UnicodeScalar: UnicodeScalar] = [
    "à": "a", "á": "a", "â": "a", "è": "e", "é": "e", "ê": "e", "ì": "i", "í": "i", "î": "i", "ò": "o", "ó": "o",
    "ô": "o", "ù": "u", "ú": "u", "û": "u",
  ]

  private static let littleWords: Set<String> = [
    "a", "al", "alla", "con", "d", "da", "dal", "dalla", "degli", "dei", "del", "dell", "della", "delle", "di", "e",
    "ed", "gli", "i", "il", "in", "l", "la", "le", "lo", "nel", "nell", "nella", "o", "per", "su", "sul", "sulla", "un",
  ]

  /// Abbreviations and plurals, and what stands for them.
  private static let fullForms: [String: String] = [
    "cod": "codice", "codici": "codice", "descr": "descrizione", "desc": "descrizione", "denom": "denominazione",
    "nr": "n", "num": "n", "numero": "n", "nro": "n", "no": "n", "progr": "n",
    "progressivo": "n", "resp": "responsabile", "responsabili": "responsabile", "dirigenti": "dirigente",
    "dir": "dirigente", "proc": "processo", "processi": "processo", "rischi": "rischio", "misure": "misura",
    "mis": "misura", "eventi": "evento", "rischiosi": "rischioso", "corruttivi": "corruttivo", "settori": "settore",
    "sett": "settore", "uffici": "ufficio", "servizi": "servizio", "strutture": "struttura", "aree": "area",
    "fasi": "fase", "livelli": "livello", "liv": "livello", "specifiche": "specifica", "generali": "generale",
    "indicatori": "indicatore", "interventi": "intervento", "tempi": "tempo", "tempistica": "tempo",
    "tempistiche": "tempo", "tipologie": "tipologia", "punteggi": "punteggio", "valutazioni": "valutazione",
    "sem": "semestre", "monitor": "monitoraggio", "realizz": "realizzazione",
    "nota": "note",
  ]
}

extension String {
  /// The text without what stands in round or square brackets.
  fileprivate var withoutBrackets: String {
    var depth = 0
    var text = ""
    for character in self {
      switch character {
      case "(", "[": depth += 1
      case ")", "]": depth = max(0, depth - 1)
      default: if depth == 0 { text.append(character) }
      }
    }
    return text
  }
}
