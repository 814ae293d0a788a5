/// The parts of a workbook's package that say what the others are (ECMA-376 part 2, 9 and 10; part 1, 12.3 and 18.2).
enum XLSXParts {
  /// The part of the last sheet.
  static let information = "xl/worksheets/informazioni.xml"

  private static let relations = OOXMLPackage.documentNamespace + "/relationships"
  private static let spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  /// The part of a sheet, from 1.
  static func sheet(_ number: Int) -> String {
    "xl/worksheets/sheet\(number).xml"
  }

  /// `[Content_Types].xml`. It comes first, when nobody knows yet whether a long table takes further sheets, so that a
  /// part that is not named is a sheet.
  static func contentTypes(sheetCount: Int) -> [UInt8] {
    let sheetType = "\(spreadsheet).worksheet+xml"
    let package = "application/vnd.openxmlformats-package"
    let office = "application/vnd.openxmlformats-officedocument"
    var types = [
      ("xl/workbook.xml", "\(spreadsheet).sheet.main+xml"), ("xl/styles.xml", "\(spreadsheet).styles+xml"),
      ("xl/sharedStrings.xml", "\(spreadsheet).sharedStrings+xml"),
      ("docProps/core.xml", "\(package).core-properties+xml"),
      ("docProps/app.xml", "\(office).extended-properties+xml"),
      ("docProps/custom.xml", "\(office).custom-properties+xml"), (information, sheetType),
    ]
    for number in 1..<(max(sheetCount, 0) + 1) { types.append((sheet(number), sheetType)) }
    var xml = OOXMLPackage.declaration + "<Types xmlns=\"\(OOXMLPackage.packageNamespace)/content-types\">"
    xml += "<Default Extension=\"rels\" ContentType=\"\(package).relationships+xml\"/>"
    xml += "<Default Extension=\"xml\" ContentType=\"\(sheetType)\"/>"
    for (name, type) in types { xml += "<Override PartName=\"/\(name)\" ContentType=\"\(type)\"/>" }
    return Array((xml + "</Types>").utf8)
  }

  /// `xl/_rels/workbook.xml.rels`: the sheets, then the last sheet, formats and shared strings.
  static func workbookRelations(sheetCount: Int) -> [UInt8] {
    let sheets = (1..<(sheetCount + 1)).map { ("\(relations)/worksheet", "worksheets/sheet\($0).xml") }
    return OOXMLPackage.relationships(
      sheets + [
        ("\(relations)/worksheet", "worksheets/informazioni.xml"), ("\(relations)/styles", "styles.xml"),
        ("\(relations)/sharedStrings", "sharedStrings.xml"),
      ])
  }

  /// `xl/workbook.xml`: the sheets by name, and for each what its filter covers and which rows are repeated in print
  /// (part 1, 18.2.5).
  static func workbook(_ sheets: [XLSXWorkbook.WrittenSheet], information: String) -> [UInt8] {
    var xml: [UInt8] = []
    xml.append(markup: OOXMLPackage.declaration)
    xml.append(markup: "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"")
    xml.append(markup: " xmlns:r=\"\(relations)\"><bookViews><workbookView xWindow=\"0\" yWindow=\"0\"")
    xml.append(markup: " windowWidth=\"28800\" windowHeight=\"15000\"/></bookViews><sheets>")
    for (index, name) in (sheets.map(\.name) + [information]).enumerated() {
      xml.append(markup: "<sheet name=\"")
      xml.append(xml: name)
      xml.append(markup: "\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>")
    }
    xml.append(markup: "</sheets>")
    if !sheets.isEmpty {
      xml.append(markup: "<definedNames>")
      for (index, sheet) in sheets.enumerated() {
        let quoted = "'\(sheet.name.replacing("'", with: "''"))'"
        if let range = sheet.filterRange {
          xml.append(markup: "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"\(index)\" hidden=\"1\">")
          xml.append(xml: "\(quoted)!\(range)")
          xml.append(markup: "</definedName>")
        }
        xml.append(markup: "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"\(index)\">")
        xml.append(xml: "\(quoted)!$\(sheet.headerRow):$\(sheet.headerRow)")
        xml.append(markup: "</definedName>")
      }
      xml.append(markup: "</definedNames>")
    }
    xml.append(markup: "</workbook>")
    return xml
  }
}
