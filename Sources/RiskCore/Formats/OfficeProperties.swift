/// What a document says of itself: title, subject, and what its tables were made from and with.
///
/// No part has a time stamp, so that equal tables give equal bytes.
struct OfficeProperties {
  let title: String
  /// The year of the plan, where the tables have one in common.
  let subject: String?
  /// What the tables were made from and with, each label once.
  let lines: [TableHead.Provenance]

  init(title: String, heads: [TableHead]) {
    self.title = title
    let years = heads.compactMap(\.year).uniqued()
    subject = years.count == 1 ? years.first.map { "Anno \($0)" } : nil
    // Names of properties are unique whatever the case (ECMA-376 part 1, 22.3.2.2).
    var taken: Set<String> = []
    lines = heads.flatMap(\.provenance).filter { taken.insert($0.label.lowercased()).inserted }
  }

  /// `docProps/core.xml` (ECMA-376 part 2, clause 11).
  var core: [UInt8] {
    var xml: [UInt8] = []
    xml.append(markup: OOXMLPackage.declaration)
    xml.append(markup: "<cp:coreProperties xmlns:cp=\"\(OOXMLPackage.packageNamespace)/metadata/core-properties\"")
    xml.append(markup: " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>")
    xml.append(xml: title)
    xml.append(markup: "</dc:title>")
    if let subject {
      xml.append(markup: "<dc:subject>")
      xml.append(xml: subject)
      xml.append(markup: "</dc:subject>")
    }
    xml.append(markup: "<dc:creator>RiskCore \(EngineVersion.current)</dc:creator><dc:language>it-IT</dc:language>")
    xml.append(markup: "</cp:coreProperties>")
    return xml
  }

  /// `docProps/app.xml` (ECMA-376 part 1, 22.2).
  var app: [UInt8] {
    // The version is two numbers with a point between them (22.2.2.3).
    let version = EngineVersion.current.split(separator: ".").prefix(2).joined(separator: ".")
    return Array(
      (OOXMLPackage.declaration
        + "<Properties xmlns=\"\(OOXMLPackage.documentNamespace)/extended-properties\">"
        + "<Application>RiskCore</Application><AppVersion>\(version)</AppVersion></Properties>").utf8)
  }

  /// `docProps/custom.xml` (ECMA-376 part 1, 22.3).
  var custom: [UInt8] {
    var xml: [UInt8] = []
    xml.append(markup: OOXMLPackage.declaration)
    xml.append(markup: "<Properties xmlns=\"\(OOXMLPackage.documentNamespace)/custom-properties\"")
    xml.append(markup: " xmlns:vt=\"\(OOXMLPackage.documentNamespace)/docPropsVTypes\">")
    for (index, line) in lines.enumerated() {
      xml.append(markup: "<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"\(index + 2)\" name=\"")
      xml.append(xml: line.label)
      xml.append(markup: "\"><vt:lpwstr>")
      xml.append(xml: line.text)
      xml.append(markup: "</vt:lpwstr></property>")
    }
    xml.append(markup: "</Properties>")
    return xml
  }
}
