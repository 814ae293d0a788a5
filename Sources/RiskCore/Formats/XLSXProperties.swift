/// The properties of a document: title, register and engine (ECMA-376 part 2, 11), the program (part 1, 22.2), and one
/// property for each line of provenance (part 1, 22.3).
struct XLSXProperties: Hashable, Sendable {
  /// UTF-16 units of a property, name or text; the whole of a longer one stands in the sheet `Informazioni`.
  private static let longest = 255

  private let title: String
  private let provenance: [TableHead.Provenance]
  /// The same for equal tables: the first instant of the plan's year, or of 2000 where none is known.
  private let stamp: String

  /// The properties of a document with the given tables.
  init(title: String, heads: [TableHead]) {
    self.title = title
    var seen: Set<TableHead.Provenance> = []
    provenance = heads.flatMap(\.provenance).filter { seen.insert($0).inserted }
    let year = heads.lazy.compactMap(\.year).first.flatMap { (1_900...9_999).contains($0) ? $0 : nil }
    stamp = "\(year ?? 2_000)-01-01T00:00:00Z"
  }

  /// `docProps/core.xml`.
  var core: [UInt8] {
    var xml: [UInt8] = []
    xml.append(markup: XLSXParts.declaration)
    xml.append(markup: "<cp:coreProperties")
    xml.append(markup: " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\"")
    xml.append(markup: " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\"")
    xml.append(markup: " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>")
    xml.append(xml: title)
    xml.append(markup: "</dc:title><dc:subject>")
    xml.append(xml: text("Registro") ?? "")
    xml.append(markup: "</dc:subject><dc:creator>")
    xml.append(xml: text("Motore") ?? "RiskCore")
    xml.append(markup: "</dc:creator><dcterms:created xsi:type=\"dcterms:W3CDTF\">\(stamp)</dcterms:created>")
    xml.append(markup: "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">\(stamp)</dcterms:modified></cp:coreProperties>")
    return xml
  }

  /// `docProps/app.xml`.
  var application: [UInt8] {
    var xml: [UInt8] = []
    xml.append(markup: XLSXParts.declaration)
    xml.append(
      markup: "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">")
    xml.append(markup: "<Application>RiskCore</Application></Properties>")
    return xml
  }

  /// `docProps/custom.xml`. Names are unique whatever the case; identifiers begin at 2 (part 1, 22.3.2.2).
  var custom: [UInt8] {
    var xml: [UInt8] = []
    xml.append(markup: XLSXParts.declaration)
    xml.append(markup: "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\"")
    xml.append(markup: " xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">")
    var taken: Set<String> = []
    for (index, line) in provenance.enumerated() {
      let base = cut(line.label.isEmpty ? "Provenienza" : line.label, to: XLSXProperties.longest - 10)
      var (name, number) = (base, 1)
      while !taken.insert(name.lowercased()).inserted {
        number += 1
        name = "\(base) (\(number))"
      }
      xml.append(markup: "<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"\(index + 2)\" name=\"")
      xml.append(xml: name)
      xml.append(markup: "\"><vt:lpwstr>")
      xml.append(xml: cut(line.text, to: XLSXProperties.longest))
      xml.append(markup: "</vt:lpwstr></property>")
    }
    xml.append(markup: "</Properties>")
    return xml
  }

  private func text(_ label: String) -> String? {
    provenance.first { $0.label == label }?.text
  }

  private func cut(_ text: String, to length: Int) -> String {
    text.utf16.count <= length ? text : XLSXSheetNames.cut(text, to: length - 1) + "…"
  }
}
