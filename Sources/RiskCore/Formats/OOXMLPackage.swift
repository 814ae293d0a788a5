/// What every package of Office Open XML has beside its own parts: content types, relationships and properties (ECMA-376
/// part 2, clauses 9 to 11).
struct OOXMLPackage {
  /// A part other than the properties.
  struct Part {
    /// The name, without a slash before it (`word/document.xml`).
    let name: String
    let contentType: String
  }

  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let packageNamespace = "http://schemas.openxmlformats.org/package/2006"
  static let documentNamespace = "http://schemas.openxmlformats.org/officeDocument/2006"

  /// The parts; the first is the one that is opened.
  let parts: [Part]
  let properties: OfficeProperties

  /// Writes content types, the relationships of the package and the properties.
  func write(to archive: inout ZIPWriter) {
    archive.add("[Content_Types].xml", contentTypes)
    archive.add("_rels/.rels", Self.relationships(to: parts.first?.name ?? ""))
    archive.add("docProps/core.xml", properties.core)
    archive.add("docProps/app.xml", properties.app)
    archive.add("docProps/custom.xml", properties.custom)
  }

  /// The relationships of the package, `_rels/.rels`: the part that is opened, and the properties.
  static func relationships(to main: String) -> [UInt8] {
    let types = documentNamespace + "/relationships"
    return relationships([
      (types + "/officeDocument", main),
      (packageNamespace + "/relationships/metadata/core-properties", "docProps/core.xml"),
      (types + "/extended-properties", "docProps/app.xml"), (types + "/custom-properties", "docProps/custom.xml"),
    ])
  }

  /// A part of relationships, `rId1` and so on.
  static func relationships(_ entries: [(type: String, target: String)]) -> [UInt8] {
    var xml = declaration + "<Relationships xmlns=\"\(packageNamespace)/relationships\">"
    for (index, entry) in entries.enumerated() {
      xml += "<Relationship Id=\"rId\(index + 1)\" Type=\"\(entry.type)\" Target=\"\(entry.target)\"/>"
    }
    return Array((xml + "</Relationships>").utf8)
  }

  private var contentTypes: [UInt8] {
    let package = "application/vnd.openxmlformats-package."
    let document = "application/vnd.openxmlformats-officedocument."
    var xml = Self.declaration + "<Types xmlns=\"\(Self.packageNamespace)/content-types\">"
    xml += "<Default Extension=\"rels\" ContentType=\"\(package)relationships+xml\"/>"
    xml += "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    let properties = [
      Part(name: "docProps/core.xml", contentType: package + "core-properties+xml"),
      Part(name: "docProps/app.xml", contentType: document + "extended-properties+xml"),
      Part(name: "docProps/custom.xml", contentType: document + "custom-properties+xml"),
    ]
    for part in parts + properties {
      xml += "<Override PartName=\"/\(part.name)\" ContentType=\"\(part.contentType)\"/>"
    }
    return Array((xml + "</Types>").utf8)
  }
}
