/// What a document says of itself: title, register, engine, and what its tables were made from and with.
struct OfficeProperties: Hashable, Sendable {
  /// UTF-16 units of a property; the whole of a longer text stands in the document.
  private static let longest = 255

  let title: String
  /// The register, where the tables name one.
  let subject: String?
  /// What the tables were made from and with, each under a name that no other has, whatever the case (ECMA-376 part 1,
  /// 22.3.2.2).
  let lines: [TableHead.Provenance]
  /// The same for equal tables: the first instant of the plan's year, or of 2000 where none is known.
  let stamp: String

  /// The properties of a document with the given tables.
  init(title: String, heads: [TableHead]) {
    self.title = title
    let provenance = heads.flatMap(\.provenance).uniqued()
    subject = provenance.first { $0.label == TableHead.Provenance.registerLabel }?.text
    var taken: Set<String> = []
    lines = provenance.map { line in
      let base = SheetNames.cut(line.label.isEmpty ? "Provenienza" : line.label, to: OfficeProperties.longest - 10)
      var (name, number) = (base, 1)
      while !taken.insert(name.lowercased()).inserted {
        number += 1
        name = "\(base) (\(number))"
      }
      let isShort = line.text.utf16.count <= OfficeProperties.longest
      return TableHead.Provenance(
        name, isShort ? line.text : SheetNames.cut(line.text, to: OfficeProperties.longest - 1) + "…")
    }
    let year = heads.lazy.compactMap(\.year).first.flatMap { (1_000...9_999).contains($0) ? $0 : nil }
    stamp = "\(year ?? 2_000)-01-01T00:00:00Z"
  }

  /// `docProps/core.xml` (ECMA-376 part 2, clause 11).
  var core: [UInt8] {
    var xml: [UInt8] = []
    xml.append(markup: OOXMLPackage.declaration)
    xml.append(markup: "<cp:coreProperties xmlns:cp=\"\(OOXMLPackage.packageNamespace)/metadata/core-properties\"")
    xml.append(markup: " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\"")
    xml.append(markup: " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>")
    xml.append(xml: title)
    xml.append(markup: "</dc:title>")
    if let subject {
      xml.append(markup: "<dc:subject>")
      xml.append(xml: subject)
      xml.append(markup: "</dc:subject>")
    }
    xml.append(markup: "<dc:creator>RiskCore \(EngineVersion.current)</dc:creator><dc:language>it-IT</dc:language>")
    xml.append(markup: "<dcterms:created xsi:type=\"dcterms:W3CDTF\">\(stamp)</dcterms:created>")
    xml.append(markup: "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">\(stamp)</dcterms:modified></cp:coreProperties>")
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

  /// `docProps/custom.xml` (ECMA-376 part 1, 22.3); identifiers begin at 2.
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
