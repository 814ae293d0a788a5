/// The last sheet of a workbook: what the tables are, their notes and units, what they were made from, and what the
/// colours of levels mean.
struct ODSInformation {
  let title: String
  let heads: [TableHead]
  let name: String

  /// Appends the sheet.
  func append(to xml: inout [UInt8]) {
    xml.append(markup: "<table:table table:name=\"")
    xml.append(xml: name)
    xml.append(markup: "\" table:style-name=\"informazioni\"><table:table-column table:style-name=\"colonna-voce\"/>")
    xml.append(markup: "<table:table-column table:style-name=\"colonna-testo\"/>")
    ODSSheet.append([("titolo", title)], to: &xml)
    for line in InformationLines(heads).lines {
      ODSSheet.append([("voce", line.label), ("testo", line.text)], to: &xml)
    }
    for (label, band) in InformationLines(heads).legend {
      ODSSheet.append([("voce", "Livello"), (band.odfStyleName, label)], to: &xml)
    }
    xml.append(markup: "</table:table>")
  }
}
