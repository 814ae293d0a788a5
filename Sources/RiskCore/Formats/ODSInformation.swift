/// The last sheet of an OpenDocument workbook: the information on its tables.
struct ODSInformation {
  let title: String
  let information: TableInformation
  let name: String

  /// Appends the sheet.
  func append(to xml: inout [UInt8]) {
    xml.append(markup: "<table:table table:name=\"")
    xml.append(xml: name)
    xml.append(markup: "\" table:style-name=\"informazioni\"><table:table-column table:style-name=\"colonna-voce\"/>")
    xml.append(markup: "<table:table-column table:style-name=\"colonna-testo\"/>")
    ODSSheet.append([("titolo", title)], to: &xml)
    for section in information.sections {
      ODSSheet.append([], to: &xml)
      ODSSheet.append([("anno", section.title)], to: &xml)
      for line in section.lines {
        ODSSheet.append([(line.band?.odfStyleName ?? "voce", line.label), ("testo", line.text)], to: &xml)
      }
    }
    xml.append(markup: "</table:table>")
  }
}
