/// The paragraph styles of a document, by their identifiers (ECMA-376 part 1, 17.7.4.17).
///
/// Headings are Word's own, so that pasted into another document they take its look and stand in its table of contents.
enum DOCXParagraphStyle: String, CaseIterable {
  case body = "Normal"
  case title = "Title"
  case heading1 = "Heading1"
  case heading2 = "Heading2"
  case year = "Anno"
  case underHeading = "SottoTitolo"
  case cell = "CellaTesto"
  case number = "CellaNumero"
  case header = "CellaTestata"
  case headerNumber = "CellaTestataNumero"
  case note = "Nota"

  /// The definition: name, style it builds on, and properties of paragraph and text.
  var definition: (name: String, base: DOCXParagraphStyle?, paragraph: String, text: String) {
    switch self {
    case .body: ("Normal", nil, "", "")
    case .title:
      ("Title", .body, "<w:spacing w:after=\"120\"/>", "<w:b/><w:sz w:val=\"36\"/><w:szCs w:val=\"36\"/>")
    case .heading1:
      (
        "heading 1", .body, "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"60\"/><w:outlineLvl w:val=\"0\"/>",
        "<w:b/><w:color w:val=\"1F3A5F\"/><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/>"
      )
    case .heading2:
      (
        "heading 2", .body, "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"60\"/><w:outlineLvl w:val=\"1\"/>",
        "<w:b/><w:color w:val=\"1F3A5F\"/><w:sz w:val=\"23\"/><w:szCs w:val=\"23\"/>"
      )
    case .year: ("Anno", .body, "<w:keepNext/><w:spacing w:after=\"120\"/>", "<w:color w:val=\"404040\"/>")
    case .underHeading: ("Sotto il titolo", .body, "<w:keepNext/><w:spacing w:after=\"40\"/>", "")
    case .cell:
      ("Cella", .body, "<w:spacing w:before=\"20\" w:after=\"20\"/>", "<w:sz w:val=\"16\"/><w:szCs w:val=\"16\"/>")
    case .number: ("Cella con numero", .cell, "<w:jc w:val=\"right\"/>", "")
    case .header: ("Cella di testata", .cell, "<w:keepNext/>", "<w:b/><w:color w:val=\"FFFFFF\"/>")
    case .headerNumber: ("Cella di testata con numero", .header, "<w:jc w:val=\"right\"/>", "")
    case .note:
      (
        "Nota", .body, "<w:numPr><w:numId w:val=\"1\"/></w:numPr><w:spacing w:before=\"20\" w:after=\"20\"/>",
        "<w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>"
      )
    }
  }
}

extension LevelBand {
  /// The character style of a level of this band.
  var docxStyleName: String {
    switch self {
    case .lowest: "LivelloMinimo"
    case .middle: "LivelloMedio"
    case .highest: "LivelloMassimo"
    }
  }
}
